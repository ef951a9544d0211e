import { useEffect, useState } from 'react'

export interface Rotation {
  index: number
  playing: boolean
  next: () => void
  previous: () => void
  toggle: () => void
}

/** Shows one of `count` things after the other, each for `everyMs`; arrow keys go back and forth, the space bar pauses. */
export function useRotation(count: number, everyMs = 20_000): Rotation {
  const [position, setPosition] = useState(0)
  const [playing, setPlaying] = useState(true)
  const index = count === 0 ? 0 : ((position % count) + count) % count

  useEffect(() => {
    if (!playing || count < 2) return
    const timer = setTimeout(() => setPosition(position + 1), everyMs)
    return () => clearTimeout(timer)
  }, [playing, count, everyMs, position])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('button, a, input, textarea') !== null && event.key === ' ') return
      if (event.key === 'ArrowRight') setPosition((before) => before + 1)
      else if (event.key === 'ArrowLeft') setPosition((before) => before - 1)
      else if (event.key === ' ') setPlaying((before) => !before)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return {
    index,
    playing,
    next: () => setPosition((before) => before + 1),
    previous: () => setPosition((before) => before - 1),
    toggle: () => setPlaying((before) => !before),
  }
}
