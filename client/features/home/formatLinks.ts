import type { FormatId } from '#shared/formats/formatId.ts'

/** The page that creates a workshop, with a format chosen already. */
export function newWorkshopPath(format?: FormatId): string {
  return format === undefined ? '/new' : `/new?format=${format}`
}
