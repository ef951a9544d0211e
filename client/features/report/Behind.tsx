import { StickyNote } from 'lucide-react'
import { use } from 'react'
import type { Evidence } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Icon } from '../../ui/Icon.tsx'
import { EvidenceContext } from './evidenceContext.ts'
import { reportMessages } from './messages.ts'
import styles from './Behind.module.css'

/** Opens the notes, topics or tables that a line stands on. `figure` stands on the button in place of their number; where the line stands on nothing, it stands alone. */
export function Behind({
  evidence,
  line,
  figure,
  className,
}: {
  evidence: Evidence
  line: string
  figure?: string | undefined
  className?: string | undefined
}) {
  const messages = useMessages(reportMessages)
  const show = use(EvidenceContext)
  const what = useWhat(evidence)
  if (what === undefined) return figure === undefined ? null : <span className={classNames(styles.figure, className)}>{figure}</span>
  const label = [...(figure === undefined ? [] : [figure]), messages.behindLabel(what.words, shortened(line))].join(', ')
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={label}
      title={messages.behindTitle(what.words)}
      onClick={() => show({ evidence, line })}
      className={classNames(styles.behind, figure !== undefined && styles.figure, className)}
    >
      {figure ?? what.count}
      <Icon icon={StickyNote} size={13} />
    </button>
  )
}

/** Notes come first: they are the room's own words. */
function useWhat({ notes, topics, tables }: Evidence): { count: number; words: string } | undefined {
  const messages = useMessages(reportMessages)
  const distinct = new Set(notes.map(({ table, note }) => `${table}/${note}`)).size
  if (distinct > 0) return { count: distinct, words: messages.notes(distinct) }
  const proposed = new Set(topics).size
  if (proposed > 0) return { count: proposed, words: messages.topics(proposed) }
  return tables.length > 0 ? { count: tables.length, words: messages.tables(tables.length) } : undefined
}

const longest = 90
const shortened = (line: string) => (line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`)
