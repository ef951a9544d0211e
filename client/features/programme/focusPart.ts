/** Gives the focus to the heading of a part: where it goes when what had it has left. */
export const focusPart = (id: string): void => document.getElementById(id)?.focus()
