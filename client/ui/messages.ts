import { defineMessages } from '../i18n/messages.ts';

/** Texts the shared components bring along; everything else reaches them as props. */
export const uiMessages = defineMessages({
  en: {
    productName: 'Sheaf',
    working: 'Working…',
  },
});
