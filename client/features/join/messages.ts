import { defineMessages } from '../../i18n/messages.ts'

export const joinMessages = defineMessages({
  en: {
    pageTitle: (title: string) => `${title} · Sheaf`,
    loading: 'Looking for the workshop…',
    today: 'today',
    name: 'Your name',
    nameHint: 'A first name is enough. The people in this workshop see it.',
    organisation: 'Organisation',
    country: 'Country',
    noCountry: 'Not said',
    noAccount: 'No account, no password. This device remembers you.',
    missingName: 'Please type a name, so that people know who you are.',
    join: 'Join the workshop',
    joining: 'Joining…',
    known: {
      heading: (name: string) => `Welcome back, ${name}.`,
      detail: 'This device is in this workshop already.',
      go: (name: string) => `Continue as ${name}`,
      goDetail: 'Back to where you were',
      other: 'I am somebody else',
      otherTitle: (name: string) => `Join as somebody else than ${name}?`,
      otherDetail: (name: string) => `This device then forgets ${name}. What ${name} wrote stays in the workshop.`,
      otherConfirm: 'Join as somebody else',
    },
    wrong: {
      title: 'No workshop has this code',
      detail: (code: string) =>
        `You came with the code ${code}. Please compare it with the wall: a workshop that was deleted keeps no code.`,
    },
    closed: {
      title: 'Joining is closed',
      detail: (title: string) => `“${title}” takes nobody in right now. Ask the facilitator to open joining, then try again.`,
      again: 'Try again',
    },
    failed: { title: 'The workshop could not be reached' },
    again: 'Try again',
    otherCode: 'Type another code',
  },
})
