import type { FastifyRequest } from 'fastify'
import type { Created } from '#shared/commands/workshops.ts'
import { fillPlenary, fillSynthesis, fillTable } from '#shared/doc/file.ts'
import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import { newId } from '#shared/ids.ts'
import type { Seat } from '#shared/model/person.ts'
import { hashSecret, newSecret } from '../access/secrets.ts'
import type { StoreParts } from '../store/Store.ts'
import type { Command } from '../sync/Documents.ts'
import type { House } from './House.ts'
import { addCredential, addPerson } from './joining.ts'
import { joinUrlOf } from './sessions.ts'

/** What only the server decides of a new workshop. */
export type Birth = { id: string; joinCode: string; joinUrl: string; now: number }
type Contents = Pick<WorkshopFile, 'plenary' | 'tables' | 'synthesis' | 'people' | 'seats'>

/**
 * Creates a workshop, all of it or nothing: documents, people, seats, links. Who creates it is its facilitator: the one that the
 * contents bring along (a facilitator who imports their own workshop is not there twice), else a new person of that name.
 */
export async function foundWorkshop(
  house: House,
  request: FastifyRequest,
  contentsOf: (birth: Birth) => Contents,
  facilitator: string,
): Promise<Created> {
  const now = house.now()
  const created = await house.documents.transaction(async (command) => {
    const { id, joinCode } = await command.store.workshops.create({ id: newId(), createdAt: now })
    const contents = contentsOf({ id, joinCode, joinUrl: joinUrlOf(house, joinCode), now })
    await writeDocuments(command, id, contents)
    if (!contents.plenary.workshop.joinOpen) await command.store.workshops.setJoinOpen(id, false)
    for (const person of contents.people) await command.store.people.add({ ...person, workshop: id, createdAt: now })
    for (const seat of contents.seats) await takeAgain(command.store, id, seat)
    const own = contents.people.find((person) => person.role === 'facilitator')
    const entered =
      own === undefined
        ? await addPerson(command.store, now, id, { role: 'facilitator', name: facilitator, organisation: '', country: '' })
        : await enterAs(command.store, now, id, own.id)
    return { workshop: id, joinCode, links: await makeLinks(command.store, now, id), ...entered }
  })
  house.throttle.recognise(request.ip, created.joinCode)
  return created
}

async function writeDocuments(command: Command, workshop: string, { plenary, tables, synthesis }: Contents): Promise<void> {
  await command.create(workshop, 'plenary', (doc) => fillPlenary(doc, plenary))
  for (const [id, table] of Object.entries(tables)) await command.create(workshop, `table/${id}`, (doc) => fillTable(doc, table))
  await command.create(workshop, 'synthesis', (doc) => fillSynthesis(doc, synthesis))
}

/** Seats come in the order in which they were taken, so taking and leaving them again ends where it ended then. */
async function takeAgain(store: StoreParts, workshop: string, { leftAt, ...seat }: Seat): Promise<void> {
  await store.seats.take({ ...seat, workshop, capacity: null })
  if (leftAt !== undefined) await store.seats.leave(workshop, seat.session, seat.person, leftAt)
}

async function enterAs(store: StoreParts, now: number, workshop: string, id: string) {
  const person = await store.people.get(workshop, id)
  if (person === undefined) throw new Error('The facilitator was just added.')
  return { person, credential: await addCredential(store, now, person) }
}

async function makeLinks(store: StoreParts, createdAt: number, workshop: string): Promise<Created['links']> {
  const links = { facilitator: newSecret(), rapporteur: newSecret(), organiser: newSecret() }
  for (const role of ['facilitator', 'rapporteur', 'organiser'] as const)
    await store.links.rotate({ workshop, role, secretHash: hashSecret(links[role]), createdAt })
  return links
}
