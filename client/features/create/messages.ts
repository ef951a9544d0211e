import { formatList } from '../../i18n/format.ts'
import { defineMessages } from '../../i18n/messages.ts'
import { plural } from '../../i18n/plural.ts'

export const createMessages = defineMessages({
  en: {
    title: 'New workshop · Sheaf',
    bar: { title: 'New workshop', where: 'Nothing is shared until you create it' },
    heading: 'Choose a format',
    formats: 'Format',
    facts: {
      heading: 'What is it called?',
      title: 'Title',
      titlePlaceholder: 'For example: Spring meeting of the cluster managers',
      date: 'Date',
      startsAt: 'Starts at',
      place: 'Place',
      people: 'People',
      tableSize: 'Per table',
      tables: (people: number, tables: number, smallest: number, largest: number) => {
        const size = smallest === largest ? `${largest}` : `${smallest} or ${largest}`
        return `${plural(people, { one: '1 person makes', other: `${people} people make` })} ${plural(tables, { one: '1 table', other: `${tables} tables` })} of ${size}. You can add and close tables during the day.`
      },
      namesOnNotes: 'Names on notes',
      namesOnNotesOptions: { first: 'First names', initials: 'Initials', none: 'None' },
      language: 'Language of the room',
      name: 'Your name',
      nameHint: 'People see it as the facilitator’s name.',
      passphrase: 'Passphrase of this Sheaf',
      passphraseHint: 'Whoever looks after this Sheaf gives it to people who may create workshops.',
    },
    errors: {
      title: 'Please give the workshop a title.',
      date: 'Please choose a day.',
      startsAt: 'Please give a time, for example 09:00.',
      people: 'A number from 1 to 5000.',
      tableSize: 'A number from 2 to 50.',
      name: 'Please tell people your name.',
      passphrase: 'This Sheaf asks for a passphrase.',
    },
    preview: {
      label: 'Programme preview',
      untitled: 'Your workshop',
      people: (people: number, size: number) => `${plural(people, { one: '1 person', other: `${people} people` })}, tables of ${size}`,
      minutes: (minutes: number) => `${minutes} min`,
      close: 'Report and close',
      tables: (count: number) => plural(count, { one: '1 table', other: `${count} tables` }),
      sheet: (sections: readonly string[]) => `One sheet: ${formatList(sections)}`,
      rounds: (name: string, rounds: number) => `${name}, ${plural(rounds, { one: '1 round', other: `${rounds} rounds` })}`,
      phases: {
        input: 'Input',
        topics: 'Topics, vote',
        discussion: 'Discussion',
        harvest: 'Harvest',
        gallery: 'Gallery',
        analysis: 'Analysis',
      },
      empty: 'The programme is empty. You write it yourself in the control room: sessions, phases, tables and questions.',
    },
    next: 'Topics, questions and minutes stay editable. Next you get a join code and the links for the people who help you.',
    create: 'Create it',
    creating: 'Creating…',
    createDetail: 'Next: your links',
    import: {
      button: 'Import a workshop file',
      heading: 'From a file',
      intro: (file: string) =>
        `Everything in “${file}” becomes a new workshop of yours. Links, join code and ballots are not in such a file: you get new links and a new code.`,
      back: 'Choose a format instead',
      notJson: (file: string) => `“${file}” is no workshop file: it is not JSON. Choose a file that “Export” wrote.`,
      notWorkshop: (file: string, where: string) =>
        `“${file}” is JSON, yet no workshop file of Sheaf${where && ` (${where})`}. Choose a file that “Export” wrote.`,
      unreadable: (file: string) => `“${file}” could not be read.`,
      tooLarge: (file: string) => `“${file}” is larger than 50 MB. That is more than a workshop file holds.`,
      sheet: 'What the file holds',
      topics: (n: number) => plural(n, { one: '1 topic', other: `${n} topics` }),
      tables: (n: number) => plural(n, { one: '1 table', other: `${n} tables` }),
      notes: (n: number) => plural(n, { one: '1 note', other: `${n} notes` }),
      people: (n: number) => plural(n, { one: '1 person', other: `${n} people` }),
      create: 'Import it',
      creating: 'Importing…',
    },
  },
})
