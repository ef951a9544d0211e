import { Agent, request } from 'node:http'
import { safeParse } from 'zod/mini'
import { Problem } from '#shared/commands/Problem.ts'
import { smallDay } from '../smallDay.ts'
import { TestServer } from '../TestServer.ts'
import { Costs } from './Costs.ts'
import type { Random } from './Random.ts'
import { oddRequest, type Known, type OddRequest } from './requests.ts'

export interface HttpReport {
  cases: number
  /** How long answers took, the waiting in line included. */
  costs: Costs
  /** How often which status was answered. */
  answers: Record<string, number>
}

const inFlight = 16
/** Requests remove people and close doors, so the workshop is made anew now and then. */
const casesPerWorkshop = 2_500

/** @throws Error with the seed and the request for which the server had no proper answer */
export async function httpCampaign(random: Random, cases: number): Promise<HttpReport> {
  const report: HttpReport = { cases, costs: new Costs(), answers: {} }
  const server = await TestServer.start()
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  try {
    for (let left = cases; left > 0; left -= casesPerWorkshop) {
      const known = await people(server)
      const requests = Array.from({ length: Math.min(left, casesPerWorkshop) }, () => oddRequest(random, known))
      await Promise.all(
        Array.from({ length: inFlight }, async () => {
          for (let odd = requests.pop(); odd !== undefined; odd = requests.pop())
            await tryOne(server.origin, agent, odd, { report, random, known })
        }),
      )
    }
    const alive = await server.send('time', {})
    if (alive.status !== 200) throw new Error('The server does not answer any more.')
  } finally {
    agent.destroy()
    await server.stop()
  }
  return report
}

async function people(server: TestServer): Promise<Known> {
  const { facilitator, joinCode, links } = await server.import(smallDay())
  const { workshop } = facilitator
  const ana = await server.join(joinCode, 'Ana')
  const rapporteur = await server.enter(workshop, links.rapporteur, 'Bruno')
  const organiser = await server.enter(workshop, links.organiser, 'Olga')
  const stranger = await server.create()
  const all = [facilitator, ana, rapporteur, organiser, stranger.facilitator]
  return {
    workshops: [workshop, workshop, workshop, workshop, stranger.workshop, 'nowhere'],
    codes: [joinCode, joinCode, stranger.joinCode, '000000', 'abc'],
    secrets: [...all.map(({ credential }) => credential), links.rapporteur, 'x'.repeat(43)],
    tokens: all.map(({ token }) => token),
    ids: ['s', 'poll', 'talk', 't1', 't2', 'bread', 'jam', 'tar', 'n1', ...all.map(({ person }) => person.id)],
  }
}

interface Trial {
  report: HttpReport
  random: Random
  known: Known
}

async function tryOne(origin: string, agent: Agent, odd: OddRequest, { report, random, known }: Trial): Promise<void> {
  const begun = performance.now()
  const { status, type, text } = await send(origin, agent, odd)
  report.costs.add(performance.now() - begun, odd.of)
  report.answers[status] = (report.answers[status] ?? 0) + 1
  const fail = (why: string) => {
    throw new Error(
      `Seed ${random.seed}: ${why}\n${odd.method} ${odd.path.slice(0, 300)} ${JSON.stringify(odd.headers).slice(0, 500)}\n${odd.body?.slice(0, 500)}\n→ ${status} ${type} ${text.slice(0, 500)}`,
    )
  }
  if (status >= 500) fail('the server blames itself')
  if (status < 400 || odd.method === 'HEAD') return
  if (odd.path.startsWith('/api/') && !type.startsWith('application/problem+json')) fail('an error that is no problem description')
  if (type.startsWith('application/problem+json') && !safeParse(Problem, JSON.parse(text)).success)
    fail('a problem description of the wrong form')
  if ([...known.secrets, ...known.tokens].some((secret) => secret.length > 20 && secret !== 'x'.repeat(43) && text.includes(secret)))
    fail('an error that tells a secret')
  if (/node_modules|\bat .+\.ts:|SQLITE|ENOENT/.test(text)) fail('an error that tells how the server is built')
}

function send(
  origin: string,
  agent: Agent,
  { method, path, headers, body }: OddRequest,
): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const { hostname, port } = new URL(origin)
    const sent = request({ agent, hostname, port, path, method, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text: Buffer.concat(chunks).toString() }),
      )
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that the server closed while it was kept for later, or whose body it did not want to hear to the end.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve({ status: 0, type: '', text: '' })
      else reject(error)
    })
    sent.end(body)
  })
}
