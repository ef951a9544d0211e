import type { FastifyInstance } from 'fastify'
import { commands } from '#shared/commands.ts'
import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import type { House } from './House.ts'
import { ask } from './membersRoutes.ts'
import { plain } from './readableTables.ts'
import { problems } from './problems.ts'

/** The whole workshop as one file. */
export function exports(app: FastifyInstance, house: House): void {
  ask(app, house, commands.exportFile, async ({ member, reply }) => {
    member.must({ do: 'export workshop' })
    const file = await fileOf(house, member.workshop)
    // Not reduced to the schema like other answers: an export must never fail because a text grew a little too long.
    reply.serializer(JSON.stringify)
    return file
  })
}

/** Secrets and ballots are not in it, nor people who were removed. */
export async function fileOf(house: House, id: string): Promise<WorkshopFile> {
  // One moment for everything: rows and documents as they were between two commands.
  return house.documents.transaction(async (command) => {
    const plenary = await command.plenary(id)
    if (plenary.workshop === undefined) throw problems.damaged()
    const people = (await command.store.people.list(id)).filter((person) => person.removedAt === undefined)
    const here = new Set(people.map((person) => person.id))
    const seats = (await command.store.seats.history(id)).filter((seat) => here.has(seat.person))
    const tables = Object.entries(await command.tables(id)).map(([table, picture]) => [table, plain(picture)] as const)
    const { themes, links, narrative } = await command.synthesis(id)
    return {
      format: 'sheaf-workshop',
      version: 1,
      exportedAt: house.now(),
      plenary: { ...plenary, workshop: plenary.workshop },
      tables: Object.fromEntries(tables),
      synthesis: { themes: { ...themes }, links: { ...links }, narrative: { ...narrative } },
      people: people.map(({ id, role, name, organisation, country }) => ({ id, role, name, organisation, country })),
      seats: seats.map(({ person, table, session, round, takenAt, leftAt }) => ({
        person,
        table,
        session,
        round,
        takenAt,
        ...(leftAt === undefined ? {} : { leftAt }),
      })),
    }
  })
}
