import type { WorkshopTable } from '#shared/model/table.ts'
import type { Section } from '#shared/model/template.ts'
import { remainingMs } from '#shared/rules/clock.ts'
import { formatTime } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { useServerNow } from '../../workshop/clock.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { JustIn } from './JustIn.tsx'
import { discussionMessages } from './messages.ts'
import { NextSlab } from './NextSlab.tsx'
import type { BoardProps } from './NoteBoard.tsx'
import { NoteTaking } from './NoteTaking.tsx'
import { PeopleHere, useWritersHere } from './PeopleHere.tsx'
import styles from './SheetAside.module.css'
import { usePeopleAt } from './usePeopleAt.ts'

/** Beside the sheet: time, people, notes without a box, the one next step. */
export function SheetAside({
  table,
  sections,
  board,
  onWrite,
}: {
  readonly table: WorkshopTable
  readonly sections: readonly Section[]
  readonly board: BoardProps
  readonly onWrite: (section: string) => void
}) {
  const messages = useMessages(discussionMessages)
  const people = usePeopleAt(table)
  const writers = useWritersHere()
  const writing = people.filter(({ id }) => writers.has(id)).length
  return (
    <div className={styles.aside}>
      <Clock />
      <section aria-labelledby="at-the-table">
        <h2 id="at-the-table">
          {messages.atTable} <span>{messages.peopleWriting(people.length, writing)}</span>
        </h2>
        <PeopleHere table={table} />
        <div className={styles.taking}>
          <NoteTaking table={table} />
        </div>
      </section>
      {board.boxes.length > 0 && <JustIn board={board} />}
      <div className={styles.slab}>
        <NextSlab table={table} sections={sections} writable={board.writable} onWrite={onWrite} />
      </div>
    </div>
  )
}

function Clock() {
  const messages = useMessages(discussionMessages)
  const timer = usePlenary(({ live }) => live.timer)
  const now = useServerNow(1000)
  if (timer === undefined) return null
  const left = remainingMs(timer, now)
  return (
    <div className={styles.clock}>
      <TimerNow size={66} bar className={styles.timer} />
      <p>
        {messages.timerOf(Math.round(timer.durationMs / 60_000))}
        {timer.pausedAt === undefined && left > 0 && `, ${messages.timerEnds(formatTime(timer.startedAt + timer.durationMs))}`}
      </p>
    </div>
  )
}
