import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { steps } from '../store/testing/interruptible.ts'
import { Api } from './testing/Api.ts'
import { claimsOf } from './testing/claims.ts'
import { Crowd } from './testing/Crowd.ts'
import { lossesOnDisk, ownDirectory } from './testing/onDisk.ts'
import { seeded } from './testing/seeded.ts'
import { ServerProcess, type Trouble } from './testing/ServerProcess.ts'

const seed = Number(process.env['SHEAF_SEED'] ?? Date.now() % 1_000_000)

/** A crowd at a server that has the first of the troubles; `restart` gives it the next. */
async function busyServer(troubles: readonly Trouble[]) {
  const { data, cache } = ownDirectory()
  const waiting = [...troubles]
  let server = ServerProcess.standBy(data, 0, cache)
  onTestFinished(() => server.end())
  const port = (await server.begin()) ?? 0
  const crowd = await Crowd.gather(new Api(port), seeded(seed))
  return {
    data,
    crowd,
    end: () => server.end(),
    ended: () => server.ended,
    restart: async () => {
      await server.end()
      await crowd.untilCut()
      server = ServerProcess.standBy(data, port, cache, { trouble: waiting.shift() })
      await server.begin()
    },
  }
}

test(
  `dying at any step of appending, of a snapshot, and of cutting the log loses and doubles nothing (SHEAF_SEED=${seed})`,
  { timeout: 120_000 },
  async () => {
    const { data, crowd, restart, end, ended } = await busyServer(steps.map((step, n) => ({ dieAt: { step, time: 2 + (n % 3) } })))
    const losses: string[] = []
    for (const step of steps) {
      await restart()
      await Promise.race([ended(), crowd.work]) // it comes to the step by itself
      await crowd.untilCut()
      losses.push(...(await lossesOnDisk(data, crowd.workshop, claimsOf(crowd))).map((loss) => `${step}: ${loss}`))
    }
    await restart()
    await crowd.settle()
    expect(crowd.disagreements()).toEqual([])
    await end()
    losses.push(...(await lossesOnDisk(data, crowd.workshop, claimsOf(crowd))))
    expect(losses).toEqual([])
  },
)

test(`a disk on which a tenth of all steps fails loses and doubles nothing (SHEAF_SEED=${seed})`, { timeout: 120_000 }, async () => {
  const { data, crowd, restart, end } = await busyServer([{ failures: { share: 0.1, seed } }])
  await restart()
  await Promise.race([pause(3_000), crowd.work])
  await crowd.settle() // while it still fails: who is told that something failed tries again
  expect(crowd.disagreements()).toEqual([])
  await end()
  expect(await lossesOnDisk(data, crowd.workshop, claimsOf(crowd))).toEqual([])
})
