import { ChevronDown } from 'lucide-react'
import type { RefObject } from 'react'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { useMe } from '../../workshop/session.ts'
import { discussionMessages } from './messages.ts'
import styles from './TableHead.module.css'
import { usePeopleAt } from './usePeopleAt.ts'

/** The head of a phone at a table: sign, people, who takes the notes, timer. The people open what can be done here. */
export function TableHead({
  table,
  heading,
  onPeople,
}: {
  readonly table: WorkshopTable
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onPeople?: (() => void) | undefined
}) {
  const messages = useMessages(discussionMessages)
  const about = useAbout(table)
  return (
    <div className={styles.head}>
      <TableMarker number={table.number} size={54} onColour decorative />
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {messages.table(table.number)}
        </h1>
        {onPeople === undefined ? (
          <p>{about}</p>
        ) : (
          <button
            type="button"
            className={styles.people}
            aria-haspopup="dialog"
            aria-label={messages.atTableButton(about)}
            onClick={onPeople}
          >
            {about} <Icon icon={ChevronDown} size={15} />
          </button>
        )}
      </div>
      <TimerNow size={34} className={styles.timer} />
    </div>
  )
}

function useAbout(table: WorkshopTable): string {
  const messages = useMessages(discussionMessages)
  const names = useNames()
  const me = useMe().person.id
  const count = usePeopleAt(table).length
  if (table.rapporteur === undefined) return messages.peopleNoWriter(count)
  return table.rapporteur === me
    ? messages.peopleYouWrite(count)
    : messages.peopleWriter(count, names(table.rapporteur) || messages.someone)
}
