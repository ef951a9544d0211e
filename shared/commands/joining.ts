import * as z from 'zod/mini'
import { Id, JoinCode } from '../ids.ts'
import { Person, personFields, Role } from '../model/person.ts'
import { limits, nonEmpty } from '../model/record.ts'
import { command, nothing, Secret } from './Command.ts'

/** The three capability links, shown once. The secret travels in the URL fragment, never in a path or query. */
export const LinkRole = z.enum(['facilitator', 'rapporteur', 'organiser'])
export type LinkRole = z.infer<typeof LinkRole>

const Entered = z.object({ workshop: Id, person: Person, credential: Secret })

/** How people get in: by code, by link, by what their device keeps. */
export const joiningCommands = {
  findByCode: command(
    'GET',
    '/api/join/:code',
    'anyone',
    'The workshop behind a join code',
    nothing,
    z.object({ workshop: Id, title: z.string(), date: z.string(), place: z.string(), open: z.boolean() }),
  ),
  join: command(
    'POST',
    '/api/join',
    'anyone',
    'Join as a participant; with a credential of the same workshop, stay the same person',
    z.object({ code: JoinCode, ...personFields, credential: z.optional(Secret) }),
    Entered,
  ),
  enter: command(
    'POST',
    '/api/enter',
    'anyone',
    'Use a capability link; with a credential, the same person gains its role',
    z.object({ workshop: Id, secret: Secret, name: z.optional(nonEmpty(limits.name)), credential: z.optional(Secret) }),
    Entered,
  ),
  openSession: command(
    'POST',
    '/api/session',
    'anyone',
    'Exchange a credential for a short-lived token',
    z.object({ workshop: Id, credential: Secret }),
    z.object({ token: z.string(), expiresAt: z.number(), person: Person, now: z.number() }),
  ),
  ticket: command(
    'POST',
    '/api/workshops/:workshop/tickets',
    'token',
    'A short-lived ticket for the sync socket of one document',
    z.object({ document: z.string().check(z.regex(/^(plenary|synthesis|table\/[A-Za-z0-9_-]{1,40})$/)) }),
    z.object({ ticket: z.string(), expiresAt: z.number(), write: z.boolean() }),
  ),
  rotateLink: command(
    'POST',
    '/api/workshops/:workshop/links',
    'token',
    'Replace a capability link; the old one stops working',
    z.object({ role: LinkRole }),
    z.object({ role: Role, secret: Secret }),
  ),
  setJoining: command(
    'PUT',
    '/api/workshops/:workshop/joining',
    'token',
    'Open or close joining by code',
    z.object({ open: z.boolean() }),
    nothing,
  ),
} as const
