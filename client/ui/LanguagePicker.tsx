import { Languages } from 'lucide-react'
import { isLanguage, languageCodes, languages } from '../i18n/languages.ts'
import { useLanguage, useMessages } from '../i18n/LanguageProvider.tsx'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './LanguagePicker.module.css'

/** Chooses the language of the screens: a native drop-down that looks like a quiet button. */
export function LanguagePicker() {
  const { language, setLanguage } = useLanguage()
  const messages = useMessages(uiMessages)
  return (
    <label className={styles.picker}>
      <Icon icon={Languages} />
      <VisuallyHidden>{messages.language}</VisuallyHidden>
      <select
        className={styles.select}
        value={language}
        onChange={(event) => {
          if (isLanguage(event.target.value)) setLanguage(event.target.value)
        }}
      >
        {languageCodes.map((code) => (
          <option key={code} value={code} lang={code}>
            {languages[code].name}
          </option>
        ))}
      </select>
    </label>
  )
}
