import { commands, type CommandName } from '#shared/commands.ts'
import { downloads } from '#shared/commands/downloads.ts'
import type { Random } from './Random.ts'

/** One HTTP request, as it goes over the wire. */
export interface OddRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
  /** The command that it was made from; 'elsewhere' for addresses that are none. */
  of: string
}

/** What requests may know: real ids, codes and secrets, so that some of them get far. */
export interface Known {
  workshops: readonly string[]
  codes: readonly string[]
  secrets: readonly string[]
  tokens: readonly string[]
  ids: readonly string[]
}

/** A body that fits, for commands that take one: faults are put into these. */
const fitting: Partial<Record<CommandName, (random: Random, known: Known) => object>> = {
  createWorkshop: () => ({
    title: 'Fuzz',
    date: '2026-12-04',
    format: 'open-space',
    people: 40,
    tableSize: 6,
    namesOnNotes: 'first',
    name: 'Franka',
  }),
  importWorkshop: () => ({
    file: { format: 'sheaf-workshop', version: 1, exportedAt: 1, plenary: {}, tables: {}, synthesis: {}, people: [], seats: [] },
  }),
  openExample: () => ({}),
  join: (random, { codes }) => ({ code: random.pick(codes), name: 'Ana', organisation: 'Clusters', country: 'ES' }),
  enter: (random, { workshops, secrets }) => ({ workshop: random.pick(workshops), secret: random.pick(secrets), name: 'Bruno' }),
  openSession: (random, { workshops, secrets }) => ({ workshop: random.pick(workshops), credential: random.pick(secrets) }),
  ticket: (random, { ids }) => ({ document: random.pick(['plenary', 'synthesis', `table/${random.pick(ids)}`]) }),
  editMe: () => ({ name: 'Ana', organisation: '', country: '' }),
  proposeTopic: (random, { ids }) => ({ session: random.pick(ids), title: 'A topic', description: '' }),
  editTopic: () => ({ title: 'Another title', statement: 'What was said' }),
  castBallot: (random, { ids }) => ({ dots: { [random.pick(ids)]: 1 } }),
  takeSeat: (random, { ids }) => ({ table: random.pick(ids) }),
  signOff: () => ({ signedOff: true }),
  raiseHand: () => ({ message: 'Here' }),
  rotateLink: (random) => ({ role: random.pick(['rapporteur', 'organiser']) }),
  setJoining: () => ({ open: true }),
  deleteWorkshop: () => ({ title: 'not its title' }),
}

const names = Object.keys(commands) as CommandName[]
/** Commands that make a whole workshop each time: they come now and then. */
const heavy: readonly CommandName[] = ['createWorkshop', 'openExample', 'importWorkshop', 'exportFile']

export function oddRequest(random: Random, known: Known): OddRequest {
  if (random.chance(0.06)) return elsewhere(random, known)
  let name = random.pick(names)
  if (heavy.includes(name) && random.chance(0.9)) name = 'proposeTopic'
  const command = commands[name]
  const path = withParams(random, known, command.path)
  const body = bodyOf(random, known, name)
  return {
    of: name,
    method: random.chance(0.95) ? command.method : random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']),
    path: random.chance(0.1) ? `${path}?${encodeURIComponent(random.oddText().slice(0, 200).toWellFormed())}=${random.below(9)}` : path,
    headers: headersOf(random, known, body),
    body,
  }
}

function elsewhere(random: Random, known: Known): OddRequest {
  const path = random.pick([
    ...Object.values(downloads).map((download) => withParams(random, known, download)),
    '/api',
    '/api/',
    '/api/docs',
    '/api/openapi.json',
    '/sync/w/plenary',
    '/sync/../api/time',
    '/healthz',
    '/readyz',
    '/%',
    '/%E0%A4%A',
    '//evil.example/',
    '/..%2f..%2fetc/passwd',
    `/w/${encodeURIComponent(random.oddText().slice(0, 100).toWellFormed())}`,
    `/api/workshops/${'a'.repeat(random.pick([41, 300, 5_000]))}/tables`,
  ])
  return {
    of: 'elsewhere',
    method: random.pick(['GET', 'GET', 'POST', 'HEAD']),
    path,
    headers: headersOf(random, known, undefined),
    body: undefined,
  }
}

function withParams(random: Random, known: Known, path: string): string {
  return path.replaceAll(/:([a-z]+)/gi, (_, param: string) => {
    if (random.chance(0.1))
      return encodeURIComponent(
        random
          .oddText()
          .slice(0, random.pick([20, 300]))
          .toWellFormed(),
      )
    if (param === 'workshop') return random.pick(known.workshops)
    if (param === 'code') return random.chance(0.7) ? random.pick(known.codes) : String(random.below(1_000_000)).padStart(6, '0')
    return random.pick([...known.ids, '__proto__', 'constructor', 'toString'])
  })
}

function bodyOf(random: Random, known: Known, name: CommandName): string | undefined {
  const body = fitting[name]?.(random, known)
  if (body === undefined) return random.chance(0.05) ? JSON.stringify(random.oddValue()) : undefined
  const roll = random.fraction()
  if (roll < 0.35) return JSON.stringify(body)
  if (roll < 0.75) return JSON.stringify(spoilt(random, body))
  if (roll < 0.85) return JSON.stringify(random.oddValue())
  const text = JSON.stringify(body)
  return random.pick([
    text.slice(0, random.below(text.length)),
    text.replace('{', '{"name":1,"title":[],"__proto__":{"admin":true},'),
    text.replace('{', '{"constructor":{"prototype":{"admin":true}},'),
    `${'['.repeat(random.pick([10, 10_000]))}${text}`,
    `{"title":"${'x'.repeat(random.pick([1_000, 70_000]))}"}`,
    '\u0000'.repeat(10),
    '',
  ])
}

/** The object with one field, somewhere in it, that is not what it should be. */
function spoilt(random: Random, value: object): object {
  const fields = Object.entries(value)
  if (fields.length === 0) return { extra: random.oddValue() }
  const [name] = random.pick(fields)
  switch (random.below(4)) {
    case 0:
      return Object.fromEntries(fields.filter(([other]) => other !== name))
    case 1:
      return { ...value, [random.oddText().slice(0, 40)]: random.oddValue() }
    default:
      return Object.fromEntries(
        fields.map(([other, held]) => [
          other,
          other !== name
            ? held
            : typeof held === 'object' && held !== null && random.chance(0.7)
              ? spoilt(random, held as object)
              : random.oddValue(),
        ]),
      )
  }
}

function headersOf(random: Random, known: Known, body: string | undefined): Record<string, string> {
  const headers: Record<string, string> = { 'x-forwarded-for': `198.51.${random.below(256)}.${random.below(256)}` }
  if (body !== undefined)
    headers['content-type'] = random.chance(0.95)
      ? 'application/json'
      : random.pick(['text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=utf-16', ';;;'])
  const token = random.pick(known.tokens)
  if (random.chance(0.9))
    headers['authorization'] = random.chance(0.9)
      ? `Bearer ${token}`
      : random.pick([
          'Bearer',
          'Bearer  ',
          'Basic YTpi',
          `bearer ${token.slice(0, -2)}`,
          `Bearer ${token}.${token}`,
          `Bearer ${'a'.repeat(6_000)}`,
          `Bearer ${header(random)}`,
        ])
  if (random.chance(0.3))
    headers['idempotency-key'] = random.pick(['1', '2', 'k'.repeat(200), 'k'.repeat(201), header(random), '__proto__'])
  if (random.chance(0.05)) headers['accept-encoding'] = random.pick(['br', 'gzip', 'br;q=0, gzip', '*', header(random)])
  if (random.chance(0.05)) headers['accept'] = random.pick(['text/html', '*/*', 'image/png', header(random)])
  if (random.chance(0.02)) headers['x-request-id'] = header(random)
  return headers
}

/** What a header may carry at all. */
const header = (random: Random): string =>
  random
    .oddText()
    .replaceAll(/[^\u0020-\u007e\u0080-\u00ff]/g, '')
    .slice(0, 500)
    .trim()
