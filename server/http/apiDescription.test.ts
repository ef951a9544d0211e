import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands, type CommandName } from '#shared/commands.ts'
import { downloads } from '#shared/commands/downloads.ts'
import { TestServer } from '../testing/TestServer.ts'

interface Operation {
  operationId: string
  summary: string
  tags: string[]
  security?: object[]
  parameters?: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>
}
interface Description {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, { type: string; scheme: string }> }
}

let server: TestServer
let description: Description
beforeAll(async () => {
  server = await TestServer.start()
  description = (await (await server.fetch('/api/openapi.json')).json()) as Description
})
afterAll(() => server.stop())

const documented = (path: string) => path.replaceAll(/:([a-z]+)/gi, '{$1}')
const operations = () => Object.values(description.paths).flatMap((methods) => Object.values(methods))

describe('the API description', () => {
  it.each(Object.keys(commands) as CommandName[])('describes %s', (name) => {
    const { method, path, access, summary } = commands[name]
    const operation = description.paths[documented(path)]?.[method.toLowerCase()]
    expect(operation).toMatchObject({ operationId: name, summary })
    expect(operation?.responses['200']?.content['application/json']?.schema).toBeDefined()
    expect(operation?.responses['default']?.content['application/problem+json']?.schema).toEqual({ $ref: '#/components/schemas/Problem' })
    expect(operation?.security).toEqual(access === 'token' ? [{ token: [] }] : undefined)
    const inPath = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)
    expect(inPath.map((parameter) => `{${parameter}}`)).toEqual(documented(path).match(/\{[a-z]+\}/gi) ?? [])
  })

  it('describes the downloads, and nothing besides', () => {
    for (const path of Object.values(downloads)) expect(description.paths[documented(path)]?.['get']?.summary).toBeTruthy()
    expect(operations()).toHaveLength(Object.keys(commands).length + Object.keys(downloads).length)
  })

  it('holds together: known version, unique names, every reference leads somewhere', () => {
    expect(description.openapi).toBe('3.1.0')
    expect(description.components.securitySchemes['token']).toMatchObject({ type: 'http', scheme: 'bearer' })
    const names = operations().map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '')
    expect(references.length).toBeGreaterThan(0)
    for (const reference of references)
      expect(Object.keys(description.components.schemas)).toContain(reference.replace('#/components/schemas/', ''))
  })

  it('has a page to read it, which loads from here only', async () => {
    const page = await server.fetch('/api/docs')
    const html = await page.text()
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(loaded.length).toBeGreaterThan(2)
    for (const address of loaded) {
      expect(address).toMatch(/^\/[^/]/)
      const file = await server.fetch(address)
      expect([address, file.status, (await file.arrayBuffer()).byteLength > 0]).toEqual([address, 200, true])
    }
  })
})
