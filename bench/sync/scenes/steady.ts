import { seededRandom, wait } from '../generator/pace.ts'
import { figureOf, type Scene } from './Scene.ts'
import { TablesHouse } from './tables.ts'

/** An ordinary round: everybody writes a little. */
export const steady: Scene = {
  name: 'steady',
  title: '40 tables × 8 people, 1 edit/s and 0.5 presence/s each',
  servers: ['sheaf', 'y-websocket', 'hocuspocus', 'limit'],
  rows: [
    {
      figure: 'cpu',
      title: 'server CPU per delivered message (µs)',
      digits: 1,
      target: { text: '≤ y-websocket', holds: (medians) => figureOf(medians, 'sheaf', 'cpu') <= figureOf(medians, 'y-websocket', 'cpu') },
    },
    {
      figure: 'p99',
      title: 'an edit reaches the others, p99 (ms)',
      digits: 1,
      target: {
        text: '≤ 1.25 × y-websocket',
        holds: (medians) => figureOf(medians, 'sheaf', 'p99') <= 1.25 * figureOf(medians, 'y-websocket', 'p99'),
      },
    },
    { figure: 'median', title: 'an edit reaches the others, median (ms)', digits: 1 },
    {
      figure: 'memory',
      title: 'memory per connection (KiB, resident)',
      digits: 0,
      target: { text: '≤ 120 KiB', holds: (medians) => figureOf(medians, 'sheaf', 'memory') <= 120 },
    },
    { figure: 'heap', title: 'memory per connection (KiB, heap and buffers)', digits: 0 },
    { figure: 'acked', title: 'an edit is acked as on disk, p99 (ms)', digits: 1 },
    { figure: 'delivered', title: 'messages delivered per second', digits: 0 },
  ],
  async run(name, { quick, nodeFlags, seed }) {
    const random = seededRandom(seed)
    const house = await TablesHouse.open(name, nodeFlags)
    const rates = { edits: 1, presences: 0.5 }
    const ms = quick ? 4_000 : 12_000
    // Servers run for days. What they do all the time is compiled by then, so they are warmed up with more of the same: with so much that
    // everybody has filled a note and begun again, which is seldom, and goes another way.
    await house.write({ edits: rates.edits * 6, presences: rates.presences * 6 }, quick ? 1_000 : 20_000, random)
    await house.write(rates, 2_000, random)
    house.crowd.clear()
    const start = await house.server.usage()
    await house.write(rates, ms, random)
    const end = await house.server.usage()
    const { edits, presences, acks } = house.crowd
    const messages = edits.count + presences.count
    await wait(300)
    const full = await house.server.usage({ collect: true })
    const connections = house.crowd.phones.length
    await house.close()
    return {
      cpu: ((end.cpu - start.cpu) * 1000) / messages,
      p99: edits.percentile(0.99),
      median: edits.percentile(0.5),
      memory: (full.rss - house.before.rss) / 1024 / connections,
      heap: (full.heap - house.before.heap) / 1024 / connections,
      acked: acks.percentile(0.99),
      delivered: (messages / ms) * 1000,
    }
  },
}
