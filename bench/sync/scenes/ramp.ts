import { seededRandom, wait } from '../generator/pace.ts'
import { figureOf, type Scene } from './Scene.ts'
import { TablesHouse } from './tables.ts'

const boundMs = 200

/** How much it carries: the steady scene's rate is doubled until the 99th percentile exceeds 200 ms, then the edge is looked for between. */
export const ramp: Scene = {
  name: 'ramp',
  title: '40 tables × 8 people, rate doubled until p99 > 200 ms',
  servers: ['sheaf', 'y-websocket', 'hocuspocus', 'limit'],
  rows: [
    {
      figure: 'sustained',
      title: 'most deliveries per second with p99 ≤ 200 ms',
      digits: 0,
      target: {
        text: '≥ 1.5 × y-websocket',
        holds: (medians) => figureOf(medians, 'sheaf', 'sustained') >= 1.5 * figureOf(medians, 'y-websocket', 'sustained'),
      },
    },
    { figure: 'edits', title: 'edits per second and person at that', digits: 1 },
  ],
  async run(name, { quick, nodeFlags, seed }) {
    const random = seededRandom(seed)
    const house = await TablesHouse.open(name, nodeFlags)
    const ms = quick ? 1_000 : 2_000
    let best = { sustained: 0, edits: 0 }
    let limit = Infinity

    const holdsAt = async (edits: number): Promise<boolean> => {
      await house.write({ edits, presences: edits / 2 }, 500, random)
      house.crowd.clear()
      await house.write({ edits, presences: edits / 2 }, ms, random)
      const delivered = ((house.crowd.edits.count + house.crowd.presences.count) / ms) * 1000
      await wait(boundMs) // what is late still counts
      const holds = house.crowd.edits.percentile(0.99) <= boundMs && house.crowd.edits.count > 0
      if (holds && delivered > best.sustained) best = { sustained: delivered, edits }
      await wait(500)
      return holds
    }

    let rate = 2
    for (; rate <= 256 && (await holdsAt(rate)); rate *= 2);
    limit = rate
    for (let tries = 0, low = rate / 2; tries < (quick ? 1 : 2); tries++) {
      const between = Math.sqrt(low * limit)
      if (await holdsAt(between)) low = between
      else limit = between
    }
    house.crowd.hangUp()
    await house.close()
    return best
  },
}
