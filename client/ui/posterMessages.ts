import { defineMessages } from '../i18n/messages.ts'
import { plural } from '../i18n/plural.ts'

export const posterMessages = defineMessages({
  en: {
    label: (number: number, title: string) => `Poster of table ${number}: ${title}`,
    session: (number: number) => `Session ${number}`,
    quoted: (message: string) => `“${message}”`,
    noMessage: 'The key message will stand here',
    noClusters: 'The clusters will stand here',
    untitled: 'Not named yet',
    moreNotes: (count: number) => plural(count, { one: 'and 1 more note', other: `and ${count} more notes` }),
    moreClusters: (clusters: number, notes: number) =>
      `${plural(clusters, { one: 'And 1 more cluster', other: `And ${clusters} more clusters` })} with ${plural(notes, { one: '1 note', other: `${notes} notes` })}.`,
    unsorted: (count: number) => plural(count, { one: '1 note in no cluster.', other: `${count} notes in no cluster.` }),
    answers: 'Answers',
    table: (number: number) => `Table ${number}.`,
    rapporteur: (name: string) => `${name} (rapporteur)`,
    people: (count: number) => plural(count, { one: '1 person wrote', other: `${count} people wrote` }),
    notes: (count: number) => plural(count, { one: '1 note', other: `${count} notes` }),
    inRounds: (rounds: number) => plural(rounds, { one: 'in one round', other: `in ${rounds} rounds` }),
    signedOff: 'Confirmed by the table.',
    setWith: 'Set with Sheaf.',
    joinQr: 'QR code: open this workshop',
  },
})
