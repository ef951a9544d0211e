import { activeLanguage } from './activeLanguage.ts'
import { fallbackLanguage, type Language } from './languages.ts'

// A message that takes parameters is a function; `never` lets it take any of them.
type MessageFunction = (...parameters: never[]) => unknown

export interface Messages {
  readonly [key: string]: string | readonly string[] | MessageFunction | Messages
}

/** The same keys and parameters as `M`, with any text in place of the English one. */
export type Translation<M> = {
  readonly [K in keyof M]: M[K] extends string
    ? string
    : M[K] extends readonly string[]
      ? readonly string[]
      : M[K] extends (...parameters: infer P) => infer R
        ? (...parameters: P) => R extends string ? string : R
        : Translation<M[K]>
}

export type Catalogue<M> = { readonly en: Translation<M> } & {
  readonly [L in Exclude<Language, 'en'>]?: Translation<M>
}

/**
 * Declares the texts of one feature. English is complete by definition; a further language must
 * have exactly the same keys (a missing one is a type error) or be absent altogether.
 *
 *     export const messages = defineMessages({
 *       en: {
 *         title: 'Tables',
 *         notes: (count: number) => plural(count, { one: '1 note', other: `${count} notes` }),
 *       },
 *     });
 */
export function defineMessages<const M extends Messages>(
  catalogue: { readonly en: M } & { readonly [L in Exclude<Language, 'en'>]?: Translation<M> },
): Catalogue<M> {
  return catalogue as unknown as Catalogue<M>
}

/** The texts of a catalogue in `language`, or in English where it has not been translated. */
export function messagesIn<M>(catalogue: Catalogue<M>, language: Language = activeLanguage()): Translation<M> {
  const translated = (catalogue as Partial<Record<Language, Translation<M>>>)[language]
  return translated ?? catalogue[fallbackLanguage]
}
