/** Joins the class names that apply: `classNames(styles.note, isNew && styles.new)`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
