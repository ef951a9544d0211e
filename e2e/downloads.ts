import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { expect } from '@playwright/test'
import type { Actor } from './actors/Actor.ts'
import { startingWith } from './actors/words.ts'

/** Exports from the report page, as a reader does. */
export async function exportAs(reader: Actor, format: 'Word' | 'Markdown' | 'Report data' | 'All notes' | 'Everything'): Promise<Buffer> {
  const panel = reader.dialog('Export')
  if (!(await panel.isVisible())) await reader.button('Export').click()
  await panel.getByRole('radio', { name: startingWith(format) }).check({ force: true })
  const begun = reader.page.waitForEvent('download')
  await panel.getByRole('button', { name: /^Export/ }).click()
  const file = await readFile(await (await begun).path())
  expect(file.length, `${format} is not empty`).toBeGreaterThan(100)
  return file
}

const endOfDirectory = 0x06_05_4b_50

/** One file of a zip archive, found through its directory. */
export function fileInZip(zip: Buffer, wanted: string): Buffer {
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== endOfDirectory) end--
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === wanted)
      return inflated(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`There is no ${wanted} in the archive.`)
}

function inflated(zip: Buffer, header: number, size: number): Buffer {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const bytes = zip.subarray(start, start + size)
  return zip.readUInt16LE(header + 8) === 0 ? bytes : inflateRawSync(bytes)
}

/** What a Word document says, without its looks. */
export const wordsOfDocument = (docx: Buffer): string =>
  fileInZip(docx, 'word/document.xml')
    .toString('utf8')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
