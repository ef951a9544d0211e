import { fallbackLanguage, isLanguage, type Language } from './languages.ts'

const storageKey = 'sheaf.language'

let active: Language = fallbackLanguage

/** The language in use now, for code outside components (plural forms, formats). */
export function activeLanguage(): Language {
  return active
}

export function setActiveLanguage(language: Language): void {
  active = language
}

/** The person's stored choice, else the first browser language Sheaf speaks, else English. */
export function preferredLanguage(): Language {
  const stored = readStoredLanguage()
  if (stored) return stored
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages
  const known = wanted.map((tag) => tag.split('-')[0]).find(isLanguage)
  return known ?? fallbackLanguage
}

/** Private windows may refuse storage: the choice then lasts until the page is closed. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    return
  }
}

function readStoredLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageKey)
    return isLanguage(stored) ? stored : undefined
  } catch {
    return undefined
  }
}
