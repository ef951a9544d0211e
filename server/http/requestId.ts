import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { nanoid } from 'nanoid'

/** Names a request in the log: by the name that a proxy gave it, so that both logs can be read together, else by one of its own. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : nanoid(12)
}

/** Tells the name with every answer, so that who reports a fault can say which line of the log it is. */
export function tellRequestId(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
}
