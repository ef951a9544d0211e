import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { Problem } from '#shared/commands/Problem.ts'
import { WorkshopFile } from '#shared/formats/workshopFile.ts'
import { Tally } from '#shared/model/ballot.ts'
import { Person } from '#shared/model/person.ts'
import { Topic } from '#shared/model/topic.ts'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** The page is a program of its own and styles itself as it runs; it still loads nothing from anywhere else. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Nouns that the description names once and refers to. */
const nouns = { Problem, Person, Topic, Tally, WorkshopFile }

/** `/api/openapi.json`, made from the schemas that validate, and a page to read and try it at `/api/docs`. Register before the routes. */
export async function apiDescription(app: FastifyInstance, { version }: { version: string }): Promise<void> {
  for (const [id, schema] of Object.entries(nouns)) if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sheaf',
        version,
        description:
          'Commands and questions of a Sheaf server. A join code or a capability link yields a credential; `POST /api/session` exchanges it for a token, which the rest asks for. What people type together travels over the sync socket, for which a token yields tickets.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'From POST /api/session; good for 15 minutes.' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(app.swagger()),
  )
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: pagePolicy,
    uiConfig: { url: '/api/openapi.json', validatorUrl: null, docExpansion: 'list', defaultModelsExpandDepth: -1, tryItOutEnabled: false },
    theme: { title: 'Sheaf: API' },
    logo: { type: 'image/svg+xml', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'), href: '/' },
  })
}
