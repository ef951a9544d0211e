import type { IncomingMessage, ServerResponse } from 'node:http'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import { answerErrors, sendProblem } from './answerErrors.ts'
import { apiDescription } from './apiDescription.ts'
import { ClientFiles } from './ClientFiles.ts'
import { compress } from './compress.ts'
import { exports } from './exports.ts'
import { health } from './health.ts'
import type { House } from './House.ts'
import { joining } from './joining.ts'
import { measurements, type Measuring } from './measurements.ts'
import { OpenTallies } from './OpenTallies.ts'
import { sendNotFoundPage, servePages, wantsPage } from './pages.ts'
import { people } from './people.ts'
import { polls } from './polls.ts'
import { problems } from './problems.ts'
import { reports } from './reports.ts'
import { requestId, tellRequestId } from './requestId.ts'
import { bodyLimits } from './route.ts'
import { seats } from './seats.ts'
import { secure } from './security.ts'
import { sessions } from './sessions.ts'
import { refuseWhileStopping } from './stopping.ts'
import { tables } from './tables.ts'
import { topics } from './topics.ts'
import { workshops } from './workshops.ts'

/** Serves what no route answers, while developing. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/** An app without routes, made first because everything else writes to its log. */
export function emptyApp({ logLevel, trustedProxies }: Pick<Config, 'logLevel' | 'trustedProxies'>): FastifyInstance {
  const secrets = ['secret', 'credential', 'token', 'ticket', 'passphrase', 'authorization']
  return Fastify({
    logger: {
      level: logLevel,
      redact: { paths: ['headers', 'req.headers', ...secrets, ...secrets.map((name) => `*.${name}`)], censor: '…' },
      serializers: {
        // Addresses may carry tickets in their query; headers and bodies carry names and secrets.
        req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?', 1)[0] }),
      },
    },
    genReqId: requestId,
    // Whoever sends a request letter by letter holds a line for so long and no longer. A large file over a slow line gets through.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    requestTimeout: 5 * 60_000,
    bodyLimit: bodyLimits.command,
    trustProxy: trustedProxies,
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, _request, reply: FastifyReply) => void sendProblem(reply, problems.unknownRoute()),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
}

export interface AppOptions {
  house: House
  measuring: Measuring
  https: boolean
  /** The folder of the built client; undefined: commands only. */
  clientFolder: string | undefined
  /** Serves the client from its sources instead. */
  development: Middleware | undefined
}

/** The HTTP half of the server: one line for each group of commands. */
export async function furnish(app: FastifyInstance, { house, measuring, https, clientFolder, development }: AppOptions): Promise<void> {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app)
  tellRequestId(app)
  compress(app)

  await secure(app, { https, dev: development !== undefined })
  await apiDescription(app, { version: house.version })

  const openTallies = new OpenTallies(house, app.log)
  app.addHook('preClose', async () => openTallies.close())

  refuseWhileStopping(app, house.readiness)
  health(app, house)
  measurements(app, measuring)
  sessions(app, house)
  workshops(app, house)
  joining(app, house)
  people(app, house)
  topics(app, house)
  polls(app, house, openTallies)
  seats(app, house)
  tables(app, house)
  exports(app, house)
  reports(app, house)

  const files = clientFolder === undefined ? undefined : new ClientFiles(clientFolder)
  if (files !== undefined) servePages(app, files)
  app.setNotFoundHandler(async (request, reply) => {
    if (files !== undefined && wantsPage(request)) return sendNotFoundPage(files, request, reply)
    if (development === undefined || /^\/(api|sync)\//.test(request.url)) return sendProblem(reply, problems.unknownRoute())
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
    development(request.raw, reply.raw, () => reply.raw.writeHead(404).end())
    return reply
  })
}
