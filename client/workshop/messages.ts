import { defineMessages } from '../i18n/messages.ts'

/** Words for what goes wrong between this device and the server. */
export const workshopMessages = defineMessages({
  en: {
    offline: {
      title: 'There is no connection to the server.',
      detail: 'Check the network and try again. What you wrote stays on this device.',
    },
    queued: { title: 'This is kept on this device.', detail: 'It is sent as soon as the connection is back.' },
    unreadable: {
      title: 'The server gave an answer that this page cannot read.',
      detail: 'Load the page again. If it keeps happening, tell the facilitator.',
    },
    notJoined: {
      title: 'You have not joined this workshop on this device.',
      detail: 'Join with the code on the wall, or open your personal link.',
    },
  },
})
