import { commands } from '#shared/commands.ts'
import type { NewWorkshop } from '#shared/commands/workshops.ts'
import { FormatId } from '#shared/formats/formatId.ts'
import type { NamesOnNotes } from '#shared/model/workshop.ts'

/** The form as it stands: what is typed, numbers still as text. */
export interface WorkshopDraft {
  readonly format: FormatId
  readonly title: string
  readonly date: string
  readonly startsAt: string
  readonly place: string
  readonly people: string
  readonly tableSize: string
  readonly language: string
  readonly namesOnNotes: NamesOnNotes
  readonly name: string
  readonly passphrase: string
}

export const requiredFields = ['title', 'date', 'startsAt', 'people', 'tableSize', 'name', 'passphrase'] as const
export type RequiredField = (typeof requiredFields)[number]

/** A fresh form; `today` as 'YYYY-MM-DD', `format` from the address. */
export function emptyDraft({
  format,
  today,
  language,
  name,
}: {
  format: string | null
  today: string
  language: string
  name: string
}): WorkshopDraft {
  return {
    format: isFormat(format) ? format : 'three-session',
    title: '',
    date: today,
    startsAt: '09:00',
    place: '',
    people: '50',
    tableSize: '8',
    language,
    namesOnNotes: 'first',
    name,
    passphrase: '',
  }
}

/** What the create command takes. */
export function toNewWorkshop(draft: WorkshopDraft): NewWorkshop {
  const { passphrase, people, tableSize, title, place, name, ...rest } = draft
  return {
    ...rest,
    title: title.trim(),
    place: place.trim(),
    name: name.trim(),
    people: Number(people),
    tableSize: Number(tableSize),
    ...(passphrase !== '' && { passphrase }),
  }
}

/** The fields that still keep the workshop from being created, in the order of the form. */
export function faultyFields(draft: WorkshopDraft, needsPassphrase: boolean): readonly RequiredField[] {
  const checked = commands.createWorkshop.body.safeParse(toNewWorkshop(draft))
  const faulty = new Set(checked.success ? [] : checked.error.issues.map((issue) => issue.path[0]))
  if (needsPassphrase && draft.passphrase === '') faulty.add('passphrase')
  return requiredFields.filter((field) => faulty.has(field))
}

/** People and chairs for the preview; what is half typed counts as the nearest possible number. */
export function roomSize({ people, tableSize }: WorkshopDraft): { people: number; tableSize: number } {
  return { people: within(people, 1, 5000), tableSize: within(tableSize, 2, 50) }
}

function within(text: string, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(Number(text)) || least))
}

function isFormat(value: string | null): value is FormatId {
  return FormatId.safeParse(value).success
}
