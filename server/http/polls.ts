import type { FastifyInstance } from 'fastify'
import { commands } from '#shared/commands.ts'
import { publishTally } from '#shared/doc/topics.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { countPoll, validateBallot, type BallotProblem } from '#shared/rules/tally.ts'
import { voterKeyOf } from '../access/voterKey.ts'
import type { House } from './House.ts'
import { ask, perform } from './membersRoutes.ts'
import type { OpenTallies } from './OpenTallies.ts'
import type { ProblemError } from './ProblemError.ts'
import { problems } from './problems.ts'

type Poll = PhaseOf<'topics'>

/** Voting. Ballots go to the store and nowhere else: what others see of them is how many there are, and the tally. */
export function polls(app: FastifyInstance, house: House, openTallies: OpenTallies): void {
  const voterKey = (workshop: string, poll: string, person: string) => voterKeyOf(house.store.serverSecret, { workshop, poll, person })

  perform(
    app,
    house,
    commands.castBallot,
    async ({ params, body, command, member: { workshop, actor, plenary, must }, afterwards }) => {
      const poll = pollOf(plenary, params.poll)
      const fault = validateBallot(body.dots, poll, plenary.topics)
      if (fault !== undefined) throw refusalOf(fault, poll)
      must({ do: 'cast ballot', poll: poll.id })
      await command.store.ballots.cast({
        workshop,
        poll: poll.id,
        voterKey: voterKey(workshop, poll.id, actor.person),
        allocation: body.dots,
        castAt: house.now(),
      })
      afterwards(() => {
        house.facts.pollChanged(workshop, poll.id)
        if (poll.openVoting) openTallies.countSoon(workshop, poll.id)
      })
      // Answers are kept beside the person's id. What they voted for must not be.
      return { dots: {} }
    },
    { answerFrom: ({ body }) => ({ dots: body.dots }) },
  )

  ask(app, house, commands.myBallot, async ({ params, member: { workshop, actor, plenary } }) => {
    const poll = pollOf(plenary, params.poll)
    const own = await house.store.ballots.own(workshop, poll.id, voterKey(workshop, poll.id, actor.person))
    return { dots: own?.allocation ?? {}, cast: own !== undefined }
  })

  perform(app, house, commands.publishTally, async ({ params, command, member: { workshop, plenary, must } }) => {
    must({ do: 'publish tally' })
    const poll = pollOf(plenary, params.poll)
    if (poll.poll === 'proposing') throw problems.pollStillProposing()
    const allocations = await command.store.ballots.allocations(workshop, poll.id)
    const tally = countPoll({ poll, allocations, topics: plenary.topics, now: house.now() })
    await command.change(workshop, 'plenary', (doc) => publishTally(doc, tally, true))
    return tally
  })
}

function pollOf(plenary: PlenarySnapshot, id: string): Poll {
  const phase = plenary.phases[id]
  if (phase?.kind !== 'topics') throw problems.unknownPoll()
  return phase
}

function refusalOf({ reason }: BallotProblem, poll: Poll): ProblemError {
  switch (reason) {
    case 'poll not open':
      return problems.pollNotOpen()
    case 'unknown topic':
    case 'topic not votable':
      return problems.notOnBallot()
    case 'too many on one topic':
      return problems.tooManyDotsOnTopic(poll.dotsPerTopic)
    case 'too many in all':
      return problems.tooManyDots(poll.dotsPerPerson)
  }
}
