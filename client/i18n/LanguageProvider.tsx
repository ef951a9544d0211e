import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react'
import { preferredLanguage, setActiveLanguage, storeLanguage } from './activeLanguage.ts'
import { fallbackLanguage, languages, type Language } from './languages.ts'
import { messagesIn, type Catalogue, type Translation } from './messages.ts'

interface LanguageContextValue {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

const LanguageContext = createContext<LanguageContextValue>({
  language: fallbackLanguage,
  setLanguage: () => undefined,
})

// Everything that formats outside a component must follow before the next render reads it.
function speak(language: Language): void {
  setActiveLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = languages[language].direction
}

function firstLanguage(): Language {
  const language = preferredLanguage()
  speak(language)
  return language
}

/** Holds the language of the whole client; the choice is kept on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, show] = useState<Language>(firstLanguage)
  const setLanguage = useCallback((next: Language) => {
    speak(next)
    storeLanguage(next)
    show(next)
  }, [])
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The language in use and the function that changes it. */
export function useLanguage(): LanguageContextValue {
  return use(LanguageContext)
}

/** The texts of one catalogue in the language in use; re-renders when it changes. */
export function useMessages<M>(catalogue: Catalogue<M>): Translation<M> {
  return messagesIn(catalogue, useLanguage().language)
}
