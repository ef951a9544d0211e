import { writeJoinCode } from '../../ui/joinCode.ts'
import { defineMessages } from '../../i18n/messages.ts'

export const linksMessages = defineMessages({
  en: {
    pageTitle: (title: string) => `Links · ${title} · Sheaf`,
    loading: 'Opening the workshop…',
    where: 'Your links',
    heading: 'Keep these links',
    laterHeading: 'Links to this workshop',
    fresh: 'They are shown this once. Whoever has a link has its role, so send each only to the people it is meant for.',
    later: 'Links are shown only when they are made. If one is lost, or went to the wrong person, make a new one here.',
    onlyFacilitators: 'Only facilitators see and make these links. Everyone else joins with the code.',
    roles: {
      facilitator: {
        name: 'Facilitator',
        can: 'Runs the workshop: programme, timer, votes, tables, people, deleting it. This is also your way in from another device.',
      },
      rapporteur: { name: 'Rapporteur', can: 'Takes the notes for a table: captures, groups them into a poster, works on the analysis.' },
      organiser: { name: 'Organiser', can: 'Reads everything and downloads the report, changes nothing. For the week after.' },
    },
    linkLabel: (role: string) => `${role} link`,
    qr: (role: string) => `QR code of the ${role.toLowerCase()} link`,
    hidden: 'Not shown again.',
    renew: {
      button: 'Make a new link',
      title: (role: string) => `Make a new ${role.toLowerCase()} link?`,
      detail: 'The old link stops working at once. People who came in with it stay in.',
      confirm: 'Make a new link',
      done: (role: string) => `New ${role.toLowerCase()} link. The old one no longer works.`,
    },
    everyone: {
      heading: 'Everyone else',
      detail: 'Joins with this code or the QR, no account. Both stand on the wall all day.',
      qr: (address: string) => `QR code: join at ${address}`,
      address: 'Address to join',
      closed: 'Joining is closed right now. Open it in the settings.',
    },
    save: 'Save as a text file',
    file: {
      name: (title: string) => `${title} links.txt`,
      code: (code: string) => `Join code: ${writeJoinCode(code)}`,
      warning: 'Whoever has one of these links has its role in the workshop. Keep this file where others do not look.',
    },
    go: 'Open the control room',
    goDetail: 'Programme, next step, tables',
    goBack: 'Go to the workshop',
  },
})
