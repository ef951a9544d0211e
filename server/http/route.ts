import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import * as z from 'zod/mini'
import { commands } from '#shared/commands.ts'
import type { Command as CommandSchema } from '#shared/commands/Command.ts'
import { Problem } from '#shared/commands/Problem.ts'
import { Id } from '#shared/ids.ts'

export type AnyCommand = CommandSchema<z.ZodMiniType, z.ZodMiniType>

type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamNames<More>
    : Rest
  : never
export type ParamsOf<C extends AnyCommand> = { readonly [Name in ParamNames<C['path']>]: string }

/** A request that fits its command's schemas. */
export interface Call<C extends AnyCommand> {
  params: ParamsOf<C>
  body: z.output<C['body']>
  request: FastifyRequest
  reply: FastifyReply
}

export type Answer<C extends AnyCommand> = z.output<C['result']>

const kib = 1024
export const bodyLimits = { command: 64 * kib, import: 32 * kib * kib } as const

/**
 * Puts a command on its address. Its schemas validate what comes in and describe the API; what goes out is reduced to the
 * result's schema, so that a handler cannot give away a field nobody asked for.
 */
export function route<C extends AnyCommand>(
  app: FastifyInstance,
  command: C,
  handle: (call: Call<C>) => Promise<Answer<C>>,
  options: { bodyLimit?: number } = {},
): void {
  const shorthand: RouteShorthandOptions = { bodyLimit: options.bodyLimit ?? bodyLimits.command, schema: schemaOf(command) }
  app.route({
    ...shorthand,
    method: command.method,
    url: command.path,
    handler: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return handle({ params: request.params as ParamsOf<C>, body: request.body as Call<C>['body'], request, reply })
    },
  })
}

function schemaOf(command: AnyCommand): NonNullable<RouteShorthandOptions['schema']> {
  const params = paramsOf(command.path)
  const secured = command.access === 'token'
  return {
    operationId: nameOf(command),
    summary: command.summary,
    tags: [tagOf(command.path)],
    ...(params === undefined ? {} : { params }),
    ...(takesBody(command) ? { body: command.body } : {}),
    ...(secured && command.method !== 'GET' ? { headers: idempotencyHeader } : {}),
    ...(secured ? { security: [{ token: [] }] } : {}),
    response: {
      200: { description: 'Done', content: { 'application/json': { schema: command.result } } },
      default: { description: 'Refused, or gone wrong', content: { 'application/problem+json': { schema: Problem } } },
    },
  }
}

const idempotencyHeader = z.looseObject({
  'idempotency-key': z.optional(
    z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(200),
        z.describe('Any text that no other command of yours has. Sent again with it, the command happens once and answers the same.'),
      ),
  ),
})

/** The join code is checked by looking for it: a code of the wrong form is a wrong code, not a faulty request. */
function paramsOf(path: string): z.ZodMiniType | undefined {
  const names = [...path.matchAll(/:([a-z]+)/gi)].map((match) => match[1] ?? '')
  if (names.length === 0) return undefined
  return z.object(Object.fromEntries(names.map((name) => [name, name === 'code' ? z.string().check(z.maxLength(40)) : Id])))
}

function takesBody(command: AnyCommand): boolean {
  return command.method !== 'GET' && !(command.body instanceof z.ZodMiniObject && Object.keys(command.body.shape).length === 0)
}

export function nameOf(command: AnyCommand): string {
  const name = Object.entries(commands).find(([, candidate]) => candidate === command)?.[0]
  if (name === undefined) throw new Error(`${command.method} ${command.path} is not listed in shared/commands.ts.`)
  return name
}

const tags: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/(server|time)$/, 'Server'],
  [/^\/api\/(join|enter|session)/, 'Coming in'],
  [/\/(tickets|me)\b/, 'Me'],
  [/\/topics\b/, 'Topics'],
  [/\/polls\b/, 'Votes'],
  [/\/(seat|tables|hand)\b/, 'Tables'],
  [/\/(people|links|joining)\b/, 'People'],
]

function tagOf(path: string): string {
  return tags.find(([pattern]) => pattern.test(path))?.[1] ?? 'Workshops'
}
