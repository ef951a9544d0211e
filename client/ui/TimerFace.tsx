import { Pause } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { useAnnounce } from './Announce.tsx'
import { classNames } from './classNames.ts'
import { Digits } from './Digits.tsx'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import { timerAnnouncement, timerParts, timerStateOf, timerText, type TimerState } from './timerFaces.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './TimerFace.module.css'

export interface TimerFaceProps {
  /** Milliseconds left; negative once the time is over. */
  readonly remainingMs: number
  /** Usually derived from `remainingMs`; pass `paused` when the clock stands still. */
  readonly state?: TimerState | undefined
  /** Whole length in ms: adds a bar that fills as time passes. */
  readonly totalMs?: number | undefined
  /** Font size of the digits: px, or any CSS length. Without it they follow the text around. */
  readonly size?: number | string | undefined
  /** The word under the digits in every state but running. */
  readonly showState?: boolean | undefined
  /** Says nothing by itself: for a second face of the same timer on one page. */
  readonly silent?: boolean | undefined
  readonly className?: string | undefined
}

/** A countdown. Read out on request, and by itself at five minutes, one minute and the end only. */
export function TimerFace({ remainingMs, state, totalMs, size, showState = true, silent = false, className }: TimerFaceProps) {
  const messages = useMessages(uiMessages).timer
  const shown = state ?? timerStateOf(remainingMs)
  useTimerAnnouncements(remainingMs, silent || shown === 'paused')
  const { minutes, seconds } = timerParts(remainingMs)
  const stateWords = { running: undefined, paused: messages.paused, 'last-minute': messages.lastMinute, overtime: messages.overtime }[shown]
  const share = totalMs === undefined ? undefined : Math.min(1, Math.max(0, 1 - remainingMs / totalMs))
  return (
    <div className={classNames(styles.timer, styles[shown], className)}>
      <span
        role="timer"
        aria-label={shown === 'overtime' ? messages.overtimeLabel : messages.label}
        style={{ fontSize: size }}
        className={styles.face}
      >
        <Digits text={timerText(remainingMs)} />
        <VisuallyHidden>{`${messages.minutes(minutes)} ${messages.seconds(seconds)}`}</VisuallyHidden>
      </span>
      {showState && stateWords && (
        <span className={styles.state}>
          {shown === 'paused' && <Icon icon={Pause} />}
          {stateWords}
        </span>
      )}
      {share !== undefined && (
        <span aria-hidden="true" className={styles.bar}>
          <span style={{ width: `${(shown === 'last-minute' || shown === 'overtime' ? 1 : share) * 100}%` }} />
        </span>
      )}
    </div>
  )
}

function useTimerAnnouncements(remainingMs: number, silent: boolean): void {
  const messages = useMessages(uiMessages).timer
  const announce = useAnnounce()
  const before = useRef(remainingMs)
  const speak = useEffectEvent((due: 'five-minutes' | 'one-minute' | 'end') => {
    if (silent) return
    announce({ 'five-minutes': messages.minutesLeft(5), 'one-minute': messages.minutesLeft(1), end: messages.ended }[due])
  })
  useEffect(() => {
    const due = timerAnnouncement(before.current, remainingMs)
    before.current = remainingMs
    if (due) speak(due)
  }, [remainingMs])
}
