import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestServer } from '../testing/TestServer.ts'

/* What reaches the server before it knows who is there. */

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

const dial = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => resolve(socket))
    socket.on('error', reject)
  })

/** Everything the server says until it hangs up. */
const lastWords = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let heard = ''
    socket.on('data', (data) => (heard += data.toString()))
    socket.on('error', () => resolve(heard))
    socket.on('close', () => resolve(heard))
  })

const upgrade = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`

const isAlive = async () => (await server.send('time', {})).status

test.each(['//', 'http://[', '//:0/', '/sync/%', '/sync/%E0%A4%A', '/sync/' + '../'.repeat(50), '*', '/sync?ticket=%'])(
  'an upgrade at the address %s does not stop the server',
  async (path) => {
    const socket = await dial()
    const said = lastWords(socket)
    socket.write(upgrade(path))
    expect(await said).toMatch(/^HTTP\/1\.1 (404|400|101)|^$/)
    expect(await isAlive()).toBe(200)
  },
)

test.each([
  ['no key', upgrade('/sync/w/plenary').replace(/Sec-WebSocket-Key.*\r\n/, '')],
  ['an old version', upgrade('/sync/w/plenary').replace('Version: 13', 'Version: 7')],
  ['another method', upgrade('/sync/w/plenary').replace('GET', 'POST')],
  ['another protocol', upgrade('/sync/w/plenary').replace('websocket', 'h2c')],
  ['bytes behind it', `${upgrade('/sync/w/plenary')}\u0000\u0001\u0002${'x'.repeat(5_000)}`],
  ['half a request', 'GET /sync/w/plenary HTTP/1.1\r\nHost'],
  ['no request at all', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000'],
  ['headers beyond all bounds', upgrade('/sync/w/plenary', `X: ${'a'.repeat(100_000)}\r\n`)],
])('an upgrade with %s does not stop the server', async (_, request) => {
  const socket = await dial()
  socket.on('error', () => {})
  socket.write(request)
  socket.end()
  await lastWords(socket)
  expect(await isAlive()).toBe(200)
})

test('a caller who is refused and hangs up rudely does not stop the server', async () => {
  for (let n = 0; n < 50; n++) {
    const socket = await dial()
    socket.on('error', () => {})
    socket.write(upgrade('/sync/w/plenary', 'Origin: https://elsewhere.example\r\n'))
    socket.resetAndDestroy()
  }
  expect(await isAlive()).toBe(200)
})

test('a caller who is refused is hung up on, at addresses of no socket too', async () => {
  const foreign = await dial()
  const elsewhere = await dial()
  const said = [lastWords(foreign), lastWords(elsewhere)]
  foreign.write(upgrade('/sync/w/plenary', 'Origin: https://elsewhere.example\r\n'))
  elsewhere.write(upgrade('/api/time'))
  const [one, other] = await Promise.all(said)
  expect(one).toContain('403 Forbidden')
  expect(other).toContain('404 Not Found')
})

test('slow loris: an upgrade that comes letter by letter is cut off', { timeout: 30_000 }, async () => {
  const socket = await dial()
  const said = lastWords(socket)
  const begun = performance.now()
  const letters = upgrade('/sync/w/plenary', `X: ${'a'.repeat(1_000)}\r\n`).split('')
  const dripping = setInterval(() => socket.writable && socket.write(letters.shift() ?? ''), 100)
  await said
  clearInterval(dripping)
  expect(performance.now() - begun).toBeLessThan(20_000)
  expect(await isAlive()).toBe(200)
})

test('200 half-open callers keep nobody out', async () => {
  const callers = await Promise.all(Array.from({ length: 200 }, dial))
  for (const caller of callers) caller.write('GET /api/time HTTP/1.1\r\n')
  expect(await isAlive()).toBe(200)
  for (const caller of callers) caller.destroy()
})
