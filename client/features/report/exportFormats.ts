import { Braces, FileText, Hash, Package, Printer, Table2, type LucideIcon } from 'lucide-react'
import type { DownloadKind } from '../../workshop/commandSender.ts'

/** `print` is done by the browser, everything else is a file from the server. */
export type ExportFormat = DownloadKind | 'print'

export const exportFormats: readonly { readonly format: ExportFormat; readonly icon: LucideIcon }[] = [
  { format: 'docx', icon: FileText },
  { format: 'print', icon: Printer },
  { format: 'markdown', icon: Hash },
  { format: 'notes', icon: Table2 },
  { format: 'json', icon: Braces },
  { format: 'export', icon: Package },
]

const endings: Readonly<Record<DownloadKind, string>> = {
  docx: '.docx',
  markdown: '.md',
  json: '.json',
  notes: '-notes.csv',
  export: '-workshop.json',
}

/** "Meeting-of-clusters-2019-12-04.docx": safe on every disk. */
export function fileName(format: DownloadKind, { title, date }: { title: string; date: string }): string {
  const words =
    `${title} ${date}`
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return `${words.join('-') || 'workshop'}${endings[format]}`
}
