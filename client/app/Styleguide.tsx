import { useMessages } from '../i18n/LanguageProvider.tsx'
import { BrandMark } from '../ui/Brand.tsx'
import { StyleguideBasics } from './StyleguideBasics.tsx'
import { StyleguideControls } from './StyleguideControls.tsx'
import { StyleguideNotes } from './StyleguideNotes.tsx'
import { StyleguideParts } from './StyleguideParts.tsx'
import { styleguideMessages } from './styleguideMessages.ts'
import styles from './Styleguide.module.css'

/** Every shared component on one page, for eyes and for accessibility checks. Development only. */
export default function Styleguide() {
  const messages = useMessages(styleguideMessages)
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <BrandMark className={styles.mark} />
        <h1>{messages.name}</h1>
        <p>{messages.intro}</p>
      </header>
      <StyleguideBasics />
      <StyleguideNotes />
      <StyleguideControls />
      <StyleguideParts />
    </main>
  )
}
