import type { FastifyInstance } from 'fastify'
import { problems } from './problems.ts'
import type { Readiness } from './Readiness.ts'

/** While the server stops, commands are refused before they begin: whoever sent one sends it again, with its key, to the next. */
export function refuseWhileStopping(app: FastifyInstance, readiness: Readiness): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!readiness.stopping) return
    reply.header('connection', 'close').header('retry-after', '5')
    if (request.url.startsWith('/api/')) throw problems.stopping()
  })
}
