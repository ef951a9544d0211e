/** What a field's text means, or what is wrong with it in words. */
export type Reading<T> = { readonly value: T } | { readonly problem: string }

/** Reads what was typed. */
export type Read<T> = (text: string) => Reading<T>

/** One line or several; `missing` is said where it must not be empty. White space around it does not count. */
export function readText(
  text: string,
  { most, tooLong, missing }: { readonly most: number; readonly tooLong: string; readonly missing?: string | undefined },
): Reading<string> {
  const value = text.trim()
  if (value === '' && missing !== undefined) return { problem: missing }
  return value.length > most ? { problem: tooLong } : { value }
}

/** A whole number within bounds; `problem` says the bounds. */
export function readNumber(
  text: string,
  { least, most, problem }: { readonly least: number; readonly most: number; readonly problem: string },
): Reading<number> {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? { value } : { problem }
}

/** One entry a line; empty lines do not count. */
export function readLines(
  text: string,
  {
    most,
    tooMany,
    length,
    tooLong,
    repeated,
  }: {
    readonly most: number
    readonly tooMany: string
    readonly length: number
    readonly tooLong: string
    readonly repeated?: ((line: string) => string) | undefined
  },
): Reading<string[]> {
  const value = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (value.length > most) return { problem: tooMany }
  if (value.some((line) => line.length > length)) return { problem: tooLong }
  const twice = repeated === undefined ? undefined : value.find((line, index) => value.indexOf(line) < index)
  return twice !== undefined && repeated !== undefined ? { problem: repeated(twice) } : { value }
}

/** A web address or nothing. What begins like one ("www.…") gets its https://. */
export function readLink(text: string, problem: string): Reading<string> {
  const typed = text.trim()
  if (typed === '') return { value: '' }
  const address = /^www\.\S+\.\S+$/i.test(typed) ? `https://${typed}` : typed
  if (address.length > 1000 || !/^https?:\/\/\S+$/.test(address)) return { problem }
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? { value: address } : { problem }
}
