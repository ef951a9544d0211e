import { Pause, Play, Square } from 'lucide-react'
import { remainingMs } from '#shared/rules/clock.ts'
import { currentPhase } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TimerFace } from '../../ui/TimerFace.tsx'
import { classNames } from '../../ui/classNames.ts'
import { serverNow, useServerNow } from '../../workshop/clock.ts'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { facilitateMessages } from './messages.ts'
import styles from './TimerControls.module.css'

const minute = 60_000

export function TimerControls() {
  const messages = useMessages(facilitateMessages)
  const phase = usePlenary(currentPhase)
  const { timer, round } = usePlenary((plenary) => plenary.live)
  const edits = usePlenaryEdits()
  const now = useServerNow(1000)
  if (phase === undefined) return null
  const left = timer === undefined ? undefined : remainingMs(timer, now)
  const minutes = phase.kind === 'discussion' ? phase.roundMinutes : Math.max(1, phase.minutes)
  return (
    <section aria-label={messages.timer}>
      {phase.kind === 'discussion' && (
        <Rounds count={phase.rounds} round={round} share={timer === undefined || left === undefined ? 0 : 1 - left / timer.durationMs} />
      )}
      {timer === undefined || left === undefined ? (
        <div className={styles.row}>
          <p className={styles.none}>{messages.noTimer}</p>
          <Button icon={Play} onClick={() => edits.startTimer(minutes * minute, serverNow())}>
            {messages.startTimer(minutes)}
          </Button>
        </div>
      ) : (
        <>
          <div className={styles.face}>
            <TimerFace remainingMs={left} size={100} {...(timer.pausedAt !== undefined && { state: 'paused' as const })} />
          </div>
          <div className={styles.buttons}>
            {timer.pausedAt === undefined ? (
              <Button icon={Pause} onClick={() => edits.pauseTimer(serverNow())}>
                {messages.pause}
              </Button>
            ) : (
              <Button icon={Play} onClick={() => edits.resumeTimer(serverNow())}>
                {messages.resume}
              </Button>
            )}
            <Button onClick={() => edits.extendTimer(minute, serverNow())}>{messages.plusMinute}</Button>
            <Button icon={Square} onClick={() => (phase.kind === 'discussion' ? edits.callTime(serverNow()) : edits.endTimer())}>
              {messages.end}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Rounds({ count, round, share }: { count: number; round: number; share: number }) {
  const messages = useMessages(facilitateMessages)
  return (
    <ol className={styles.rounds}>
      {Array.from({ length: count }, (_, index) => index + 1).map((each) => (
        <li key={each} aria-current={each === round ? 'step' : undefined} className={classNames(each === round && styles.now)}>
          <span className={styles.bar}>
            <span style={{ width: `${(each < round ? 1 : each > round ? 0 : Math.min(1, Math.max(0, share))) * 100}%` }} />
          </span>
          {messages.round(each)}
        </li>
      ))}
    </ol>
  )
}
