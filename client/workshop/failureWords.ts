import { CommandFailure } from './commandFailure.ts'

/** What went wrong and what to do about it, in words for people. Anything but a CommandFailure is a fault of ours and thrown on. */
export function failureWords(failure: unknown): string {
  if (!(failure instanceof CommandFailure)) throw failure
  const { title, detail } = failure.problem
  const sentence = /[.!?…]$/.test(title) ? title : `${title}.`
  return detail === undefined ? sentence : `${sentence} ${detail}`
}
