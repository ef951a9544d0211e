import type { FastifyInstance } from 'fastify'
import type { Json } from '../store/Store.ts'
import { StoreError } from '../store/StoreError.ts'
import type { Command } from '../sync/Documents.ts'
import type { House } from './House.ts'
import { claimedPerson, memberOf, type Member } from './member.ts'
import { route, type Answer, type AnyCommand, type Call } from './route.ts'

/** A question of a member: reads, changes nothing. */
export function ask<C extends AnyCommand>(
  app: FastifyInstance,
  house: House,
  command: C,
  answer: (call: Call<C> & { member: Member }) => Promise<Answer<C>>,
): void {
  route(app, command, async (call) => {
    const workshop = workshopOf(call.params)
    const member = await memberOf(house, workshop, await claimedPerson(house, call.request, workshop))
    return answer({ ...call, member })
  })
}

/** What a command's effect works with. Everything it does is stored together or not at all. */
export type Doing<C extends AnyCommand> = Call<C> & {
  member: Member
  command: Command
  /** For what must wait until everything is stored (telling others). Not run again when the command is repeated. */
  afterwards: (tell: () => void | Promise<void>) => void
}

export interface PerformOptions<C extends AnyCommand> {
  /** The answer contains a secret, which must not be kept: a repetition does it again. */
  secretAnswer?: boolean
  /** Makes the answer from the request, where what the effect returns (and the store keeps) leaves out what must not be kept. */
  answerFrom?: (call: Call<C>) => Answer<C>
}

/** A command of a member: happens once for its Idempotency-Key. Its answer is kept with the key, readable and beside the person's id. */
export function perform<C extends AnyCommand>(
  app: FastifyInstance,
  house: House,
  command: C,
  effect: (doing: Doing<C>) => Promise<Answer<C>>,
  options: PerformOptions<C> = {},
): void {
  route(app, command, async (call) => {
    const workshop = workshopOf(call.params)
    const person = await claimedPerson(house, call.request, workshop)
    const tellings: (() => void | Promise<void>)[] = []
    const run = async (inside: Command): Promise<Answer<C>> => {
      const member = await memberOf({ store: inside.store, documents: inside }, workshop, person)
      return effect({ ...call, member, command: inside, afterwards: (tell) => tellings.push(tell) })
    }
    const tell = async () => {
      for (const each of tellings) await each()
    }
    const key = call.request.headers['idempotency-key']
    const carriedOut = async (): Promise<Answer<C>> => {
      if (typeof key !== 'string' || options.secretAnswer === true) return house.documents.transaction(run)
      // The same key on another command is another key: a client that counts from 1 must not get the answer of something else.
      const identity = { workshop, person, key: `${command.method} ${call.request.url} ${key}` }
      const { result } = await house.documents.once(identity, async (inside) => (await run(inside)) as Json)
      return result as Answer<C>
    }
    const answer = await carriedOut().catch(async (error: unknown) => {
      // It may be kept all the same, and a repetition will not tell: whoever is told looks at what is stored.
      if (error instanceof StoreError && error.fault === 'failed') await tell()
      throw error
    })
    await tell()
    return options.answerFrom?.(call) ?? answer
  })
}

function workshopOf(params: object): string {
  if (!('workshop' in params) || typeof params.workshop !== 'string') throw new Error('A command of members needs :workshop in its path.')
  return params.workshop
}
