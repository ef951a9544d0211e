import { Crowd } from '../generator/Crowd.ts'
import { keepPace, seededRandom } from '../generator/pace.ts'
import { Writing } from '../generator/Writing.ts'
import { plenaryState, typeTitle } from '../rooms.ts'
import { ServerProcess } from '../ServerProcess.ts'
import type { Guest } from '../servers/BenchServer.ts'
import { figureOf, type Scene } from './Scene.ts'

const readers = 300
const writers = 5

/** Everyone looks at the plenary while five facilitators work on it. */
export const hall: Scene = {
  name: 'hall',
  title: '300 readers on the plenary, 5 writers at 4 edits/s, then at 40',
  servers: ['sheaf', 'y-websocket', 'hocuspocus', 'limit'],
  rows: [
    {
      figure: 'cpu',
      title: 'server CPU per delivered edit (µs)',
      digits: 1,
      target: { text: '≤ 1.1 × limit', holds: (medians) => figureOf(medians, 'sheaf', 'cpu') <= 1.1 * figureOf(medians, 'limit', 'cpu') },
    },
    { figure: 'p99', title: 'an edit reaches the others, p99 (ms)', digits: 1 },
    {
      figure: 'cpu10',
      title: 'server CPU per delivered edit, with 10 × the edits (µs)',
      digits: 1,
      target: { text: '< limit', holds: (medians) => figureOf(medians, 'sheaf', 'cpu10') < figureOf(medians, 'limit', 'cpu10') },
    },
    { figure: 'p99of10', title: 'p99 with 10 × the edits (ms)', digits: 1 },
    { figure: 'delivered', title: 'edits delivered, of those due (%)', digits: 1 },
  ],
  async run(name, { quick, nodeFlags, seed }) {
    const random = seededRandom(seed)
    const { state, sessions } = plenaryState(writers)
    const guests = Array.from({ length: readers + writers }, (_, n): Guest => ({
      person: `p${n}`,
      role: n < writers ? 'facilitator' : 'participant',
      room: 'plenary',
    }))
    const server = await ServerProcess.start(name, { rooms: [{ names: ['plenary'], state }], guests }, nodeFlags)
    const crowd = new Crowd(server, guests)
    await crowd.arrive()
    const writings = sessions.map((session, n) => new Writing(state, typeTitle(session), 'field', n))
    const written = { count: 0 }
    const ms = quick ? 3_000 : 6_000
    const write = (perSecond: number, during: number) =>
      keepPace(
        writings.map((writing, n) => ({
          perSecond,
          happen: () => {
            written.count++
            crowd.phones[n]?.write(writing.edit())
          },
        })),
        during,
        random,
      )

    const measure = async (perSecond: number) => {
      await write(perSecond, 2_000)
      crowd.clear()
      written.count = 0
      const start = await server.usage()
      await write(perSecond, ms)
      const end = await server.usage()
      const cpu = ((end.cpu - start.cpu) * 1000) / crowd.edits.count
      return { cpu, p99: crowd.edits.percentile(0.99), delivered: (crowd.edits.count / (written.count * (guests.length - 1))) * 100 }
    }

    const once = await measure(4)
    const tenfold = await measure(40)
    crowd.check()
    crowd.hangUp()
    await server.stop()
    return {
      cpu: once.cpu,
      p99: once.p99,
      cpu10: tenfold.cpu,
      p99of10: tenfold.p99,
      delivered: Math.min(once.delivered, tenfold.delivered),
    }
  },
}
