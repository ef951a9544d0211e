/** One step of a change to a text, as Yjs reports it: lengths in UTF-16 units. */
export interface TextStep {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}

/**
 * Where a position is after somebody else's change. A position at the very place of an insertion stays in front of it,
 * so that what others type never pushes my caret along.
 */
export function moveCaret(position: number, steps: readonly TextStep[]): number {
  let at = 0
  let moved = position
  for (const step of steps) {
    if (at >= moved && step.insert === undefined && step.retain !== undefined) break
    if (step.retain !== undefined) at += step.retain
    else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length
      at += step.insert.length
    } else if (step.delete !== undefined) {
      moved = at < moved ? Math.max(at, moved - step.delete) : moved
    }
  }
  return moved
}

/** A change as one cut and one insertion. */
export interface Splice {
  readonly start: number
  readonly removed: number
  readonly added: string
}

/** The smallest splice that turns `before` into `after`. */
export function spliceBetween(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { start, removed: before.length - start - end, added: after.slice(start, after.length - end) }
}

/** A splice made while others changed the text, moved to where it belongs now. */
export function moveSplice({ start, removed, added }: Splice, changes: readonly (readonly TextStep[])[]): Splice {
  let from = start
  let to = start + removed
  for (const steps of changes) {
    from = moveCaret(from, steps)
    to = moveCaret(to, steps)
  }
  return { start: from, removed: Math.max(0, to - from), added }
}

export function applySplice(text: string, { start, removed, added }: Splice): string {
  return text.slice(0, start) + added + text.slice(start + removed)
}
