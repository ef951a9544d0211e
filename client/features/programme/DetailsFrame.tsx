import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useRefocus } from './day/useRefocus.ts'
import styles from './Details.module.css'
import { programmeMessages } from './messages.ts'
import { useSelection } from './selection.tsx'

/** Heading, actions and body of what is chosen. Esc leads back to its row in the day. */
export function DetailsFrame({
  id,
  about,
  title,
  actions,
  onNow,
  children,
}: {
  readonly id: string
  readonly about: string
  readonly title: ReactNode
  readonly actions: ReactNode
  readonly onNow: string | undefined
  readonly children: ReactNode
}) {
  const messages = useMessages(programmeMessages).details
  const { choose, takeFocusWish } = useSelection()
  const frame = useRef<HTMLElement>(null)
  const refocus = useRefocus()
  useEffect(() => {
    const wish = takeFocusWish()
    if (wish === undefined) return
    const wanted = frame.current?.querySelector<HTMLElement>(wish === 'name' ? '[data-name]' : '[data-heading]')
    wanted?.focus()
    if (wanted instanceof HTMLInputElement) wanted.select()
  })
  const back = () => {
    choose(undefined)
    refocus(id, 'choose')
  }
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    refocus(id, 'choose')
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a short cut; the way back by Tab is there as well
    <section ref={frame} aria-labelledby="details-heading" className={styles.frame} onKeyDown={leaveByKey}>
      <Button variant="quiet" size="sm" icon={ArrowLeft} className={styles.back} onClick={back}>
        {messages.back}
      </Button>
      <header className={styles.head}>
        <p>{about}</p>
        <h2 id="details-heading" data-heading tabIndex={-1}>
          {title}
        </h2>
        <div className={styles.actions}>{actions}</div>
      </header>
      {onNow !== undefined && (
        <StatusLine tone="warn" live={false}>
          <span id="details-on-now">{onNow}</span>
        </StatusLine>
      )}
      {children}
    </section>
  )
}
