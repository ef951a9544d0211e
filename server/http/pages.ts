import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './answerErrors.ts'
import type { ClientFiles } from './ClientFiles.ts'
import { problems } from './problems.ts'

/** Addresses of the client's own pages. Anything else that is not a file is answered as unknown. */
const pageAddresses = ['/', '/help', '/new', '/join', '/join/*', '/w/*', '/styleguide']

const hidden = { schema: { hide: true } }

/** Serves the built client: its files for ever where the name says what is in them, its one page always fresh. */
export function servePages(app: FastifyInstance, files: ClientFiles): void {
  for (const path of files.paths) app.get(path, hidden, (request, reply) => sendFile(files, path, request, reply))
  for (const address of pageAddresses) app.get(address, hidden, (request, reply) => sendFile(files, '/index.html', request, reply))
}

/** Somebody followed a wrong address in a browser: they get the client, which says so kindly. */
export async function sendNotFoundPage(files: ClientFiles, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendFile(files, '/index.html', request, reply.status(404))
}

/** Is a person looking, rather than a program? */
export const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !/^\/(api|sync|assets)\//.test(url) && (headers.accept ?? '').includes('text/html')

async function sendFile(files: ClientFiles, path: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const file = await files.get(path, request.headers['accept-encoding'] ?? '')
  if (file === undefined) return sendProblem(reply, problems.unknownRoute())
  if (file.coding !== undefined) reply.header('content-encoding', file.coding)
  return reply
    .header('vary', 'accept-encoding')
    .header('cache-control', file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .type(file.type)
    .send(file.body)
}
