import type { ReactNode } from 'react'
import { formatDate } from '../../i18n/format.ts'
import { today } from '../../i18n/isoDay.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { LanguagePicker } from '../../ui/LanguagePicker.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { joinMessages } from './messages.ts'
import type { FoundWorkshop } from './useWorkshopBehind.ts'
import styles from './JoinFrame.module.css'

/** Yellow head with a large title, paper below; side by side on a laptop. */
export function JoinFrame({
  title,
  detail,
  quiet = false,
  children,
}: {
  readonly title: string
  readonly detail?: ReactNode
  /** The title is only spoken (while loading). */
  readonly quiet?: boolean
  readonly children: ReactNode
}) {
  const messages = useMessages(joinMessages)
  return (
    <div className={styles.page}>
      <title>{messages.pageTitle(title)}</title>
      <header className={styles.head}>
        <div className={styles.top}>
          <Brand href="/" size={26} />
          <LanguagePicker />
        </div>
        {quiet ? <VisuallyHidden as="h1">{title}</VisuallyHidden> : <h1 className={styles.title}>{title}</h1>}
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      </header>
      <main className={styles.body}>{children}</main>
    </div>
  )
}

/** "Brussels · today" */
export function PlaceAndDay({ found: { place, date } }: { readonly found: FoundWorkshop }) {
  const messages = useMessages(joinMessages)
  return [place, date === today() ? messages.today : formatDate(date)].filter(Boolean).join(' · ')
}
