import { useEffect, useState } from 'react'

/** How far down the window a heading counts as being read. */
const readingLinePixels = 160

/** The section that the reader is in: the last whose beginning has passed the reading line. */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const all = ids.join('\n')
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement
      const known = all.split('\n')
      const atTheEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2
      const passed = known.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= readingLinePixels)
      setCurrent(atTheEnd ? known.at(-1) : (passed.at(-1) ?? known[0]))
    }
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', onScroll)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', onScroll)
    }
  }, [all])
  return current
}
