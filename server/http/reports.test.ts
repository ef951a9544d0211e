import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloads } from '#shared/commands/downloads.ts'
import { smallDay } from '../testing/smallDay.ts'
import { TestServer } from '../testing/TestServer.ts'
import { savedAs } from './contentDisposition.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

async function download(path: string, workshop: string, token: string): Promise<Response> {
  return server.fetch(path.replace(':workshop', workshop), { headers: { authorization: `Bearer ${token}` } })
}

describe('downloads of the report', () => {
  it.each([
    [
      downloads.markdown,
      'text/markdown; charset=utf-8',
      'Meeting-of-Gold-Label-Clusters-2019-12-04.md',
      '# Meeting of Gold-Label Clusters',
    ],
    [
      downloads.docx,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Meeting-of-Gold-Label-Clusters-2019-12-04.docx',
      'word/document.xml',
    ],
    [downloads.json, 'application/json; charset=utf-8', 'Meeting-of-Gold-Label-Clusters-2019-12-04.json', '"format": "sheaf-report"'],
    [downloads.notes, 'text/csv; charset=utf-8', 'Meeting-of-Gold-Label-Clusters-2019-12-04-notes.csv', 'session,table,'],
  ])('%s is a file with a name', async (path, type, name, holds) => {
    const { workshop, credential } = await server.done('openExample', {})
    const { token } = await server.session(workshop, credential)
    const response = await download(path, workshop, token)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('content-disposition')).toContain(`filename="${name}"`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1')).toContain(holds)
    expect(bytes.length).toBeGreaterThan(1000)
  })

  it('open to participants when the facilitator opens the report', async () => {
    const { workshop, joinCode } = await server.import(smallDay({ workshop: { reportOpen: true } }))
    const ana = await server.join(joinCode, 'Ana')
    expect((await download(downloads.markdown, workshop, ana.token)).status).toBe(200)
  })

  it('ask for a token', async () => {
    const response = await server.fetch(downloads.notes.replace(':workshop', 'w'))
    expect([response.status, response.headers.get('content-type')]).toEqual([401, 'application/problem+json'])
  })

  it('write notes that no spreadsheet takes for a formula', async () => {
    const day = smallDay()
    const note = day.tables['t1']?.notes['n1']
    if (note === undefined) throw new Error('The small day has a note.')
    note.text = '=HYPERLINK("http://evil")'
    const { workshop, facilitator } = await server.import(day)
    const csv = await (await download(downloads.notes, workshop, facilitator.token)).text()
    expect(csv).toContain("'=HYPERLINK(")
    expect(csv).not.toMatch(/(^|,)"?=/m)
  })
})

describe('the name of a file', () => {
  it.each([
    ['Crème & co: "the" day/2026', 'filename="Creme-co-the-day-2026.md"; filename*=UTF-8\'\'Cr%C3%A8me-co-the-day-2026.md'],
    ['../../etc/passwd', 'filename="etc-passwd.md"'],
    ['日本', 'filename="workshop.md"; filename*=UTF-8\'\'%E6%97%A5%E6%9C%AC.md'],
    ['a\r\nSet-Cookie: b', 'filename="a-Set-Cookie-b.md"'],
    ['…', 'filename="workshop.md"'],
  ])('%j fits a header and a disk', (title, expected) => {
    expect(savedAs(title, '.md')).toContain(expected)
  })
})
