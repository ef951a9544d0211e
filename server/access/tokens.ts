import { createSecretKey, randomUUID, type KeyObject } from 'node:crypto'
import { SignJWT, errors, jwtVerify } from 'jose'
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
  issueAccess(claims: AccessClaims): Promise<Issued>
  /** Never throws: what comes from outside is judged, not trusted. */
  verifyAccess(token: string): Promise<Verified<AccessClaims>>
  issueTicket(claims: Omit<TicketClaims, 'jti'>): Promise<Issued>
  /** Never throws. Whether the ticket is for the document asked for is the caller's to compare. */
  verifyTicket(token: string): Promise<Verified<TicketClaims>>
  /** Like `verifyTicket`, and uses the ticket once: a ticket opens a few connections, not any number. */
  redeemTicket(token: string): Promise<Verified<TicketClaims>>
}

/**
 * Signs and checks tokens (JWT, HS256), each kind under a key of its own.
 * @param serverSecret the store's, 32 bytes
 * @param now milliseconds since the epoch
 */
export function createTokens(serverSecret: Uint8Array, now: () => number = Date.now): Tokens {
  const access = kindOfToken({ key: createSecretKey(deriveKey(serverSecret, 'access token')), audience: 'sheaf:http', seconds: accessTokenSeconds, schema: AccessClaims, now })
  const ticket = kindOfToken({ key: createSecretKey(deriveKey(serverSecret, 'sync ticket')), audience: 'sheaf:sync', seconds: syncTicketSeconds, schema: TicketClaims, now })
  const uses = new TicketUses()
  return {
    issueAccess: access.issue,
    verifyAccess: access.verify,
    issueTicket: (claims) => ticket.issue({ ...claims, jti: randomUUID() }),
    verifyTicket: ticket.verify,
    async redeemTicket(token) {
      const verified = await ticket.verify(token)
      // A ticket used now is good for another minute at most.
      if (verified.ok && !uses.use(verified.claims.jti, now() + syncTicketSeconds * 1000, now())) return { ok: false, fault: 'used up' }
      return verified
    },
  }
}

interface Kind<C> {
  /** An object, not bytes: bytes would be imported anew for every token. */
  key: KeyObject
  audience: string
  seconds: number
  schema: z.ZodMiniType<C>
  now: () => number
}

function kindOfToken<C extends Record<string, unknown>>({ key, audience, seconds, schema, now }: Kind<C>) {
  const issue = async (claims: C): Promise<Issued> => {
    const issuedAt = Math.floor(now() / 1000)
    const expires = issuedAt + seconds
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expires)
      .sign(key)
    return { token, expiresAt: expires * 1000 }
  }

  const verify = async (token: string): Promise<Verified<C>> => {
    if (token.length > longestToken) return { ok: false, fault: 'malformed' }
    try {
      const { payload } = await jwtVerify(token, key, { audience, algorithms: ['HS256'], requiredClaims: ['exp'], currentDate: new Date(now()) })
      const claims = schema.safeParse(payload)
      return claims.success ? { ok: true, claims: claims.data } : { ok: false, fault: 'malformed' }
    } catch (error) {
      return { ok: false, fault: faultOf(error) }
    }
  }

  return { issue, verify }
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSEAlgNotAllowed) return 'forged'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'misdirected'
  if (error instanceof errors.JOSEError) return 'malformed'
  throw error
}
