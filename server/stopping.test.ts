import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { Api } from './crash/testing/Api.ts'
import { claimsOf } from './crash/testing/claims.ts'
import { Crowd } from './crash/testing/Crowd.ts'
import { lossesOnDisk, ownDirectory } from './crash/testing/onDisk.ts'
import { seeded } from './crash/testing/seeded.ts'
import { ServerProcess } from './crash/testing/ServerProcess.ts'
import { smallDay } from './testing/smallDay.ts'
import { SyncClient } from './testing/SyncClient.ts'
import { TestServer } from './testing/TestServer.ts'

/* A server that is asked to stop: what it says, in which order it lets people go, and that nothing is lost. */

test(
  'stopping amid the work of a crowd ends with exit code 0, sends everyone away to come back, and loses nothing',
  { timeout: 40_000 },
  async () => {
    const { data, cache } = ownDirectory()
    const first = ServerProcess.standBy(data, 0, cache)
    onTestFinished(() => first.end())
    const port = (await first.begin()) ?? 0
    const crowd = await Crowd.gather(new Api(port), seeded(3))
    await Promise.race([pause(1_500), crowd.work])
    const asked = Date.now()
    await first.end('SIGTERM')
    expect(Date.now() - asked).toBeLessThan(10_000)
    expect(await first.ended).toEqual([0, null])
    await crowd.untilCut()
    expect(crowd.editors.map(({ lastClose }) => lastClose)).toEqual(crowd.editors.map(() => 1012))
    expect(await lossesOnDisk(data, crowd.workshop, claimsOf(crowd))).toEqual([])

    const second = ServerProcess.standBy(data, port, cache)
    onTestFinished(() => second.end())
    await second.begin()
    await crowd.settle()
    expect(crowd.disagreements()).toEqual([])
    await second.end('SIGTERM')
    expect(await lossesOnDisk(data, crowd.workshop, claimsOf(crowd))).toEqual([])
  },
)

async function hall(phones: number) {
  const server = await TestServer.start()
  onTestFinished(() => server.stop())
  const { workshop, joinCode, facilitator } = await server.import(smallDay())
  const sent = { token: facilitator.token, params: { workshop } }
  const ticketed = async (token = facilitator.token) => {
    const { ticket } = await server.done('ticket', { document: 'plenary' }, { token, params: { workshop } })
    return `ws://127.0.0.1:${server.running.port}/sync/${workshop}/plenary?ticket=${ticket}`
  }
  const clients = await Promise.all(
    Array.from({ length: phones }, async (_, n) => new SyncClient(await ticketed((await server.join(joinCode, `Phone ${n}`)).token))),
  )
  clients.push(new SyncClient(await ticketed()))
  await Promise.all(clients.map((client) => client.sync()))
  return { server, clients, ticketed, sent }
}

test('red first, then people go in slices; who comes meanwhile is told kindly', { timeout: 30_000 }, async () => {
  const { server, clients, ticketed, sent } = await hall(170)
  const address = await ticketed()
  const order: number[] = []
  const gone = clients.map(async (client) => {
    expect(await client.untilClosed()).toEqual({ code: 1012, reason: 'restarting' })
    order.push(Date.now())
  })
  expect((await server.fetch('/readyz')).status).toBe(200)
  const begun = Date.now()
  const closed = server.running.close()

  const ready = await server.fetch('/readyz')
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }])
  expect((await server.fetch('/healthz')).status).toBe(200)
  expect(order.length).toBeLessThan(clients.length) // red before the last of them went
  const command = await server.send('raiseHand', { message: '' }, sent)
  expect([command.status, command.problem.code]).toEqual([503, 'stopping'])
  expect(command.headers.get('retry-after')).not.toBeNull()
  const late = new SyncClient(address)
  expect(await late.untilClosed()).toMatchObject({ code: 1012 })

  await Promise.all(gone)
  await closed
  expect(Date.now() - begun).toBeLessThan(9_000)
  // 50 at a time, 100 ms apart: the last of 170 goes at least 300 ms after the first.
  expect(Math.max(...order) - Math.min(...order)).toBeGreaterThan(250)
})

test('what a phone sent before it is sent away is acknowledged first', async () => {
  const { server, clients } = await hall(60)
  const last = clients.at(-1)
  await last?.edit((doc) => void doc.getMap('live').set('announcement', { id: 'a', text: 'Coffee', at: 1 }))
  await last?.askForAck(5)
  await last?.sendPresence(1, 1, {})
  const closed = server.running.close()
  await last?.untilClosed()
  expect(last?.acks).toEqual([5])
  await closed
})
