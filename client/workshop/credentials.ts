import { Person, type Role } from '#shared/model/person.ts'
import * as z from 'zod/mini'
import { dropCopies } from './deviceCopies.ts'
import { createValue, useReadable } from './store.ts'

/** A workshop that this device has joined. `person` is an id; `joinedAt` ms since 1970. */
export interface DeviceWorkshop {
  readonly workshop: string
  readonly title: string
  readonly date: string
  readonly place: string
  readonly role: Role
  readonly person: string
  readonly name: string
  readonly joinedAt: number
}

const Entry = z.object({
  workshop: z.string(),
  title: z.string(),
  date: z.string(),
  place: z.string(),
  person: Person,
  credential: z.string(),
  joinedAt: z.number(),
  /** Tables where this person was seen sitting, so that rights survive a reload without a connection. */
  tables: z._default(z.array(z.string()), []),
})
type Entry = z.infer<typeof Entry>

/** What joining or entering yields. Facts about the workshop may be left out: they are filled in when it opens. */
export interface Membership {
  readonly workshop: string
  readonly credential: string
  readonly person: Person
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly place?: string | undefined
}

const storageKey = 'sheaf.workshops'
const entries = createValue<readonly Entry[]>(readEntries())
const shown = createValue<readonly DeviceWorkshop[]>(entries.get().map(toDeviceWorkshop))

if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey) show(readEntries())
  })
}

/** The workshops of this device, newest first. */
export function useDeviceWorkshops(): readonly DeviceWorkshop[] {
  return useReadable(shown)
}

/** Keeps a membership on this device, or updates the one that it has of that workshop. */
export function rememberWorkshop(membership: Membership): void {
  const before = entryOf(membership.workshop)
  const same = before?.person.id === membership.person.id ? before : undefined
  const entry: Entry = {
    workshop: membership.workshop,
    credential: membership.credential,
    person: membership.person,
    title: membership.title ?? before?.title ?? '',
    date: membership.date ?? before?.date ?? '',
    place: membership.place ?? before?.place ?? '',
    joinedAt: same?.joinedAt ?? Date.now(),
    tables: same?.tables ?? [],
  }
  save([entry, ...entries.get().filter((other) => other.workshop !== entry.workshop)])
}

/** Removes a workshop and its copies of documents from this device. */
export async function forgetWorkshop(workshop: string): Promise<void> {
  save(entries.get().filter((entry) => entry.workshop !== workshop))
  await dropCopies(workshop)
}

/** Removes everything that Sheaf keeps on this device. */
export async function forgetDevice(): Promise<void> {
  const all = entries.get()
  save([])
  await Promise.all(all.map(({ workshop }) => dropCopies(workshop)))
}

/** The secret with which this device opens a session, or undefined where it has not joined. */
export function credentialOf(workshop: string): string | undefined {
  return entryOf(workshop)?.credential
}

/** Who this device is in a workshop, as last heard from the server. */
export function personOf(workshop: string): Person | undefined {
  return entryOf(workshop)?.person
}

export function tablesOnDevice(workshop: string): readonly string[] {
  return entryOf(workshop)?.tables ?? []
}

/** Updates what is known about a workshop that this device has joined; does nothing for others. */
export function noteAboutWorkshop(workshop: string, known: Partial<Pick<Entry, 'title' | 'date' | 'place' | 'person' | 'tables'>>): void {
  const before = entryOf(workshop)
  if (before === undefined) return
  const after = { ...before, ...known }
  if (JSON.stringify(after) === JSON.stringify(before)) return
  save(entries.get().map((entry) => (entry === before ? after : entry)))
}

function entryOf(workshop: string): Entry | undefined {
  return entries.get().find((entry) => entry.workshop === workshop)
}

function save(next: readonly Entry[]): void {
  show(next)
  try {
    localStorage.setItem(storageKey, JSON.stringify(next))
  } catch {
    // Private windows may refuse storage: the membership then lasts until the page is closed.
    return
  }
}

function show(next: readonly Entry[]): void {
  entries.set(next)
  shown.set(next.map(toDeviceWorkshop))
}

function readEntries(): readonly Entry[] {
  try {
    const stored = z.safeParse(z.array(Entry), JSON.parse(localStorage.getItem(storageKey) ?? '[]'))
    return stored.success ? stored.data : []
  } catch {
    return []
  }
}

function toDeviceWorkshop({ workshop, title, date, place, person, joinedAt }: Entry): DeviceWorkshop {
  return { workshop, title, date, place, role: person.role, person: person.id, name: person.name, joinedAt }
}
