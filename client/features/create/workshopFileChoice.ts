import { WorkshopFile } from '#shared/formats/workshopFile.ts'
import type { Translation } from '../../i18n/messages.ts'
import type { createMessages } from './messages.ts'

/** A file that was chosen and holds a whole workshop. */
export interface ChosenFile {
  readonly name: string
  readonly file: WorkshopFile
}

type ImportTexts = Translation<(typeof createMessages)['en']['import']>

const mostBytes = 50 * 1024 * 1024

/** Reads and checks a chosen file. Throws an Error with kind words where it is no workshop file. */
export async function readWorkshopFile(chosen: File, texts: ImportTexts): Promise<ChosenFile> {
  if (chosen.size > mostBytes) throw new Error(texts.tooLarge(chosen.name))
  const content = await chosen.text().catch(() => {
    throw new Error(texts.unreadable(chosen.name))
  })
  const checked = WorkshopFile.safeParse(parseJson(content, texts.notJson(chosen.name)))
  if (!checked.success) {
    const where = checked.error.issues[0]?.path.slice(0, 4).join(' › ') ?? ''
    throw new Error(texts.notWorkshop(chosen.name, where))
  }
  return { name: chosen.name, file: checked.data }
}

/** What a file would bring along, counted. */
export function countsOf({ tables, people }: WorkshopFile): { notes: number; people: number } {
  const notes = Object.values(tables).flatMap((table) => Object.values(table.notes).filter((note) => note.binnedAt === undefined))
  return { notes: notes.length, people: people.length }
}

function parseJson(content: string, complaint: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Error(complaint, { cause: error })
  }
}
