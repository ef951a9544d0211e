import { clockText, planOf } from '#shared/rules/plan.ts'
import { CalendarPlus, Plus, Settings } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { useMe } from '../../../workshop/session.ts'
import { useEdits } from '../editing.tsx'
import { programmeMessages } from '../messages.ts'
import { useSelection } from '../selection.tsx'
import styles from './Day.module.css'
import { samePlan } from './DayList.tsx'
import { DraggableDay } from './DraggableDay.tsx'

/** The whole day as a sheet: what comes when, and everything that rearranges it. */
export function Day() {
  const messages = useMessages(programmeMessages).day
  const { workshop } = useMe()
  const plan = usePlenary(planOf, samePlan)
  const startsAt = usePlenary((plenary) => plenary.workshop?.startsAt ?? '')
  const isEmpty = usePlenary((plenary) => Object.keys(plenary.sessions).length === 0)
  const edits = useEdits()
  const { choose } = useSelection()
  const addSession = () => choose(edits.addSession(messages.newSession), 'name')
  return (
    <section className={styles.day} aria-labelledby="day-heading">
      <header className={styles.top}>
        <h2 id="day-heading" tabIndex={-1}>
          {messages.heading}
        </h2>
        {Object.keys(plan.starts).length > 0 && <p>{messages.spanOf(startsAt, clockText(plan.end))}</p>}
        <ButtonLink href={`/w/${workshop}/settings`} variant="quiet" size="sm" icon={Settings}>
          {messages.settings}
        </ButtonLink>
      </header>
      {isEmpty ? (
        <EmptyState
          icon={CalendarPlus}
          title={messages.empty.title}
          detail={messages.empty.detail}
          action={
            <Button variant="ink" icon={Plus} onClick={addSession}>
              {messages.addFirst}
            </Button>
          }
        />
      ) : (
        <>
          <div className={styles.sheet}>
            <DraggableDay />
            <p className={styles.close}>
              <time>{clockText(plan.end)}</time> {messages.close}
            </p>
          </div>
          <Button icon={Plus} onClick={addSession}>
            {messages.addSession}
          </Button>
          <p className={styles.keys}>{messages.keys}</p>
        </>
      )}
    </section>
  )
}
