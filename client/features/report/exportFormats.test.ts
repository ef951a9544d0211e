import { expect, it } from 'vitest'
import { fileName } from './exportFormats.ts'

it.each([
  ['Crème & co: "the" day/2026', 'docx', 'Creme-co-the-day-2026-2026-03-18.docx'],
  ['../../etc/passwd', 'notes', 'etc-passwd-2026-03-18-notes.csv'],
  ['日本', 'export', '日本-2026-03-18-workshop.json'],
] as const)('a file of %j has a name for every disk', (title, format, name) => {
  expect(fileName(format, { title, date: '2026-03-18' })).toBe(name)
})

it('has a name even where there are no words', () => {
  expect(fileName('markdown', { title: '…', date: '' })).toBe('workshop.md')
})
