import { useLayoutEffect, useRef, type ReactNode } from 'react'
import styles from './Fit.module.css'

const smallest = 0.45
const step = 0.05

/** Makes its content smaller until all of it can be seen: a wall cannot be scrolled. */
export function Fit({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const outer = box.current
    const inner = content.current
    if (outer === null || inner === null) return
    const fit = () => {
      let zoom = 1
      inner.style.zoom = '1'
      while (zoom > smallest && inner.getBoundingClientRect().height > outer.getBoundingClientRect().height) {
        zoom -= step
        inner.style.zoom = String(zoom)
      }
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(outer)
    return () => observer.disconnect()
  })
  return (
    <div ref={box} className={styles.box}>
      <div ref={content}>{children}</div>
    </div>
  )
}
