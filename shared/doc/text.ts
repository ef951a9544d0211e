import type * as Y from 'yjs'
import { transact } from './collections.ts'

/**
 * Turns `text` into `wanted` with one deletion and one insertion around what stayed the same, so that what somebody else
 * typed elsewhere in it meanwhile survives. `caret` (index into `wanted`) tells equal letters apart: typing a second "l" in "hello".
 */
export function changeText(text: Y.Text, wanted: string, caret = wanted.length): void {
  const before = text.toString()
  if (before === wanted) return
  const tail = Math.max(0, wanted.length - caret)
  let end = 0
  while (end < tail && end < before.length && before[before.length - 1 - end] === wanted[wanted.length - 1 - end]) end++
  let start = 0
  const most = Math.min(before.length, wanted.length) - end
  while (start < most && before[start] === wanted[start]) start++
  while (end < Math.min(before.length, wanted.length) - start && before[before.length - 1 - end] === wanted[wanted.length - 1 - end]) end++
  // Never cut a surrogate pair in half: an emoji is two UTF-16 units.
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  const change = () => {
    const removed = before.length - start - end
    if (removed > 0) text.delete(start, removed)
    const added = wanted.slice(start, wanted.length - end)
    if (added !== '') text.insert(start, added)
  }
  if (text.doc === null) change()
  else transact(text.doc, change)
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
