import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** What a page of Sheaf may load and do: its own files and its own connection, nothing else. */
const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** While developing, the client's tool puts scripts and styles into the page and keeps a connection of its own. */
const whileDeveloping = { 'script-src': ["'self'", "'unsafe-inline'"], 'style-src': ["'self'", "'unsafe-inline'"] }

export async function secure(app: FastifyInstance, { https, dev }: { https: boolean; dev: boolean }): Promise<void> {
  // Older Safari does not count the socket among 'self', so it is named, at the host by which the page was reached.
  const socket = (request: IncomingMessage) => {
    const host = request.headers.host ?? ''
    return /^[\w.:[\]-]{1,255}$/.test(host) ? `${https ? 'wss' : 'ws'}://${host}` : "'self'"
  }
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...policy, 'connect-src': dev ? ["'self'", 'ws:', 'wss:'] : ["'self'", socket], ...(dev ? whileDeveloping : {}) },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // In a hall's own network people open http addresses, where browsers ignore these and warn about them.
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
    xFrameOptions: { action: 'deny' },
  })
}
