import { randomUUID } from 'node:crypto'
import { createSigner, createVerifier, TokenError } from 'fast-jwt'
import * as z from 'zod/mini'
import { Id } from '#shared/ids.ts'
import { Role } from '#shared/model/person.ts'
import { deriveKey } from './keys.ts'
import { TicketUses } from './TicketUses.ts'

/** How long a token is good for, in seconds. Short, because the role in it is not looked up again. */
export const accessTokenSeconds = 15 * 60
/** How long a ticket is good for, in seconds: it travels in a URL, and URLs end up in logs. */
export const syncTicketSeconds = 60

/** Ours have some 300 characters. */
const longestToken = 2_000

const AccessClaims = z.object({ workshop: Id, person: Id, role: Role })
/** Who is acting, in which workshop, as what. */
export type AccessClaims = z.infer<typeof AccessClaims>

const TicketClaims = z.object({ workshop: Id, document: z.string(), person: Id, role: Role, jti: z.string() })
/** Who may open which document's connection. `jti` is unique to the ticket. */
export type TicketClaims = z.infer<typeof TicketClaims>

/**
 * Why a token does not count:
 * - `malformed`   not a token of ours at all, or its content makes no sense
 * - `forged`      the signature is not ours (also: a token made for another purpose, or by another server)
 * - `expired`     it was good once: fetch a fresh one
 * - `misdirected` ours and valid, but for another audience
 * - `used up`     a ticket that opened as many connections as one may
 */
export type TokenFault = 'malformed' | 'forged' | 'expired' | 'misdirected' | 'used up'

export type Verified<C> = { ok: true; claims: C } | { ok: false; fault: TokenFault }

/** A signed token and when it stops counting, in milliseconds since the epoch. */
export interface Issued {
  token: string
  expiresAt: number
}

export interface Tokens {
  issueAccess(claims: AccessClaims): Issued
  /** Never throws: what comes from outside is judged, not trusted. */
  verifyAccess(token: string): Verified<AccessClaims>
  issueTicket(claims: Omit<TicketClaims, 'jti'>): Issued
  /** Never throws. Whether the ticket is for the document asked for is the caller's to compare. */
  verifyTicket(token: string): Verified<TicketClaims>
  /** Like `verifyTicket`, and uses the ticket once: a ticket opens a few connections, not any number. */
  redeemTicket(token: string): Verified<TicketClaims>
}

/**
 * Signs and checks tokens (JWT, HS256), each kind under a key of its own.
 * @param serverSecret the store's, 32 bytes
 * @param now milliseconds since the epoch
 */
export function createTokens(serverSecret: Uint8Array, now: () => number = Date.now): Tokens {
  const access = kindOfToken({
    key: deriveKey(serverSecret, 'access token'),
    audience: 'sheaf:http',
    seconds: accessTokenSeconds,
    schema: AccessClaims,
    now,
  })
  const ticket = kindOfToken({
    key: deriveKey(serverSecret, 'sync ticket'),
    audience: 'sheaf:sync',
    seconds: syncTicketSeconds,
    schema: TicketClaims,
    now,
  })
  const uses = new TicketUses()
  return {
    issueAccess: access.issue,
    verifyAccess: access.verify,
    issueTicket: (claims) => ticket.issue({ ...claims, jti: randomUUID() }),
    verifyTicket: ticket.verify,
    redeemTicket(token) {
      const verified = ticket.verify(token)
      // A ticket used now is good for another minute at most.
      if (verified.ok && !uses.use(verified.claims.jti, now() + syncTicketSeconds * 1000, now())) return { ok: false, fault: 'used up' }
      return verified
    },
  }
}

interface Kind<C> {
  key: Uint8Array
  audience: string
  seconds: number
  schema: z.ZodMiniType<C>
  now: () => number
}

const Expiring = z.object({ exp: z.number() })

/** Signatures are made and checked in place: of thousands of phones that come back at once, none waits for another thread. */
function kindOfToken<C extends Record<string, unknown>>({ key, audience, seconds, schema, now }: Kind<C>) {
  const sign = createSigner({ key: Buffer.from(key), algorithm: 'HS256', aud: audience })
  // Its own look at the time is a clock that nobody can set.
  const read = createVerifier({
    key: Buffer.from(key),
    algorithms: ['HS256'],
    allowedAud: audience,
    requiredClaims: ['aud', 'exp'],
    ignoreExpiration: true,
    cache: false,
  })

  const issue = (claims: C): Issued => {
    const iat = Math.floor(now() / 1000)
    const exp = iat + seconds
    return { token: sign({ ...claims, iat, exp }), expiresAt: exp * 1000 }
  }

  const verify = (token: string): Verified<C> => {
    if (token.length > longestToken) return { ok: false, fault: 'malformed' }
    try {
      const payload: unknown = read(token)
      const claims = schema.safeParse(payload)
      const expiring = Expiring.safeParse(payload)
      if (!claims.success || !expiring.success) return { ok: false, fault: 'malformed' }
      return now() < expiring.data.exp * 1000 ? { ok: true, claims: claims.data } : { ok: false, fault: 'expired' }
    } catch (error) {
      return { ok: false, fault: faultOf(error) }
    }
  }

  return { issue, verify }
}

function faultOf(error: unknown): TokenFault {
  if (!(error instanceof TokenError)) throw error
  const { invalidSignature, invalidAlgorithm, invalidClaimValue } = TokenError.codes
  if (error.code === invalidSignature || error.code === invalidAlgorithm) return 'forged'
  return error.code === invalidClaimValue ? 'misdirected' : 'malformed'
}
