import type { Timer } from '#shared/model/timer.ts'
import { remainingMs } from '#shared/rules/clock.ts'
import { TimerFace, type TimerFaceProps } from '../ui/TimerFace.tsx'
import { timerStateOf } from '../ui/timerFaces.ts'
import { useServerNow } from '../workshop/clock.ts'
import { usePlenary } from '../workshop/plenary.ts'

type Looks = Omit<TimerFaceProps, 'remainingMs' | 'state' | 'totalMs'>

/** The timer of the moment, nothing where none runs. `bar` adds the bar that fills. */
export function TimerNow({ bar = false, ...looks }: Looks & { readonly bar?: boolean | undefined }) {
  const timer = usePlenary(({ live }) => live.timer)
  return timer === undefined ? null : <Ticking timer={timer} bar={bar} {...looks} />
}

function Ticking({ timer, bar, ...looks }: Looks & { readonly timer: Timer; readonly bar: boolean }) {
  const left = remainingMs(timer, useServerNow(1000))
  return (
    <TimerFace
      {...looks}
      remainingMs={left}
      state={timerStateOf(left, timer.pausedAt !== undefined)}
      {...(bar && { totalMs: timer.durationMs })}
    />
  )
}
