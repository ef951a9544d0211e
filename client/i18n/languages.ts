/**
 * The languages Sheaf can speak. To add one: add a line here, then an entry of that code to any
 * catalogue (`defineMessages({ en: {…}, sk: {…} })`); catalogues without it stay in English.
 * `locale` decides how dates, times and numbers are written.
 */
export const languages = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
} as const satisfies Record<string, { name: string; locale: string; direction: 'ltr' | 'rtl' }>

export type Language = keyof typeof languages

export const fallbackLanguage = 'en' satisfies Language

export const languageCodes = Object.keys(languages) as Language[]

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value)
}
