import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { Api } from './testing/Api.ts'
import { claimsOf } from './testing/claims.ts'
import { Crowd } from './testing/Crowd.ts'
import { lossesOnDisk, ownDirectory } from './testing/onDisk.ts'
import { seeded } from './testing/seeded.ts'
import { ServerProcess } from './testing/ServerProcess.ts'
import { canMount, copyFrom, makeRoom, onSmallDisk } from './testing/smallDisk.ts'

test.skipIf(!canMount)(
  'a disk that is full keeps what it has, refuses the rest, and takes it once there is room',
  { timeout: 120_000 },
  async () => {
    const { data, cache } = ownDirectory()
    const server = ServerProcess.standBy(data, 0, cache, { within: onSmallDisk(data, { size: 16_000, free: 700 }) })
    onTestFinished(() => server.end())
    const api = new Api((await server.begin()) ?? 0)
    const crowd = await Crowd.gather(api, seeded(1))

    // It fills by itself. From then on nobody is told that something is kept, until there is room.
    const ackedInAll = () => crowd.editors.reduce((sum, { acked }) => sum + acked, 0)
    let before = -1
    while (ackedInAll() > before || api.refusals === 0) {
      before = ackedInAll()
      await Promise.race([pause(700), crowd.work])
    }
    expect(crowd.editors.some(({ marks, acked }) => marks.length > acked)).toBe(true)
    copyFrom(server.pid, data, `${data}-full`)
    expect(await lossesOnDisk(`${data}-full`, crowd.workshop, claimsOf(crowd))).toEqual([])

    makeRoom(server.pid, data)
    await crowd.settle()
    expect(crowd.disagreements()).toEqual([])
    copyFrom(server.pid, data, `${data}-after`)
    expect(await lossesOnDisk(`${data}-after`, crowd.workshop, claimsOf(crowd))).toEqual([])
  },
)
