import { useLayoutEffect, type RefObject } from 'react'

const steps = 7
const slack = 1

/**
 * Finds the largest `--fit` (1 down to `smallest`) at which the content of a box of fixed size stays inside it; the box's style
 * multiplies its lengths by it. Lengths relative to the box scale along, so it is looked for anew only when `content` changes
 * and once the fonts are there.
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  content: string,
  { smallest, enabled = true }: { readonly smallest: number; readonly enabled?: boolean },
): void {
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || !enabled || content === '') return
    let over = false
    const fit = () => {
      if (over) return
      element.style.setProperty('--fit', String(largestFit(element, smallest)))
    }
    fit()
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(fit)
    // A box that had no size yet (a closed dialog, a hidden tab) is measured when it gets one.
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => {
      over = true
      observer.disconnect()
    }
  }, [box, content, smallest, enabled])
}

function largestFit(element: HTMLElement, smallest: number): number {
  const fits = (size: number) => {
    element.style.setProperty('--fit', String(size))
    return element.scrollHeight <= element.clientHeight + slack && element.scrollWidth <= element.clientWidth + slack
  }
  if (element.clientHeight === 0 || fits(1)) return 1
  let low = smallest
  let high = 1
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}
