import type { FastifyInstance } from 'fastify'
import type { House } from './House.ts'

/**
 * For whatever watches the server. `/healthz`: the process lives; when it does not answer, start it anew. `/readyz`: send people here; red
 * while it stops or its store does not answer, which a new start would not change.
 */
export function health(app: FastifyInstance, { store, readiness }: Pick<House, 'store' | 'readiness'>): void {
  const hidden = { schema: { hide: true }, logLevel: 'silent' } as const

  app.get('/healthz', hidden, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))

  app.get('/readyz', hidden, async (_request, reply) => {
    const status = readiness.stopping ? 'stopping' : (await answersInTime(store)) ? 'ready' : 'store does not answer'
    return reply
      .status(status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status })
  })
}

const patienceMs = 2_000

async function answersInTime(store: House['store']): Promise<boolean> {
  const late = Promise.withResolvers<false>()
  const timer = setTimeout(() => late.resolve(false), patienceMs)
  const answer = store.workshops.count().then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
