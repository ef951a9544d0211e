import { useEffect, useRef } from 'react'
import type { PhaseOf } from '#shared/model/phase.ts'
import { questionAt, tablesOf } from '#shared/rules/programme.ts'
import { suggestTable } from '#shared/rules/seating.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMyTables } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import styles from './ChooseTable.module.css'
import { discussionMessages } from './messages.ts'
import { TableChoice } from './TableChoice.tsx'
import { useSitting } from './usePeopleAt.ts'
import type { Seat } from './useSeat.ts'

/** All tables of the session: where there is room, where I have been, where I could go. Cards keep their place whatever happens. */
export function ChooseTable({
  phase,
  seat,
  takeFocus,
  onSeated,
}: {
  readonly phase: PhaseOf<'discussion'>
  readonly seat: Seat
  readonly takeFocus: boolean
  readonly onSeated: () => void
}) {
  const messages = useMessages(discussionMessages)
  const tables = usePlenary((plenary) => tablesOf(plenary, phase.session), shallowEqual)
  const round = usePlenary(({ live }) => live.round)
  const session = usePlenary(({ sessions }) => sessions[phase.session])
  const visited = useMyTables()
  const sitting = useSitting()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocus) heading.current?.focus()
  }, [takeFocus])
  const suggested = suggestTable({ tables, sitting, visited, current: seat.table })
  const waiting = tables.find(({ id }) => id === seat.waiting)
  const sit = async (table: string) => {
    if (await seat.take(table)) onSeated()
  }
  return (
    <PhoneFrame>
      <section className={styles.intro}>
        <h1 ref={heading} tabIndex={-1}>
          {round > 1 && visited.size > 0 ? messages.chooseRound(round) : messages.choose}
        </h1>
        <p>{session?.purpose}</p>
        {tables.length > 0 && <p>{messages.chooseDetail}</p>}
        <TimerNow size={24} className={styles.timer} />
      </section>
      {waiting !== undefined && <StatusLine tone="warn">{messages.seatWaits(waiting.number)}</StatusLine>}
      {tables.length === 0 ? (
        <EmptyState title={messages.noTables} detail={messages.noTablesDetail} className={styles.empty} />
      ) : (
        <ul className={styles.tables} aria-label={messages.tables}>
          {tables.map((table) => (
            <TableChoice
              key={table.id}
              table={table}
              question={questionAt(phase, table, round)}
              people={sitting[table.id] ?? 0}
              mine={table.id === seat.table}
              visited={visited.has(table.id)}
              suggested={table.id === suggested?.id && tables.length > 1}
              busy={seat.busy === undefined ? undefined : seat.busy === table.id ? 'here' : 'elsewhere'}
              onSit={() => void sit(table.id)}
            />
          ))}
        </ul>
      )}
    </PhoneFrame>
  )
}
