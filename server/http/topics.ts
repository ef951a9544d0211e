import type { FastifyInstance } from 'fastify'
import { commands } from '#shared/commands.ts'
import { editTopic, proposeTopic, withdrawTopic } from '#shared/doc/topics.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { House } from './House.ts'
import { perform } from './membersRoutes.ts'
import { filledIn } from './plainText.ts'
import { problems } from './problems.ts'

/** What participants do with topics. Facilitators edit the plenary itself. */
export function topics(app: FastifyInstance, house: House): void {
  perform(app, house, commands.proposeTopic, async ({ body, command, member: { workshop, actor, plenary, may, must } }) => {
    const { session, description } = body
    if (plenary.sessions[session] === undefined) throw problems.unknownSession()
    if (actor.role !== 'organiser' && !may({ do: 'propose topic', session })) throw problems.notProposing()
    must({ do: 'propose topic', session })
    const title = filledIn('title', body.title)
    return command.change(workshop, 'plenary', (doc) =>
      proposeTopic(doc, { session, title, description: description.trim(), proposer: actor.person }),
    )
  })

  perform(app, house, commands.editTopic, async ({ params, body, command, member: { workshop, actor, plenary, may, must } }) => {
    const topic = topicOf(plenary, params.topic)
    const { title, description, statement } = body
    if (title !== undefined || description !== undefined) {
      if (topic.proposer === actor.person && !may({ do: 'edit topic', topic })) throw problems.notProposing()
      must({ do: 'edit topic', topic }, 'This is somebody else’s topic.')
    }
    if (statement !== undefined) must({ do: 'state outcome', topic }, 'This is somebody else’s topic.')
    const edit = {
      ...(title === undefined ? {} : { title: filledIn('title', title) }),
      ...(description === undefined ? {} : { description: description.trim() }),
      ...(statement === undefined ? {} : { statement }),
    }
    await command.change(workshop, 'plenary', (doc) => editTopic(doc, topic.id, edit))
    return {}
  })

  perform(app, house, commands.withdrawTopic, async ({ params, command, member: { workshop, actor, plenary, may, must } }) => {
    const topic = topicOf(plenary, params.topic)
    if (topic.proposer === actor.person && !may({ do: 'withdraw topic', topic })) throw problems.notProposing()
    must({ do: 'withdraw topic', topic }, 'This is somebody else’s topic.')
    await command.change(workshop, 'plenary', (doc) => withdrawTopic(doc, topic.id))
    return {}
  })
}

function topicOf(plenary: PlenarySnapshot, id: string): Topic {
  const topic = plenary.topics[id]
  if (topic === undefined) throw problems.unknownTopic()
  return topic
}
