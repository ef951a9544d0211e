/** A note that says one thing fits in about this many words. More is allowed. */
export const wordsPerNote = 14

/** Words as people count them: "must-do" is one, a lone dash is none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
