import { defineMessages } from '../../i18n/messages.ts'

export const helpMessages = defineMessages({
  en: {
    title: 'Help · Sheaf',
    heading: 'Help',
    contents: 'On this page',
    sections: {
      join: {
        title: 'Joining',
        points: [
          'Point your phone’s camera at the QR code on the wall, or type the six digits on the start page. A first name is enough; there is no account and no password.',
          'This device remembers you: after a reload, or the next morning, you are the same person.',
          'To go on with another device, open the menu beside your name and choose “Continue on another device”.',
          'Bad network? Write on. Notes wait on your device and are sent when the connection is back; the badge says how it stands.',
        ],
      },
      facilitate: {
        title: 'Facilitating',
        points: [
          'Start a workshop: choose a format, say when and where, and Sheaf writes the programme. Everything in it stays editable.',
          'Keep the three links that you get: facilitator, rapporteur, organiser. They are shown once; new ones can be made later.',
          'In the control room the black button is always the next step. The wall page belongs on the projector.',
          'Nothing to try it with? Open the example day from the start page: a finished meeting, yours to click through.',
        ],
      },
      keyboard: {
        title: 'By keyboard',
        points: [
          'Tab moves on, Enter and Space press, arrows move inside lists, tabs and choices, Escape closes what is on top.',
          'Everything that can be dragged has buttons or a “Move to…” menu that does the same.',
        ],
      },
      privacy: {
        title: 'Privacy',
        points: [
          'What you type goes to the server of this Sheaf and to nobody else. Pages load nothing from other sites and set no cookies.',
          'The people in a workshop see your name. Organisation and country are optional: facilitators see them, and the report counts countries.',
          'Dots are secret: a document never holds them, and what is published are totals.',
          'This device keeps your place in each workshop and a copy for bad networks. “Forget this device” on the start page removes all of it.',
          'A facilitator can delete a workshop. Then it is gone from the server’s disk.',
        ],
      },
      accessibility: {
        title: 'Accessibility',
        points: [
          'Sheaf is built to meet WCAG 2.2, level AA: keyboard, screen reader, zoom to 200 %, large targets, and nothing told by colour alone.',
          'Motion stops where your system asks for less of it, and contrast follows your system too.',
          'Something does not work for you? Tell the facilitator: most steps can be done for you, and the person who runs this server can report it.',
        ],
      },
      licence: {
        title: 'Free and open source',
        points: ['Sheaf is free software under the MIT licence: anyone may run it, read it and change it.'],
      },
    },
    version: (version: string) => `This server runs Sheaf ${version}.`,
    back: 'Start page',
  },
})
