import { Armchair, Lock, Sparkle } from 'lucide-react'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useMe } from '../../workshop/session.ts'
import styles from './ChooseTable.module.css'
import { discussionMessages } from './messages.ts'

export interface TableChoiceProps {
  readonly table: WorkshopTable
  readonly question: string
  readonly people: number
  readonly mine: boolean
  readonly visited: boolean
  readonly suggested: boolean
  /** Somebody is sitting down, here or elsewhere. */
  readonly busy: 'here' | 'elsewhere' | undefined
  readonly onSit: () => void
}

/** A table that can be chosen: its sign, what is discussed there, and whether there is room. */
export function TableChoice({ table, question, people, mine, visited, suggested, busy, onSit }: TableChoiceProps) {
  const messages = useMessages(discussionMessages)
  const names = useNames()
  const { workshop, role } = useMe()
  const reason = mine ? undefined : table.locked ? messages.closed : people >= table.capacity ? messages.full : undefined
  const reasonId = `why-not-${table.id}`
  const host = names(table.host)
  return (
    <li className={classNames(styles.table, mine && styles.mine)}>
      <TableMarker number={table.number} size={54} empty={people === 0} />
      <div className={styles.words}>
        <h2>{table.title}</h2>
        {question !== '' && <p className={styles.question}>{question}</p>}
        <p className={styles.facts}>
          <span>{messages.of(people, table.capacity)}</span>
          {host !== '' && <span>{messages.host(host)}</span>}
          {mine ? <Tag icon={Armchair}>{messages.yourTable}</Tag> : visited && <Tag>{messages.visited}</Tag>}
          {suggested && (
            <Tag tone="line" icon={Sparkle}>
              {messages.suggested}
            </Tag>
          )}
        </p>
        {reason !== undefined && (
          <p id={reasonId} className={styles.reason}>
            {table.locked && <Icon icon={Lock} size={14} />} {reason}
          </p>
        )}
        <p className={styles.actions}>
          <Button
            variant={suggested ? 'ink' : 'plain'}
            aria-describedby={reason === undefined ? undefined : reasonId}
            aria-disabled={reason !== undefined || busy === 'elsewhere' || undefined}
            busy={busy === 'here'}
            busyLabel={messages.sitting}
            onClick={onSit}
          >
            {mine ? messages.stayAt(table.number) : messages.sitAt(table.number)}
          </Button>
          {role === 'rapporteur' && (
            <ButtonLink href={`/w/${workshop}/table/${table.id}`} aria-label={messages.openSheetOf(table.number)}>
              {messages.openSheet}
            </ButtonLink>
          )}
        </p>
      </div>
    </li>
  )
}
