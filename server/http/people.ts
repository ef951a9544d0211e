import type { FastifyInstance } from 'fastify'
import { commands } from '#shared/commands.ts'
import { editWorkshop } from '#shared/doc/programme.ts'
import { hashSecret, newSecret } from '../access/secrets.ts'
import type { House } from './House.ts'
import { addCredential } from './joining.ts'
import { ask, perform } from './membersRoutes.ts'
import { filledIn, oneLine } from './plainText.ts'
import { problems } from './problems.ts'

/** People, their hands, and the ways in. */
export function people(app: FastifyInstance, house: House): void {
  ask(app, house, commands.people, async ({ member: { workshop, must } }) => {
    must({ do: 'read roster' })
    const all = await house.store.people.list(workshop)
    return { people: all.filter((person) => person.removedAt === undefined) }
  })

  perform(app, house, commands.editMe, async ({ body, command, member: { workshop, actor }, afterwards }) => {
    const { name, organisation, country } = body
    const person = await command.store.people.rename(workshop, actor.person, {
      name: filledIn('name', name),
      organisation: oneLine(organisation),
      country,
    })
    afterwards(() => house.facts.rosterChanged(workshop))
    const { id, role } = person
    return { id, role, name: person.name, organisation: person.organisation, country: person.country }
  })

  perform(
    app,
    house,
    commands.personalLink,
    async ({ command, member: { person } }) => ({ secret: await addCredential(command.store, house.now(), person) }),
    { secretAnswer: true },
  )

  perform(app, house, commands.raiseHand, async ({ body, command, member: { workshop, actor, must }, afterwards }) => {
    must({ do: 'raise hand' })
    const message = oneLine(body.message)
    await command.store.hands.raise({ workshop, person: actor.person, raisedAt: house.now(), ...(message === '' ? {} : { message }) })
    afterwards(() => house.facts.rosterChanged(workshop))
    return {}
  })

  perform(app, house, commands.lowerHand, async ({ command, member: { workshop, actor }, afterwards }) => {
    await command.store.hands.lower(workshop, actor.person)
    afterwards(() => house.facts.rosterChanged(workshop))
    return {}
  })

  perform(app, house, commands.lowerHandOf, async ({ params, command, member: { workshop, must }, afterwards }) => {
    must({ do: 'manage people' })
    await command.store.hands.lower(workshop, params.person)
    afterwards(() => house.facts.rosterChanged(workshop))
    return {}
  })

  perform(app, house, commands.removePerson, async ({ params, command, member: { workshop, actor, must }, afterwards }) => {
    must({ do: 'manage people' })
    if (params.person === actor.person) throw problems.yourself()
    await command.store.people.remove(workshop, params.person, house.now())
    afterwards(async () => {
      house.facts.rosterChanged(workshop)
      await house.documents.grantsChanged(workshop, params.person)
    })
    return {}
  })

  perform(
    app,
    house,
    commands.rotateLink,
    async ({ body: { role }, command, member: { workshop, must } }) => {
      must({ do: 'rotate links' })
      const secret = newSecret()
      await command.store.links.rotate({ workshop, role, secretHash: hashSecret(secret), createdAt: house.now() })
      return { role, secret }
    },
    { secretAnswer: true },
  )

  perform(app, house, commands.setJoining, async ({ body, command, member: { workshop, must } }) => {
    must({ do: 'manage people' })
    await command.store.workshops.setJoinOpen(workshop, body.open)
    await command.change(workshop, 'plenary', (doc) => editWorkshop(doc, { joinOpen: body.open }))
    return {}
  })
}
