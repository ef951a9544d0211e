import type { FastifyInstance } from 'fastify'
import { commands } from '#shared/commands.ts'
import { signOffPoster } from '#shared/doc/board.ts'
import { setRapporteur } from '#shared/doc/live.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import type { House } from './House.ts'
import { ask, perform } from './membersRoutes.ts'
import { problems } from './problems.ts'
import { readableTables } from './readableTables.ts'

/** Rapporteurs, sign-off, and pictures of what tables wrote. */
export function tables(app: FastifyInstance, house: House): void {
  ask(app, house, commands.tables, async ({ member, reply }) => {
    // Asked before reading: a change in between makes clients fetch once more, never once too few.
    const version = house.facts.activityVersion(member.workshop)
    const pictures = await readableTables(house.documents, member)
    reply.serializer(JSON.stringify)
    return { version, tables: pictures }
  })

  perform(app, house, commands.claimRapporteur, async ({ params, command, member: { workshop, actor, plenary, may, must } }) => {
    const table = tableOf(plenary, params.table)
    if (!may({ do: 'claim rapporteur', table: table.id }) && table.rapporteur !== undefined && actor.role !== 'organiser')
      throw problems.rapporteurTaken()
    must({ do: 'claim rapporteur', table: table.id }, 'Take a seat at the table first.')
    await command.change(workshop, 'plenary', (doc) => setRapporteur(doc, table.id, actor.person))
    return {}
  })

  perform(app, house, commands.releaseRapporteur, async ({ params, command, member: { workshop, actor, plenary } }) => {
    const table = tableOf(plenary, params.table)
    if (table.rapporteur !== actor.person && actor.role !== 'facilitator') throw problems.notRapporteur()
    await command.change(workshop, 'plenary', (doc) => setRapporteur(doc, table.id, undefined))
    return {}
  })

  perform(app, house, commands.signOff, async ({ params, body, command, member: { workshop, plenary, must } }) => {
    const table = tableOf(plenary, params.table)
    if (table.locked) throw problems.tableLocked()
    must({ do: 'sign off poster', table: table.id }, 'Take a seat at the table first.')
    await command.change(workshop, `table/${table.id}`, (doc) => signOffPoster(doc, body.signedOff ? house.now() : undefined))
    return {}
  })
}

function tableOf(plenary: PlenarySnapshot, id: string): WorkshopTable {
  const table = plenary.tables[id]
  if (table === undefined) throw problems.unknownTable()
  return table
}
