import { defineMessages } from '../../i18n/messages.ts'

export const homeMessages = defineMessages({
  en: {
    title: 'Join a workshop · Sheaf',
    join: {
      /** Three short lines, set very large. */
      heading: ['Type the', 'code on', 'the wall.'],
      codeLabel: 'Six-digit code',
      button: 'Join',
      checking: 'Looking…',
      scan: 'Or point your phone at the QR code in the room.',
      noAccount: 'No account. A first name is enough.',
      incomplete: 'The code has six digits. Please type all of them.',
      wrong: 'No workshop has this code. Please compare it with the wall.',
      closed: 'Joining is closed for this workshop. Ask the facilitator to open it.',
      tooMany: 'That was many tries in a row. Please wait a minute, then type the code again.',
    },
    path: {
      label: 'How a workshop runs',
      steps: {
        input: { name: 'Input', detail: 'Short talks' },
        topics: { name: 'Topics', detail: 'Propose, then vote' },
        discussion: { name: 'Discussion', detail: 'Tables of eight' },
        harvest: { name: 'Harvest', detail: 'Sort the notes' },
        gallery: { name: 'Gallery', detail: 'Walk the posters' },
        analysis: { name: 'Analysis', detail: 'Compare tables' },
        report: { name: 'Report', detail: 'Take it home' },
      },
    },
    help: 'Help',
    start: {
      heading: 'Facilitating? Start a workshop',
      intro: 'Choose a format and Sheaf writes the programme. You can change every minute of it later.',
      button: 'Start a workshop',
      example: 'Open the example day',
      exampleHint: 'A finished one-day meeting with people, notes and posters. Yours to click through.',
      opening: 'Opening the example…',
    },
    device: {
      heading: 'On this device',
      empty: 'Workshops that you join or start on this device will stand here.',
      today: 'Today',
      todayInWords: 'today',
      upcoming: 'Coming up',
      roles: {
        facilitator: 'you facilitate',
        rapporteur: 'you take notes',
        organiser: 'you organise',
        participant: (name: string) => `you are ${name}`,
      },
      backTo: (title: string) => `Back to ${title}`,
      as: (name: string) => `You are ${name} there`,
      forget: 'Forget this device',
    },
    forget: {
      title: 'Forget this device?',
      detail: 'The list of workshops and everything kept on this device for them go away. The workshops themselves stay.',
      facilitates: 'You facilitate some of them. Without your facilitator link you will not get back in, so make sure that you have it.',
      confirm: 'Forget everything',
      done: 'This device remembers nothing any more.',
    },
    example: {
      passphraseTitle: 'Open the example day',
      passphraseDetail: 'This Sheaf asks for a passphrase before it creates a workshop.',
      passphrase: 'Passphrase',
      open: 'Open it',
      failed: 'The example could not be opened.',
    },
    foot: { free: 'Free and open source', privacy: 'Privacy', accessibility: 'Accessibility' },
  },
})
