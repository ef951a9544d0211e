// The official languages of the European Union, its neighbours, and the most spoken ones beyond. BCP 47.
const codes = [
  'ar',
  'be',
  'bg',
  'bs',
  'ca',
  'cs',
  'cy',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'eu',
  'fi',
  'fr',
  'ga',
  'gl',
  'he',
  'hi',
  'hr',
  'hu',
  'hy',
  'id',
  'is',
  'it',
  'ja',
  'ka',
  'ko',
  'lb',
  'lt',
  'lv',
  'mk',
  'mt',
  'nb',
  'nl',
  'nn',
  'pl',
  'pt',
  'rm',
  'ro',
  'ru',
  'sk',
  'sl',
  'sq',
  'sr',
  'sv',
  'sw',
  'tr',
  'uk',
  'vi',
  'zh',
]

/** The languages a room may speak, named in the reader's language and sorted by it. */
export function roomLanguages(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const { compare } = new Intl.Collator(locale)
  return codes.map((value) => ({ value, label: capitalised(names.of(value) ?? value, locale) })).sort((a, b) => compare(a.label, b.label))
}

function capitalised(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
