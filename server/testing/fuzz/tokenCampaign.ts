import { createTokens } from '../../access/tokens.ts'
import { mutate } from './mutate.ts'
import type { Random } from './Random.ts'

export interface TokenReport {
  cases: number
  answers: Record<string, number>
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const claims = { workshop: 'w', person: 'ana', role: 'participant', document: 'table/t1' } as const

/**
 * Tickets and access tokens with something wrong: never accepted for anything but what was signed, and never an exception.
 * @throws Error with the seed and the token
 */
export async function tokenCampaign(random: Random, cases: number): Promise<TokenReport> {
  const now = Date.UTC(2026, 4, 4, 9)
  const tokens = createTokens(new Uint8Array(32).fill(7), () => now)
  const others = createTokens(new Uint8Array(32).fill(8), () => now)
  const good = [tokens.issueTicket(claims).token, tokens.issueAccess(claims).token, others.issueTicket(claims).token]
  const report: TokenReport = { cases, answers: {} }
  for (let n = 0; n < cases; n++) {
    const token = spoilt(random, random.pick(good))
    for (const verified of [tokens.verifyTicket(token), tokens.verifyAccess(token)]) {
      const answer = verified.ok ? 'ok' : verified.fault
      report.answers[answer] = (report.answers[answer] ?? 0) + 1
      if (!verified.ok) continue
      const { workshop, person, role } = verified.claims
      if (workshop !== claims.workshop || person !== claims.person || role !== claims.role)
        throw new Error(`Seed ${random.seed}: a changed token was accepted: ${token}`)
    }
  }
  return report
}

function spoilt(random: Random, token: string): string {
  const parts = token.split('.')
  switch (random.below(7)) {
    case 0:
      return Buffer.from(mutate(random, Buffer.from(token))).toString('latin1')
    case 1:
      return Array.from(token, (letter) => (random.chance(0.01) ? alphabet.charAt(random.below(alphabet.length)) : letter)).join('')
    case 2: // another header
      return [
        encoded({
          alg: random.pick(['none', 'HS512', 'RS256', 'dir', '', random.oddText()]),
          typ: 'JWT',
          ...(random.chance(0.3) ? { crit: ['exp'], b64: false, jwk: {}, kid: '../../dev/null' } : {}),
        }),
        parts[1],
        random.chance(0.5) ? parts[2] : '',
      ].join('.')
    case 3: // other claims
      return [
        parts[0],
        encoded({
          ...claims,
          role: 'facilitator',
          exp: random.pick([4_102_444_800, -1, 'soon', null]),
          aud: random.pick(['sheaf:sync', 'sheaf:http', ['sheaf:sync']]),
          jti: 'x',
          [random.oddText().slice(0, 20)]: random.oddValue(),
        }),
        parts[2],
      ].join('.')
    case 4:
      return random.oddText()
    case 5:
      return [...parts, ...parts].slice(0, random.below(6)).join('.')
    default:
      return token
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
