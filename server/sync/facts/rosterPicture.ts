import type { PersonHere } from '#shared/facts.ts'
import type { NamesOnNotes } from '#shared/model/workshop.ts'
import { currentSession } from '#shared/rules/programme.ts'
import type { FactSource } from './FactFeed.ts'

/** Everyone who ever joined, as they are now. */
export async function rosterPicture({ workshop, store, plenary, connections }: FactSource): Promise<PersonHere[]> {
  const people = await store.people.list(workshop)
  const seats = await store.seats.current(workshop)
  const hands = new Map((await store.hands.list(workshop)).map((hand) => [hand.person, hand]))
  const online = new Set([...connections()].map((connection) => connection.person))
  const snapshot = plenary()
  const session = currentSession(snapshot)?.id
  // In order of taking: the last seat wins where no session is current.
  const tables = new Map(seats.filter((seat) => session === undefined || seat.session === session).map((seat) => [seat.person, seat.table]))
  return people.map(({ id, name, country, role, removedAt }) => {
    const table = tables.get(id)
    const hand = hands.get(id)
    return {
      id,
      name: shortened(name, snapshot.workshop?.namesOnNotes ?? 'first'),
      country,
      role,
      online: online.has(id),
      ...(table !== undefined && { table }),
      ...(hand !== undefined && { hand: { at: hand.raisedAt, message: hand.message ?? '' } }),
      ...(removedAt !== undefined && { removed: true }),
    }
  })
}

/** A name as the workshop shows it: the first name, initials, or nothing. */
export function shortened(name: string, shown: NamesOnNotes): string {
  const words = name.split(/\s+/u).filter((word) => word !== '')
  if (shown === 'none') return ''
  if (shown === 'first') return words[0] ?? ''
  return words.map(firstLetter).join('')
}

/** What a reader takes for the first letter: an accent or the second half of an emoji stays with it. */
const letters = new Intl.Segmenter()
const firstLetter = (word: string): string => letters.segment(word).containing(0)?.segment.toLocaleUpperCase() ?? ''
