import { defineMessages } from '../../i18n/messages.ts'

export const inputMessages = defineMessages({
  en: {
    empty: 'No inputs are listed',
    emptyDetail: 'Listen in. The next step appears here by itself.',
    link: (host: string) => `More on ${host}`,
    opensNewTab: 'opens in a new tab',
    points: 'Key points',
  },
})
