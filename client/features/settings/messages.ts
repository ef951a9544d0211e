import { defineMessages } from '../../i18n/messages.ts'
import { plural } from '../../i18n/plural.ts'

export const settingsMessages = defineMessages({
  en: {
    pageTitle: (title: string) => `Settings · ${title} · Sheaf`,
    loading: 'Opening the workshop…',
    where: 'Settings',
    heading: 'Workshop settings',
    back: 'Control room',
    onlyFacilitators: {
      title: 'Only facilitators change these settings',
      detail: 'Open the workshop with your facilitator link to get here.',
      go: 'Go to the workshop',
    },
    facts: {
      heading: 'What it is',
      intro: 'Changes are kept as soon as you leave a field, and everyone sees them.',
      title: 'Title',
      date: 'Date',
      startsAt: 'Starts at',
      place: 'Place',
      people: 'People expected',
      tableSize: 'Per table',
      missingTitle: 'The workshop needs a title. The former one stays.',
      wrongNumber: (least: number, most: number) => `A whole number from ${least} to ${most}. The former one stays.`,
      wrong: 'That does not fit. The former one stays.',
      namesOnNotes: 'Names on notes',
      namesOnNotesOptions: { first: 'First names', initials: 'Initials', none: 'None' },
      reportOpen: 'Participants may read the report',
      reportOpenHint: 'Otherwise only facilitators, rapporteurs and the organiser read it.',
    },
    joining: {
      heading: 'Joining',
      open: 'People may join with the code',
      openHint: (code: string) => `The code is ${code}. Whoever is in stays in when you close it.`,
      links: 'Links for facilitators, rapporteurs, organisers',
    },
    people: {
      heading: (count: number) => plural(count, { one: '1 person', other: `${count} people` }),
      loading: 'Fetching the people…',
      empty: 'Nobody has joined yet.',
      filter: 'Find somebody',
      noMatch: 'Nobody here matches that.',
      roles: { facilitator: 'Facilitator', rapporteur: 'Rapporteur', organiser: 'Organiser', participant: 'Participant' },
      you: 'you',
      remove: 'Remove',
      removeName: (name: string) => `Remove ${name}`,
      removeTitle: (name: string) => `Remove ${name}?`,
      removeDetail:
        'This person is put out at once and sees the workshop no more. What they wrote stays. With the code they could join again, as somebody new.',
      removeConfirm: 'Remove',
      removed: (name: string) => `${name} was removed.`,
      again: 'Try again',
    },
    export: {
      heading: 'Take it with you',
      detail:
        'The whole workshop as one file: programme, topics, notes, posters, analysis. Import it here or in another Sheaf and it stands there again. It holds no secrets and no ballots.',
      button: 'Export the workshop file',
      busy: 'Exporting…',
      fileName: (title: string) => `${title}.sheaf.json`,
    },
    delete: {
      heading: 'Delete the workshop',
      detail:
        'Everything goes: notes, posters, votes, people, report. Nobody can bring it back, not even whoever runs this server. Export it first if you may need it.',
      button: 'Delete the workshop…',
      title: 'Delete this workshop for good?',
      ask: 'Type its title to confirm',
      mismatch: 'That is not the title yet.',
      confirm: 'Delete for good',
      busy: 'Deleting…',
      done: (title: string) => `“${title}” is deleted. Nothing of it is left, here or on this device.`,
    },
  },
})
