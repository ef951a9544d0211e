/** A text as a pattern that matches it and nothing else. */
export const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Matches names that begin with a text. */
export const startingWith = (text: string): RegExp => new RegExp(`^${literally(text)}`)
