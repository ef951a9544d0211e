import { afterEach, describe, expect, it } from 'vitest'
import { SyncClient } from '../testing/SyncClient.ts'
import { smallDay } from '../testing/smallDay.ts'
import { TestServer } from '../testing/TestServer.ts'
import { requestId } from './requestId.ts'

let server: TestServer
afterEach(() => server.stop())

const page = async (headers: Record<string, string> = {}) => {
  const response = await server.fetch('/metrics', { headers })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
const valueOf = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.slice(line.length + 1),
  )

describe('what the server measures', () => {
  it('counts and times what happened, and names nobody', async () => {
    server = await TestServer.start()
    const { workshop, joinCode, facilitator } = await server.import(smallDay())
    const sent = { token: facilitator.token, params: { workshop } }
    await server.done('raiseHand', { message: 'Anastasia needs a marker' }, sent)
    await server.send('join', { code: '000000', name: 'Anastasia' })
    await server.fetch('/nowhere/at/all')
    const { ticket } = await server.done('ticket', { document: 'plenary' }, sent)
    const client = new SyncClient(`ws://127.0.0.1:${server.running.port}/sync/${workshop}/plenary?ticket=${ticket}`)
    await client.sync()
    await client.edit((doc) => void doc.getMap('live').set('round', 2))
    await client.askForAck(1)
    await client.until(() => client.acks.length > 0)
    await client.sendUpdate(Uint8Array.of(1, 1, 1))
    await client.until(() => client.refusals.length > 0)

    const { status, type, text } = await page()
    expect([status, type]).toEqual([200, expect.stringContaining('text/plain')])
    expect(valueOf(text, 'sheaf_ready')).toBe(1)
    expect(valueOf(text, 'sheaf_workshops')).toBe(1)
    expect(valueOf(text, 'sheaf_sync_connections')).toBe(1)
    expect(valueOf(text, 'sheaf_documents{state="hot"}')).toBeGreaterThan(0)
    expect(valueOf(text, 'sheaf_documents{state="hot"}') + valueOf(text, 'sheaf_documents{state="cold"}')).toBe(3)
    expect(valueOf(text, 'sheaf_edit_stored_seconds_count')).toBe(1)
    expect(valueOf(text, 'sheaf_store_commit_seconds_count')).toBe(3)
    expect(valueOf(text, 'sheaf_store_commit_seconds_sum')).toBeGreaterThan(0)
    expect(valueOf(text, 'sheaf_sync_refusals_total{reason="malformed"}')).toBe(1)
    expect(valueOf(text, 'sheaf_sync_unwritten_updates')).toBe(0)
    expect(valueOf(text, 'sheaf_http_seconds_count{command="raiseHand",status="200"}')).toBe(1)
    expect(valueOf(text, 'sheaf_http_seconds_count{command="join",status="404"}')).toBe(1)
    expect(valueOf(text, 'sheaf_http_seconds_count{command="unknown",status="404"}')).toBe(1)
    for (const secret of [workshop, joinCode, facilitator.person.id, 'Anastasia', 'nowhere', ticket]) expect(text).not.toContain(secret)
    client.end()
  })

  it('is shown to programs on this computer only', async () => {
    server = await TestServer.start()
    expect((await page()).status).toBe(200)
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
      const { status, text } = await page({ [header]: '127.0.0.1' })
      expect([status, text]).toEqual([404, expect.not.stringContaining('sheaf_')])
    }
  })

  it('is shown to whoever has the token, where there is one, and to nobody else', async () => {
    server = await TestServer.start({ metricsToken: '0123456789abcdef' })
    expect((await page()).status).toBe(404)
    expect((await page({ authorization: 'Bearer 0123456789abcdeX' })).status).toBe(404)
    expect((await page({ authorization: 'Bearer 0123456789abcdef', 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
  })
})

describe('whether it is well', () => {
  it('is told in two answers, one for starting it anew and one for sending people', async () => {
    server = await TestServer.start()
    expect(await (await server.fetch('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await server.fetch('/readyz')).json()).toEqual({ status: 'ready' })
  })
})

describe('a request', () => {
  it('has a name, its own or the one a proxy gave it', async () => {
    server = await TestServer.start()
    expect((await server.fetch('/healthz')).headers.get('x-request-id')).toMatch(/^[\w-]{12}$/)
    expect((await server.fetch('/healthz', { headers: { 'x-request-id': 'from-the-proxy-1' } })).headers.get('x-request-id')).toBe(
      'from-the-proxy-1',
    )
    expect(requestId({ headers: { 'x-request-id': 'a line\nof its own' } })).toMatch(/^[\w-]{12}$/)
  })
})
