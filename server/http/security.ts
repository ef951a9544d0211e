import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** What a page of Sheaf may load and do: its own files and its own connection, nothing else. */
export function contentSecurityPolicy(publicUrl: string): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", publicUrl.replace(/^http/, 'ws').replace(/\/$/, '')],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
}

/** While developing, the client's tool puts scripts and styles into the page and keeps a connection of its own. */
const whileDeveloping = { 'script-src': ["'self'", "'unsafe-inline'"], 'style-src': ["'self'", "'unsafe-inline'"], 'connect-src': ["'self'", 'ws:', 'wss:'] }

export async function secure(app: FastifyInstance, { publicUrl, dev }: { publicUrl: string; dev: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { ...contentSecurityPolicy(publicUrl), ...(dev ? whileDeveloping : {}) } },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // On a hall's own network people open http addresses, where browsers ignore this header and warn about it.
    crossOriginOpenerPolicy: publicUrl.startsWith('https:') ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
    xFrameOptions: { action: 'deny' },
  })
}
