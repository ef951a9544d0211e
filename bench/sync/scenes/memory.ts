import { Crowd } from '../generator/Crowd.ts'
import { wait } from '../generator/pace.ts'
import { tableState } from '../rooms.ts'
import { ServerProcess } from '../ServerProcess.ts'
import type { Guest } from '../servers/BenchServer.ts'
import { figureOf, type Scene } from './Scene.ts'

const notes = 400

/** Documents that are open and quiet, and then nobody is there any more. */
export const memory: Scene = {
  name: 'memory',
  title: '500 documents of 400 notes, one idle client each; then all leave',
  servers: ['sheaf', 'y-websocket', 'hocuspocus'],
  rows: [
    {
      figure: 'idle',
      title: 'heap and buffers per idle document (KiB)',
      digits: 0,
      target: { text: '≤ 300 KiB', holds: (medians) => figureOf(medians, 'sheaf', 'idle') <= 300 },
    },
    {
      figure: 'returned',
      title: 'given back once all have left (%)',
      digits: 1,
      target: { text: '≥ 95 %', holds: (medians) => figureOf(medians, 'sheaf', 'returned') >= 95 },
    },
    { figure: 'resident', title: 'resident memory per idle document (KiB)', digits: 0 },
  ],
  async run(name, { quick, nodeFlags }) {
    const names = Array.from({ length: quick ? 100 : 500 }, (_, table) => `room-${table}`)
    const guests = names.map((room, n): Guest => ({ person: `p${n}`, role: 'participant', room }))
    // Where documents never leave memory they are there before anybody comes: what is measured begins with an empty server.
    const server = await ServerProcess.start(
      name,
      { rooms: [{ names: names.slice(0, 1), state: tableState(1) }], guests: guests.slice(0, 1) },
      nodeFlags,
    )
    // Somebody was there and left, so that what stays is not the code that was compiled for them.
    const first = new Crowd(server, guests.slice(0, 1))
    await first.arrive()
    first.hangUp()
    await wait(500)
    const empty = await server.usage({ collect: true })
    await server.stop()

    const filled = await ServerProcess.start(name, { rooms: [{ names, state: tableState(notes) }], guests }, nodeFlags)
    const crowd = new Crowd(filled, guests)
    await crowd.arrive()
    await wait(13_000)
    const idle = await filled.usage({ collect: true })
    crowd.check()
    crowd.hangUp()
    await wait(13_000)
    const left = await filled.usage({ collect: true })
    await filled.stop()
    return {
      idle: (idle.heap - empty.heap) / 1024 / names.length,
      returned: (100 * (idle.heap - left.heap)) / (idle.heap - empty.heap),
      resident: (idle.rss - empty.rss) / 1024 / names.length,
    }
  },
}
