import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { Api } from './testing/Api.ts'
import { claimsOf } from './testing/claims.ts'
import { Crowd } from './testing/Crowd.ts'
import { lossesOnDisk, ownDirectory } from './testing/onDisk.ts'
import { seeded } from './testing/seeded.ts'
import { ServerProcess } from './testing/ServerProcess.ts'

const kills = Number(process.env['SHEAF_KILLS'] ?? 50)
const seed = Number(process.env['SHEAF_SEED'] ?? Date.now() % 1_000_000)

test(
  `${kills} kills at random moments lose nothing that was acknowledged, and double nothing (SHEAF_SEED=${seed})`,
  { timeout: 20_000 + kills * 3_000 },
  async () => {
    const random = seeded(seed)
    const { data, cache } = ownDirectory()
    let server = ServerProcess.standBy(data, 0, cache)
    onTestFinished(() => server.end())
    const port = (await server.begin()) ?? 0
    const crowd = await Crowd.gather(new Api(port), random)
    let next = ServerProcess.standBy(data, port, cache)
    onTestFinished(() => next.end())

    const losses: string[] = []
    let looking: Promise<string[]> = Promise.resolve([])
    for (let kill = 1; kill <= kills; kill++) {
      // Most die while people work, some before anybody is back.
      if (random() < 0.7) await crowd.untilProgress(3_000)
      await Promise.race([pause(random() * 160), crowd.work])
      await server.end()
      await crowd.untilCut()
      losses.push(...(await looking))
      // Looked at before anybody comes back with what may be missing.
      looking = lossesOnDisk(data, crowd.workshop, claimsOf(crowd))
      server = next
      const beginning = server.begin()
      // Some servers do not live to see their first connection.
      if (random() > 0.15) await beginning
      next = ServerProcess.standBy(data, port, cache)
    }
    losses.push(...(await looking))
    await crowd.settle()
    expect(crowd.disagreements()).toEqual([])
    await server.end()
    const claims = claimsOf(crowd)
    losses.push(...(await lossesOnDisk(data, crowd.workshop, claims)))
    expect(losses).toEqual([])

    const acked = {
      edits: claims.edits.flatMap(({ marks }) => marks).length,
      proposals: claims.proposals.length,
      ballots: crowd.voters.reduce((sum, { casts }) => sum + casts, 0),
    }
    // A crowd that was too slow to do anything would have tested nothing.
    expect(Math.min(acked.edits, acked.proposals, acked.ballots)).toBeGreaterThan(kills / 2)
    process.stdout.write(
      `${kills} kills (SHEAF_SEED=${seed}): ${acked.edits} edits, ${acked.proposals} proposals and ${acked.ballots} ballots acknowledged; lost or doubled: ${losses.length}\n`,
    )
  },
)
