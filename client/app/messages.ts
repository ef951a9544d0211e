import { defineMessages } from '../i18n/messages.ts'

export const appMessages = defineMessages({
  en: {
    loading: 'Loading…',
    notFound: {
      title: 'There is no page here',
      detail: 'The link may be incomplete, or the workshop may have been deleted.',
      home: 'Go to the start page',
    },
    failure: {
      title: 'This page stopped working',
      detail: 'Notes that were saved are safe. Load the page again to go on.',
      outdated:
        'Sheaf was updated while this page was open, or the connection dropped while a part of it was loading. Load it again to go on.',
      reload: 'Load the page again',
      technical: 'Technical details',
      copyHint: 'If this keeps happening, copy these details for the person who looks after this Sheaf.',
    },
  },
})
