import type { FastifyInstance } from 'fastify'
import { can, type Act } from '#shared/access.ts'
import { commands } from '#shared/commands.ts'
import { editWorkshop } from '#shared/doc/programme.ts'
import { hashSecret } from '../access/secrets.ts'
import { isDocumentName, tableOf, type DocumentName } from '../sync/DocumentName.ts'
import type { House } from './House.ts'
import { recognise } from './joining.ts'
import { ask } from './membersRoutes.ts'
import { problems } from './problems.ts'
import { route } from './route.ts'

/** Credential → token → ticket, and what a client asks before it knows anybody. */
export function sessions(app: FastifyInstance, house: House): void {
  route(app, commands.server, async () => ({
    needsPassphrase: house.passphrase !== undefined,
    publicUrl: house.publicUrl(),
    version: house.version,
  }))

  route(app, commands.time, async () => ({ now: house.now() }))

  route(app, commands.openSession, async ({ body: { workshop, credential }, request }) => {
    const person = await house.store.people.findByCredential(hashSecret(credential))
    if (person?.workshop !== workshop || person.removedAt !== undefined) {
      throw (await house.store.workshops.isRetired(workshop)) ? problems.deleted() : problems.unknownCredential()
    }
    await recognise(house, request, workshop)
    await refreshJoinUrl(house, workshop)
    const { token, expiresAt } = house.tokens.issueAccess({ workshop, person: person.id, role: person.role })
    return { token, expiresAt, person, now: house.now() }
  })

  ask(app, house, commands.ticket, async ({ body: { document }, member: { workshop, actor, plenary, must } }) => {
    if (!isDocumentName(document)) throw problems.invalid({ document: 'There is no such document.' })
    const table = tableOf(document)
    if (table !== undefined && plenary.tables[table] === undefined) throw problems.unknownTable()
    must(reading(document))
    const { token, expiresAt } = house.tokens.issueTicket({ workshop, document, person: actor.person, role: actor.role })
    return { ticket: token, expiresAt, write: can(actor, writing(document), plenary) }
  })
}

/** The server may have moved (another network, another public address) since the QR code on the wall was made. */
async function refreshJoinUrl(house: House, id: string): Promise<void> {
  const { workshop } = await house.documents.plenary(id)
  const joinUrl = joinUrlOf(house, workshop?.joinCode ?? '')
  if (workshop !== undefined && workshop.joinUrl !== joinUrl)
    await house.documents.change(id, 'plenary', (doc) => editWorkshop(doc, { joinUrl }))
}

export const joinUrlOf = (house: House, joinCode: string): string => `${house.publicUrl()}/join/${joinCode}`

function reading(document: DocumentName): Act {
  const table = tableOf(document)
  if (table !== undefined) return { do: 'read table', table }
  return document === 'plenary' ? { do: 'read plenary' } : { do: 'read synthesis' }
}

function writing(document: DocumentName): Act {
  const table = tableOf(document)
  if (table !== undefined) return { do: 'write table', table }
  return document === 'plenary' ? { do: 'write plenary' } : { do: 'write synthesis' }
}
