import { problems } from './problems.ts'

/** What people type into one line, without the blanks around it and without characters that nobody can see. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this takes out
  return text.replaceAll(/[\u0000-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069]+/g, ' ').trim()
}

/** Like {@link oneLine}, for what must not be left empty. @throws ProblemError `invalid` */
export function filledIn(field: string, text: string): string {
  const line = oneLine(text)
  if (line === '') throw problems.invalid({ [field]: 'Please fill this in.' })
  return line
}
