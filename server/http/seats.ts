import type { FastifyInstance } from 'fastify'
import { commands } from '#shared/commands.ts'
import { currentSession } from '#shared/rules/programme.ts'
import type { House } from './House.ts'
import { perform } from './membersRoutes.ts'
import { problems } from './problems.ts'

/** Who sits where. */
export function seats(app: FastifyInstance, house: House): void {
  const changed = async (workshop: string, person: string) => {
    house.facts.rosterChanged(workshop)
    await house.documents.grantsChanged(workshop, person)
  }

  perform(app, house, commands.takeSeat, async ({ body, command, member: { workshop, actor, plenary, must }, afterwards }) => {
    const table = plenary.tables[body.table]
    if (table === undefined) throw problems.unknownTable()
    must({ do: 'take seat', table: table.id })
    const { id, session, capacity, title } = table
    const { result } = await command.store.seats.take({
      workshop,
      session,
      table: id,
      person: actor.person,
      round: plenary.live.round,
      takenAt: house.now(),
      capacity,
    })
    if (result === 'full') throw problems.tableFull(title, capacity)
    afterwards(() => changed(workshop, actor.person))
    return { table: id }
  })

  /** Leaves the seat in the session that runs now; with none there, whatever seat one has. */
  perform(app, house, commands.leaveSeat, async ({ command, member: { workshop, actor, plenary }, afterwards }) => {
    const own = (await command.store.seats.current(workshop)).filter((seat) => seat.person === actor.person)
    const here = own.filter((seat) => seat.session === currentSession(plenary)?.id)
    for (const seat of here.length > 0 ? here : own) await command.store.seats.leave(workshop, seat.session, actor.person, house.now())
    afterwards(() => changed(workshop, actor.person))
    return {}
  })
}
