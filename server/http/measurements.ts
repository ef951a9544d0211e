import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sameSecret } from '../access/secrets.ts'
import type { Metrics, Now } from '../metrics/Metrics.ts'
import { problems } from './problems.ts'

export interface Measuring {
  metrics: Metrics
  /** What must be sent to read them; undefined: only programs on this computer may. */
  token: string | undefined
  now: () => Promise<Now>
}

/** Measures every answer, and shows what was measured at `/metrics`. Who may not see it is told that there is nothing. */
export function measurements(app: FastifyInstance, { metrics, token, now }: Measuring): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.answered(nameOf(request), reply.statusCode, reply.elapsedTime / 1000)
  })

  app.get('/metrics', { schema: { hide: true }, logLevel: 'silent' }, async (request, reply) => {
    if (!mayRead(request, token)) throw problems.unknownRoute()
    const { type, text } = await metrics.page(await now())
    return reply.header('cache-control', 'no-store').type(type).send(text)
  })
}

function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return sameSecret(headers.authorization ?? '', `Bearer ${token}`)
  // A proxy on this computer speaks for others, and says so.
  const isProxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(
    (name) => name in headers,
  )
  return !isProxied && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
}

/** The command's name, else what kind of address it is: never the address itself, of which there are endlessly many. */
function nameOf({ routeOptions: { schema, url } }: FastifyRequest): string {
  if (schema !== undefined && 'operationId' in schema && typeof schema.operationId === 'string') return schema.operationId
  if (url === undefined) return 'unknown'
  return /^\/(healthz|readyz|metrics)$/.test(url) ? url.slice(1) : url.startsWith('/api') ? 'download' : 'page'
}
