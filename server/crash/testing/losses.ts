import { isDeepStrictEqual } from 'node:util'
import { readPlenary } from '#shared/doc/plenary.ts'
import { readSynthesis } from '#shared/doc/synthesis.ts'
import { readTable } from '#shared/doc/table.ts'
import { voterKeyOf } from '../../access/voterKey.ts'
import type { Store } from '../../store/Store.ts'
import { isDocumentName } from '../../sync/DocumentName.ts'
import { loadDocument } from '../../sync/loadDocument.ts'
import type { Claims } from './claims.ts'
import { voting } from './day.ts'

/** What was promised and is not in the store exactly once, in words. Empty when all is well. */
export async function lossesIn(store: Store, workshop: string, { edits, proposals, ballots, seat }: Claims): Promise<string[]> {
  const losses: string[] = []
  const counts = new Map<string, Map<string, number>>()
  const countsIn = async (document: string) => {
    const known = counts.get(document)
    if (known !== undefined) return known
    const counted = await marksIn(store, workshop, document)
    for (const [mark, times] of counted) if (times > 1) losses.push(`${mark} is ${times} times in ${document}`)
    counts.set(document, counted)
    return counted
  }
  for (const { document, marks } of [...edits, { document: 'plenary', marks: proposals }]) {
    const counted = await countsIn(document)
    for (const mark of marks) if (!counted.has(mark)) losses.push(`${mark} is not in ${document}`)
  }
  for (const { person, acked, underway } of ballots) {
    const own = await store.ballots.own(workshop, voting.poll, voterKeyOf(store.serverSecret, { workshop, poll: voting.poll, person }))
    const fits = [acked, underway].some((ballot) => isDeepStrictEqual(ballot, own?.allocation))
    if (!fits) losses.push(`the ballot of ${person} is ${JSON.stringify(own?.allocation)}, not ${JSON.stringify(acked)}`)
  }
  if ((await store.ballots.count(workshop, voting.poll)) > ballots.length) losses.push('there are more ballots than voters')
  const seats = (await store.seats.current(workshop)).filter(({ person }) => person === seat.person).map(({ table }) => table)
  if (seats.length > 1 || ![seat.acked, seat.underway].includes(seats[0]))
    losses.push(`the seats are ${seats.join()}, not ${seat.acked ?? 'none'}`)
  return losses
}

/** How often each mark is in the document as it is stored. */
async function marksIn(store: Store, workshop: string, name: string): Promise<Map<string, number>> {
  if (!isDocumentName(name)) throw new Error(`${name} is not a document.`)
  const { doc } = await loadDocument(store, workshop, name)
  const read = name === 'plenary' ? readPlenary : name === 'synthesis' ? readSynthesis : readTable
  const counts = new Map<string, number>()
  for (const [mark] of JSON.stringify(read(doc)).matchAll(/«\w+»/g)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}
