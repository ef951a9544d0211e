import type { PhaseOf } from '#shared/model/phase.ts'
import { remainingMs } from '#shared/rules/clock.ts'
import { nextPhase, tablesOf } from '#shared/rules/programme.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../../shell/phaseNames.ts'
import { TableMarker } from '../../../ui/TableMarker.tsx'
import { TimerFace } from '../../../ui/TimerFace.tsx'
import { useServerNow } from '../../../workshop/clock.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { wallMessages } from '../messages.ts'
import { SideBySide } from '../Frames.tsx'
import styles from './scenes.module.css'

export function DiscussionScene({ phase }: { phase: PhaseOf<'discussion'> }) {
  const messages = useMessages(wallMessages)
  const name = usePhaseName()
  const live = usePlenary((plenary) => plenary.live)
  const session = usePlenary((plenary) => plenary.sessions[phase.session])
  const next = usePlenary(nextPhase)
  const now = useServerNow(1000)
  const { timer } = live
  const left = timer === undefined ? undefined : remainingMs(timer, now)
  return (
    <div className={styles.withTables}>
      <SideBySide ownTimer>
        <h1>
          {name(phase)}{' '}
          {left !== undefined && timer?.pausedAt === undefined && left > 0 && (
            <span className={styles.faint}>{messages.until(formatTime(now + left))}</span>
          )}
        </h1>
        {left === undefined || timer === undefined ? (
          <p className={styles.purpose}>{session?.purpose || session?.title}</p>
        ) : (
          <div className={styles.clock}>
            <TimerFace remainingMs={left} size={420} {...(timer.pausedAt !== undefined && { state: 'paused' as const })} />
          </div>
        )}
        <Rounds phase={phase} round={live.round} share={timer === undefined || left === undefined ? 0 : 1 - left / timer.durationMs} />
        {next !== undefined && <p className={styles.bottom}>{messages.afterRound(phase.rounds, name(next))}</p>}
      </SideBySide>
      <TableList session={phase.session} />
    </div>
  )
}

function Rounds({ phase, round, share }: { phase: PhaseOf<'discussion'>; round: number; share: number }) {
  const messages = useMessages(wallMessages)
  const rounds = Array.from({ length: phase.rounds }, (_, index) => index + 1)
  const filled = (each: number) => (each < round ? 1 : each > round ? 0 : Math.min(1, Math.max(0, share)))
  return (
    <ol className={styles.rounds}>
      {rounds.map((each) => (
        <li key={each} aria-current={each === round ? 'step' : undefined}>
          <span className={styles.bar}>
            <span style={{ width: `${filled(each) * 100}%` }} />
          </span>
          {messages.round(each)}
        </li>
      ))}
    </ol>
  )
}

/** Where every table is, so that people find theirs. */
export function TableList({ session }: { session: string }) {
  const messages = useMessages(wallMessages)
  const tables = usePlenary((plenary) => tablesOf(plenary, session), shallowEqual)
  return (
    <section aria-label={messages.tablesHere} className={styles.tables}>
      {tables.length === 0 && <p>{messages.noTables}</p>}
      <ul>
        {tables.map((table) => (
          <li key={table.id}>
            <TableMarker number={table.number} size={58} />
            {table.title}
          </li>
        ))}
      </ul>
    </section>
  )
}
