const gap = 6
const margin = 8

/** Puts an open popover under its button (above where there is more room), inside the window. */
export function placeBeside(popover: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const button = anchor.getBoundingClientRect()
  const box = popover.getBoundingClientRect()
  const wide = document.documentElement.clientWidth
  const high = document.documentElement.clientHeight
  const below = high - button.bottom - gap - margin
  const above = button.top - gap - margin
  const upwards = box.height > below && above > below
  const left = align === 'start' ? button.left : button.right - box.width
  popover.style.left = `${Math.max(margin, Math.min(left, wide - box.width - margin))}px`
  popover.style.top = `${upwards ? Math.max(margin, button.top - gap - Math.min(box.height, above)) : button.bottom + gap}px`
  popover.style.maxHeight = `${Math.max(120, upwards ? above : below)}px`
}
