import { defineMessages } from '../../i18n/messages.ts'
import { plural } from '../../i18n/plural.ts'

export const waitingMessages = defineMessages({
  en: {
    welcome: (name: string) => `Welcome, ${name}`,
    youAreIn: 'You are in. This screen moves on by itself when the day begins: there is nothing to press.',
    here: (count: number) => plural(count, { one: 'One person is here so far', other: `${count} people are here so far` }),
    programme: 'What is planned',
    startsAt: (time: string) => `from ${time}`,
    session: (number: number) => `Session ${number}`,
    ended: {
      title: 'Thank you for today',
      detail: 'The workshop is over. What you wrote is kept with it.',
      reportOpen: 'Read the report',
      reportOpenDetail: 'Every line leads back to the notes behind it',
      reportLater: 'The report is still being put together. As soon as it is open to everyone, it appears here.',
    },
  },
})
