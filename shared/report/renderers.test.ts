import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { goldLabelDay } from '../example/goldLabelDay.ts'
import { buildReport } from './build.ts'
import { toDocx } from './docx.ts'
import { toJson } from './json.ts'
import { escapeMarkdown, toMarkdown } from './markdown.ts'
import { csvCell, notesCsv } from './notesCsv.ts'

const day = goldLabelDay({ id: 'w', joinCode: '123456', joinUrl: 'https://example.org/j/123456', now: Date.UTC(2030, 4, 6, 13) })
const build = (change: Partial<typeof day> = {}) => buildReport({ ...day, ...change, generatedAt: day.exportedAt })
const report = build()

describe('Markdown', () => {
  const markdown = toMarkdown(report)

  test('carries the whole report', () => {
    expect(markdown).toMatch(/^# Meeting of Gold-Label Clusters\n/)
    expect(markdown).toContain('## 3 · The next generation of EU cluster initiatives')
    expect(markdown).toContain('| 1 | Linkages between clusters and Digital Innovation Hubs | 31 | Table 1 |')
    expect(markdown).toContain('> No participants came. The host still asks for a joint approach to the European market.')
    expect(markdown).toContain('| Value chain collaboration | 6 of 8 | 8 |')
  })

  test.each([
    ['# Not a heading', '\\# Not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[a](https://example.org)', '\\[a\\](https\\://example.org)'],
    ['a | b\nc', 'a \\| b c'],
    ['`code` *bold* _it_ ~no~ &amp;', '\\`code\\` \\*bold\\* \\_it\\_ \\~no\\~ \\&amp;'],
  ])('%s is text', (text, expected) => expect(escapeMarkdown(text)).toBe(expected))
})

describe('Word', () => {
  /** The files in a zip archive, read from its central directory. */
  function unzip(bytes: Uint8Array): Map<string, string> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let end = bytes.length - 22
    while (view.getUint32(end, true) !== 0x06054b50) end--
    const files = new Map<string, string>()
    let at = view.getUint32(end + 16, true)
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const [method, size, nameLength, extra, comment, header] = [
        view.getUint16(at + 10, true),
        view.getUint32(at + 20, true),
        view.getUint16(at + 28, true),
        view.getUint16(at + 30, true),
        view.getUint16(at + 32, true),
        view.getUint32(at + 42, true),
      ]
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
      const data = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
      const packed = bytes.subarray(data, data + size)
      files.set(name, new TextDecoder().decode(method === 0 ? packed : inflateRawSync(packed)))
      at += 46 + nameLength + extra + comment
    }
    return files
  }

  test('is a document with headings, lists, tables and the colours of the tables', async () => {
    const files = unzip(await toDocx(report))
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/numbering.xml']),
    )
    const xml = files.get('word/document.xml') ?? ''
    for (const part of [
      'w:val="Title"',
      'w:val="Heading1"',
      'w:val="Heading3"',
      '<w:numPr>',
      '<w:tblHeader/>',
      'w:fill="203CB2"',
      'Value chain collaboration',
      'joint approach to the European market',
    ]) {
      expect(xml).toContain(part)
    }
    expect(files.get('docProps/core.xml')).toContain('Meeting of Gold-Label Clusters')
  })

  test('stays readable whatever people wrote', async () => {
    const table = day.tables['s1-table-1']
    const tables = {
      ...day.tables,
      's1-table-1': { ...table, message: 'A \u0000bell \u0007 & <b>bold</b> \uD800 lone' } as (typeof day.tables)[string],
    }
    const xml = unzip(await toDocx(build({ tables }))).get('word/document.xml') ?? ''
    expect(xml).toContain('A bell  &amp; &lt;b&gt;bold&lt;/b&gt; \uFFFD lone')
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008]/)
  })
})

test('JSON is the model itself', () => {
  expect(JSON.parse(toJson(report))).toMatchObject({
    format: 'sheaf-report',
    version: 1,
    title: report.title,
    sections: expect.arrayContaining([expect.objectContaining({ id: 'session-s2' })]) as unknown,
  })
})

describe('notes as CSV', () => {
  const lines = (csv: string) => csv.slice(1).split('\r\n')

  test('has one row a note, with where it stood and who wrote it', () => {
    const rows = lines(notesCsv(day))
    expect(rows[0]).toBe('session,table,table title,section,cluster,theme,kind,note,round,written,author,country')
    expect(rows).toHaveLength(1 + 199 + 1)
    expect(rows.find((row) => row.includes('Combine food'))).toMatch(
      /^The next generation of EU cluster initiatives,5,Group 5,Must-do areas,Inter-sectoral value chains,Value chain collaboration,example,"Combine food, packaging and logistics",1,2030-05-06T[\d:.]+Z,\S+,[A-Z]{2}$/,
    )
  })

  test('shows authors as the workshop shows them', () => {
    const anonymous = notesCsv({ ...day, plenary: { ...day.plenary, workshop: { ...day.plenary.workshop, namesOnNotes: 'none' } } })
    expect(
      lines(anonymous)
        .slice(1, -1)
        .every((row) => row.endsWith('Z,,')),
    ).toBe(true)
  })

  test.each([
    ['plain', 'plain'],
    ['a "word", two', '"a ""word"", two"'],
    ['two\nlines', '"two\nlines"'],
    [' edge', '" edge"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
  ])('cell %j', (text, expected) => expect(csvCell(text)).toBe(expected))
})
