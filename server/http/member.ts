import type { FastifyRequest } from 'fastify'
import { can, type Act, type Actor } from '#shared/access.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import type { StoredPerson } from '../store/People.ts'
import type { StoreParts } from '../store/Store.ts'
import type { DocumentReader } from '../sync/Documents.ts'
import type { House } from './House.ts'
import { problems } from './problems.ts'

/** Someone of the workshop who asks for something, as the store knows them at this moment. */
export interface Member {
  workshop: string
  person: StoredPerson
  actor: Actor
  plenary: PlenarySnapshot
  may: (act: Act) => boolean
  /** @throws ProblemError `forbidden` */
  must: (act: Act, detail?: string) => void
}

/**
 * Who sent this request, by their token. Someone with a token for another workshop learns nothing of this one, not even
 * whether it exists.
 * @throws ProblemError `token-missing`, `token-expired`, `not-a-member`
 */
export async function claimedPerson(house: House, request: FastifyRequest, workshop: string): Promise<string> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw problems.tokenMissing()
  const verified = house.tokens.verifyAccess(token)
  if (!verified.ok) throw problems.tokenExpired()
  if (verified.claims.workshop !== workshop) throw problems.notAMember()
  return verified.claims.person
}

/**
 * The member with all that decides what they may do, read where the caller reads: inside a command that is one and the same
 * moment as the change.
 * @throws ProblemError `deleted`, `not-a-member`, `removed`
 */
export async function memberOf(from: { store: StoreParts; documents: DocumentReader }, workshop: string, id: string): Promise<Member> {
  const person = await from.store.people.get(workshop, id)
  if (person === undefined) throw (await from.store.workshops.isRetired(workshop)) ? problems.deleted() : problems.notAMember()
  if (person.removedAt !== undefined) throw problems.removed()
  const [seats, plenary] = [await from.store.seats.history(workshop, { person: id }), await from.documents.plenary(workshop)]
  const actor: Actor = { person: id, role: person.role, tables: new Set(seats.map((seat) => seat.table)) }
  const may = (act: Act) => can(actor, act, plenary, { reportOpen: plenary.workshop?.reportOpen ?? false })
  return {
    workshop,
    person,
    actor,
    plenary,
    may,
    must: (act, detail) => {
      if (!may(act)) throw problems.forbidden(detail)
    },
  }
}
