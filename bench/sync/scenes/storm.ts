import { Crowd } from '../generator/Crowd.ts'
import { wait } from '../generator/pace.ts'
import { tableState } from '../rooms.ts'
import { ServerProcess } from '../ServerProcess.ts'
import type { Guest } from '../servers/BenchServer.ts'
import { figureOf, type Scene } from './Scene.ts'
import { perTable, tables } from './tables.ts'

const notes = 500

/** The Wi-Fi goes, and comes back for everybody at once. */
export const storm: Scene = {
  name: 'storm',
  title: '320 phones drop and return at once, each to a document of 500 notes',
  servers: ['sheaf', 'y-websocket', 'hocuspocus', 'limit'],
  rows: [
    {
      figure: 'last',
      title: 'the last one has its document after (ms)',
      digits: 0,
      target: { text: '≤ 2.5 × limit', holds: (medians) => figureOf(medians, 'sheaf', 'last') <= 2.5 * figureOf(medians, 'limit', 'last') },
    },
    {
      figure: 'cpu',
      title: 'server CPU for it (ms)',
      digits: 0,
      target: { text: '≤ 2.5 × limit', holds: (medians) => figureOf(medians, 'sheaf', 'cpu') <= 2.5 * figureOf(medians, 'limit', 'cpu') },
    },
  ],
  async run(name, { quick, nodeFlags }) {
    const names = Array.from({ length: tables }, (_, table) => `room-${table}`)
    const guests = names.flatMap((room, table) =>
      Array.from({ length: perTable }, (_, seat): Guest => ({ person: `p${table}-${seat}`, role: 'participant', room })),
    )
    const server = await ServerProcess.start(name, { rooms: [{ names, state: tableState(notes) }], guests }, nodeFlags)
    const crowd = new Crowd(server, guests)
    await crowd.arrive()
    const times: { last: number; cpu: number }[] = []
    for (let storms = 0; storms < (quick ? 2 : 4); storms++) {
      await wait(1_000)
      crowd.hangUp()
      await wait(300)
      const addresses = await crowd.addresses()
      const start = await server.usage()
      const last = await crowd.rush(addresses)
      const end = await server.usage()
      times.push({ last, cpu: end.cpu - start.cpu })
    }
    crowd.check()
    crowd.hangUp()
    await server.stop()
    // The first one warms up: a server that was never stormed has nothing compiled.
    const counted = times.slice(1)
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    return { last: mean(counted.map(({ last }) => last)), cpu: mean(counted.map(({ cpu }) => cpu)) }
  },
}
