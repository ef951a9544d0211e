import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { Allocation, Tally } from '../model/ballot.ts'
import { limits, nonEmpty, text } from '../model/record.ts'
import { Topic } from '../model/topic.ts'
import { command, nothing } from './Command.ts'

/** Topics and their poll. */
export const topicsCommands = {
  proposeTopic: command(
    'POST',
    '/api/workshops/:workshop/topics',
    'token',
    'Propose a topic',
    z.object({ session: Id, title: nonEmpty(limits.title), description: z._default(text(limits.line), '') }),
    Topic,
  ),
  editTopic: command(
    'PATCH',
    '/api/workshops/:workshop/topics/:topic',
    'token',
    'Edit my topic, or record its statement as its host',
    z.object({
      title: z.optional(nonEmpty(limits.title)),
      description: z.optional(text(limits.line)),
      statement: z.optional(text(limits.text)),
    }),
    nothing,
  ),
  withdrawTopic: command('POST', '/api/workshops/:workshop/topics/:topic/withdraw', 'token', 'Withdraw my topic', nothing, nothing),
  castBallot: command(
    'PUT',
    '/api/workshops/:workshop/polls/:poll/ballot',
    'token',
    'Cast or change my ballot',
    z.object({ dots: Allocation }),
    z.object({ dots: Allocation }),
  ),
  myBallot: command(
    'GET',
    '/api/workshops/:workshop/polls/:poll/ballot',
    'token',
    'My own ballot',
    nothing,
    z.object({ dots: Allocation, cast: z.boolean() }),
  ),
  publishTally: command(
    'POST',
    '/api/workshops/:workshop/polls/:poll/publish',
    'token',
    'Count the ballots and publish the tally',
    nothing,
    Tally,
  ),
} as const
