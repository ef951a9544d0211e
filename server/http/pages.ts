import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ClientFiles } from './ClientFiles.ts'

/** Addresses of the client's own pages. Anything else that is not a file is answered as unknown. */
const pageAddresses = ['/', '/new', '/join', '/join/*', '/w/*', '/styleguide']

const hidden = { schema: { hide: true } }

/** Serves the built client: its files for ever where the name says what is in them, its one page always fresh. */
export function servePages(app: FastifyInstance, files: ClientFiles): void {
  for (const path of files.paths) app.get(path, hidden, (request, reply) => sendFile(files, path, request, reply))
  for (const address of pageAddresses) app.get(address, hidden, (request, reply) => sendFile(files, '/index.html', request, reply))
}

async function sendFile(files: ClientFiles, path: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const file = await files.get(path, String(request.headers['accept-encoding'] ?? ''))
  if (file === undefined) return reply.callNotFound() as never
  if (file.coding !== undefined) reply.header('content-encoding', file.coding)
  return reply
    .header('vary', 'accept-encoding')
    .header('cache-control', file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .type(file.type)
    .send(file.body)
}
