import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { deriveKey } from './keys.ts'
import { accessTokenSeconds, createTokens, syncTicketSeconds } from './tokens.ts'

const secret = new Uint8Array(32).fill(7)
const noon = Date.UTC(2025, 5, 12, 12)
const ana = { workshop: 'w1', person: 'ana', role: 'participant' } as const
const anaAtTable = { ...ana, document: 'table/4' }

const clock = (at = noon) => ({
  at,
  now(): number {
    return this.at
  },
})
const tokensAt = (time = clock()) => createTokens(secret, () => time.now())
const signed = (claims: Record<string, unknown>, audience = 'sheaf:http', key = deriveKey(secret, 'access token')) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime(noon / 1000 + 60)
    .sign(key)

describe('an access token', () => {
  test('says who acts, for a quarter of an hour', async () => {
    const time = clock()
    const tokens = tokensAt(time)
    const { token, expiresAt } = tokens.issueAccess(ana)
    expect(expiresAt).toBe(noon + accessTokenSeconds * 1000)
    expect(tokens.verifyAccess(token)).toEqual({ ok: true, claims: ana })
    time.at = expiresAt - 1
    expect(tokens.verifyAccess(token)).toMatchObject({ ok: true })
    time.at = expiresAt
    expect(tokens.verifyAccess(token)).toEqual({ ok: false, fault: 'expired' })
  })

  test('from another server, or changed on the way, is forged', async () => {
    const tokens = tokensAt()
    const { token: foreign } = createTokens(new Uint8Array(32).fill(8), () => noon).issueAccess(ana)
    expect(tokens.verifyAccess(foreign)).toEqual({ ok: false, fault: 'forged' })
    const [header, , signature] = tokens.issueAccess(ana).token.split('.')
    const [, payload] = tokens.issueAccess({ ...ana, role: 'facilitator' }).token.split('.')
    expect(tokens.verifyAccess(`${header}.${payload}.${signature}`)).toEqual({ ok: false, fault: 'forged' })
  })

  test('without a signature is no token', async () => {
    const unsigned = new UnsecuredJWT(ana).setAudience('sheaf:http').setExpirationTime('1h').encode()
    expect(tokensAt().verifyAccess(unsigned)).toMatchObject({ ok: false })
  })

  test.each(['', 'nonsense', 'a.b.c', '{}', 'x'.repeat(5_000)])('is not what %j is', async (text) => {
    expect(tokensAt().verifyAccess(text)).toEqual({ ok: false, fault: 'malformed' })
  })

  test('must name a workshop, a person and a role that exists', async () => {
    for (const claims of [{}, { ...ana, role: 'king' }, { ...ana, workshop: 5 }, { ...ana, person: '../..' }]) {
      expect(tokensAt().verifyAccess(await signed(claims))).toEqual({ ok: false, fault: 'malformed' })
    }
    expect(tokensAt().verifyAccess(await signed(ana))).toMatchObject({ ok: true })
  })

  test('must be meant for this use', async () => {
    expect(tokensAt().verifyAccess(await signed(ana, 'sheaf:elsewhere'))).toEqual({ ok: false, fault: 'misdirected' })
  })

  test('must end some day', async () => {
    const endless = await new SignJWT(ana)
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('sheaf:http')
      .sign(deriveKey(secret, 'access token'))
    expect(tokensAt().verifyAccess(endless)).toEqual({ ok: false, fault: 'malformed' })
  })
})

describe('a sync ticket', () => {
  test('opens one document for a minute', async () => {
    const time = clock()
    const tokens = tokensAt(time)
    const { token, expiresAt } = tokens.issueTicket(anaAtTable)
    expect(expiresAt).toBe(noon + syncTicketSeconds * 1000)
    expect(tokens.verifyTicket(token)).toEqual({ ok: true, claims: { ...anaAtTable, jti: expect.any(String) as string } })
    time.at = expiresAt
    expect(tokens.verifyTicket(token)).toEqual({ ok: false, fault: 'expired' })
  })

  test('is one of a kind', async () => {
    const tokens = tokensAt()
    const verified = [1, 2].map(() => tokens.verifyTicket(tokens.issueTicket(anaAtTable).token))
    const ids = verified.map((each) => each.ok && each.claims.jti)
    expect(new Set(ids).size).toBe(2)
  })

  test('is no access token, and the other way round', async () => {
    const tokens = tokensAt()
    expect(tokens.verifyAccess(tokens.issueTicket(anaAtTable).token)).toEqual({ ok: false, fault: 'forged' })
    expect(tokens.verifyTicket(tokens.issueAccess(ana).token)).toEqual({ ok: false, fault: 'forged' })
  })
})
