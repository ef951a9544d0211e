import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { smallDay } from './testing/smallDay.ts'
import { TestServer } from './testing/TestServer.ts'

/* The proxies' configurations in deploy/, with other ports and a certificate of our own, before a real server. Where the programs are installed. */

const deploy = join(import.meta.dirname, '..', 'deploy')
const has = (program: string, flag: string) =>
  spawnSync(program, [flag], { env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` } }).status === 0

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

function place(): string {
  const path = mkdtempSync(join(tmpdir(), 'sheaf-proxy-'))
  chmodSync(path, 0o755)
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

function run(program: string, args: string[], home: string) {
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  })
  onTestFinished(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
}

/** By the name in the certificate, wherever that leads; the certificate itself is our own. */
function get(port: number, path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  const asked = request(
    {
      host: '127.0.0.1',
      port,
      path,
      servername: 'localhost',
      headers: { host: `localhost:${port}`, ...headers },
      rejectUnauthorized: false,
      agent: false,
    },
    (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    },
  )
  asked.on('error', reject)
  asked.end()
  return promise
}

async function expectGoodProxy(port: number, server: TestServer, log: string): Promise<void> {
  await expect.poll(() => get(port, '/readyz').catch(() => ({ status: 0 })), { timeout: 10_000 }).toMatchObject({ status: 200 })
  const { workshop, facilitator } = await server.import(smallDay())
  const { ticket } = await server.done('ticket', { document: 'plenary' }, { token: facilitator.token, params: { workshop } })
  const socket = new WebSocket(`wss://localhost:${port}/sync/${workshop}/plenary?ticket=${ticket}`, {
    rejectUnauthorized: false,
    headers: { origin: `https://localhost:${port}` },
  })
  onTestFinished(() => socket.terminate())
  const [first] = (await once(socket, 'message')) as [Buffer]
  expect(first.length).toBeGreaterThan(0)
  socket.close()
  await once(socket, 'close')

  expect((await get(port, '/metrics')).status).toBe(404)
  expect((await server.fetch('/metrics')).status).toBe(200)
  await expect.poll(() => readFileSync(log, 'utf8'), { timeout: 5_000 }).toContain(`/sync/${workshop}/plenary`)
  expect(readFileSync(log, 'utf8')).not.toContain(ticket)
}

test.skipIf(!has('nginx', '-v') || !has('openssl', 'version'))(
  'nginx passes on pages, commands and sockets, and keeps tickets out of its log',
  { timeout: 30_000 },
  async () => {
    const server = await TestServer.start()
    onTestFinished(() => server.stop())
    const [at, plain, port] = [place(), await freePort(), await freePort()]
    spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-keyout',
      join(at, 'key.pem'),
      '-out',
      join(at, 'cert.pem'),
    ])
    const site = readFileSync(join(deploy, 'nginx.conf'), 'utf8')
      .replaceAll('/etc/letsencrypt/live/sheaf.example.org/fullchain.pem', join(at, 'cert.pem'))
      .replaceAll('/etc/letsencrypt/live/sheaf.example.org/privkey.pem', join(at, 'key.pem'))
      .replaceAll('/var/log/nginx/sheaf.log', join(at, 'access.log'))
      .replaceAll('/var/log/nginx/sheaf-error.log', join(at, 'sheaf-error.log'))
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${server.running.port}`)
      .replaceAll('listen 80;', `listen 127.0.0.1:${plain};`)
      .replaceAll('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
      .replaceAll(/ *listen \[::\].*\n/g, '')
      .replaceAll('sheaf.example.org', 'localhost')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${at}/${name};`).join(' ')
    writeFileSync(
      join(at, 'nginx.conf'),
      `pid ${at}/pid; error_log ${at}/error.log; daemon off; events { worker_connections 256; } http { ${temporary}\n${site}\n}`,
    )
    run('nginx', ['-p', at, '-c', join(at, 'nginx.conf')], at)
    await expectGoodProxy(port, server, join(at, 'access.log'))
    const redirect = await fetch(`http://127.0.0.1:${plain}/join/123456`, { redirect: 'manual', headers: { connection: 'close' } })
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, expect.stringMatching(/^https:.*\/join\/123456$/) as string])
  },
)

test.skipIf(!has('caddy', 'version'))(
  'Caddy passes on pages, commands and sockets, and keeps tickets out of its log',
  { timeout: 30_000 },
  async () => {
    const server = await TestServer.start()
    onTestFinished(() => server.stop())
    const [at, port, plain] = [place(), await freePort(), await freePort()]
    const site = readFileSync(join(deploy, 'Caddyfile'), 'utf8')
      .replace('{$SHEAF_DOMAIN:sheaf.example.org}', `https://localhost:${port}`)
      .replace('{$SHEAF_UPSTREAM:127.0.0.1:8080}', `127.0.0.1:${server.running.port}`)
      .replace('\tlog {', `\ttls internal\n\tlog {\n\t\toutput file ${at}/access.log`)
    writeFileSync(join(at, 'Caddyfile'), `{\n\tadmin off\n\tskip_install_trust\n\thttp_port ${plain}\n\thttps_port ${port}\n}\n${site}`)
    run('caddy', ['run', '--config', join(at, 'Caddyfile'), '--adapter', 'caddyfile'], at)
    await expectGoodProxy(port, server, join(at, 'access.log'))
    expect((await get(port, '/')).status).toBe(404) // this server has no pages; Caddy adds none
  },
)
