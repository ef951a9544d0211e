import { activeLanguage } from './activeLanguage.ts'
import { languages, type Language } from './languages.ts'

/** Forms by CLDR plural category; a language uses those it needs, `other` always. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

const rules = new Map<string, Intl.PluralRules>()

function rulesFor(language: Language, type: Intl.PluralRuleType): Intl.PluralRules {
  const key = `${language}/${type}`
  let found = rules.get(key)
  if (!found) {
    found = new Intl.PluralRules(languages[language].locale, { type })
    rules.set(key, found)
  }
  return found
}

/** Picks the form for a count: `plural(n, { one: '1 note', other: `${n} notes` })`. */
export function plural(count: number, forms: PluralForms, language: Language = activeLanguage()): string {
  return forms[rulesFor(language, 'cardinal').select(count)] ?? forms.other
}

/** Picks the form for a position: `ordinal(n, { one: `${n}st`, two: `${n}nd`, few: `${n}rd`, other: `${n}th` })`. */
export function ordinal(position: number, forms: PluralForms, language: Language = activeLanguage()): string {
  return forms[rulesFor(language, 'ordinal').select(position)] ?? forms.other
}
