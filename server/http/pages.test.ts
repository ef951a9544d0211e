import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestServer } from '../testing/TestServer.ts'

const folder = mkdtempSync(join(tmpdir(), 'sheaf-client-'))
const script = `console.log(${JSON.stringify('a long script '.repeat(200))})`
mkdirSync(join(folder, 'assets'))
mkdirSync(join(folder, '.vite'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sheaf</title>')
writeFileSync(join(folder, 'assets/index-AbC123.js'), script)
writeFileSync(join(folder, '.vite/manifest.json'), '{}')

let server: TestServer
let secure: TestServer
beforeAll(async () => {
  server = await TestServer.start({}, { clientFolder: folder })
  secure = await TestServer.start({ publicUrl: 'https://sheaf.example.org' })
})
afterAll(async () => {
  await server.stop()
  await secure.stop()
  rmSync(folder, { recursive: true })
})

describe('the client', () => {
  it.each(['/', '/help', '/new', '/join', '/join/123456', '/w/abc', '/w/abc/tables/t1', '/styleguide'])(
    'answers %s with its page, never kept',
    async (path) => {
      const response = await server.fetch(path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
      expect(await response.text()).toContain('<title>Sheaf</title>')
    },
  )

  it('has its files kept for ever, and sends them compressed', async () => {
    const response = await server.fetch('/assets/index-AbC123.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(Number(response.headers.get('content-length'))).toBeLessThan(script.length / 5)
    expect(await response.text()).toBe(script)
    const plain = await server.fetch('/assets/index-AbC123.js', { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it('gives a wrong address its page to a person and a problem to a program', async () => {
    const person = await server.fetch('/nowhere', { headers: { accept: 'text/html,*/*' } })
    expect([person.status, person.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const program = await server.fetch('/nowhere')
    expect(await program.json()).toMatchObject({ status: 404, code: 'unknown-route' })
  })

  it.each([
    '/.vite/manifest.json',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/gone.js',
    '/api/none',
    '/%zz',
  ])('does not serve %s', async (path) => {
    const response = await server.fetch(path, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('"name": "sheaf"')
  })
})

describe('security headers', () => {
  it('let a page load its own files and open its own connection, nothing else', async () => {
    const { headers } = await server.fetch('/')
    expect((headers.get('content-security-policy') ?? '').split(';').toSorted()).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        `connect-src 'self' ${server.origin.replace('http', 'ws')}`,
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].toSorted(),
    )
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('ask for https where the public address has it', async () => {
    const { headers } = await secure.fetch('/healthz')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('content-security-policy')).toContain(`connect-src 'self' ${secure.origin.replace('http', 'wss')}`)
  })
})

describe('answers', () => {
  it('travel compressed when they are long', async () => {
    const long = await server.fetch('/api/openapi.json', { headers: { 'accept-encoding': 'br' } })
    expect([long.headers.get('content-encoding'), long.headers.get('vary')]).toEqual(['br', 'accept-encoding'])
    const bytes = Number(long.headers.get('content-length'))
    expect(bytes).toBeLessThan((await long.text()).length / 5)
    const short = await server.fetch('/api/time', { headers: { 'accept-encoding': 'br' } })
    expect(short.headers.get('content-encoding')).toBeNull()
  })

  it('tell that the server is well', async () => {
    const response = await server.fetch('/healthz')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })

  it.each([
    ['unreadable JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400, 'malformed'],
    ['another kind of content', { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported-type'],
    [
      'too large a command',
      { body: JSON.stringify({ name: 'x'.repeat(70_000) }), headers: { 'content-type': 'application/json' } },
      413,
      'too-large',
    ],
    ['no content', {}, 400, 'invalid'],
  ])('explain %s', async (_, init, status, code) => {
    const response = await server.fetch('/api/join', { method: 'POST', ...init })
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const problem: unknown = await response.json()
    expect(problem).toMatchObject({ status, code })
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:\d+/)
  })
})
