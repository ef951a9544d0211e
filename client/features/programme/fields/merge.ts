import { applySplice, moveCaret, moveSplice, spliceBetween, type TextStep } from '../../../workshop/caret.ts'

/** The change from one text to another as steps. */
function steps(before: string, after: string): TextStep[] {
  const { start, removed, added } = spliceBetween(before, after)
  return [{ retain: start }, { delete: removed }, { insert: added }]
}

/** What I typed since `base`, on top of what somebody else made of `base` meanwhile. */
export function mergeDraft(base: string, draft: string, theirs: string): string {
  if (base === draft || draft === theirs) return theirs
  return applySplice(theirs, moveSplice(spliceBetween(base, draft), [steps(base, theirs)]))
}

/** Where the caret stands once a field shows `after` instead of `before`. */
export const caretAfter = (caret: number, before: string, after: string): number => moveCaret(caret, steps(before, after))
