import type { FastifyInstance } from 'fastify'

/** For whatever watches the server. */
export function health(app: FastifyInstance): void {
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
}
