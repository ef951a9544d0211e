import type { CSSProperties } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { classNames } from '../../ui/classNames.ts'
import { tableColours } from '../../ui/tableShapes.ts'
import { analysisMessages } from './messages.ts'
import styles from './CountDot.module.css'

const smallest = 20
const largest = 36

/** How many notes of a table stand behind a theme; a dashed ring where the result hinges on this table. */
export function CountDot({ table, count, hinges }: { table: number; count: number; hinges: boolean }) {
  const messages = useMessages(analysisMessages)
  if (count === 0) return <span role="img" aria-label={messages.noneAt(table)} className={styles.none} />
  const { ink, on } = tableColours(table)
  const size = Math.min(largest, smallest + (count - 1) * 4)
  const style: CSSProperties = { width: size, height: size, background: ink, color: on }
  return (
    <span role="img" aria-label={messages.notesAt(table, count)} className={classNames(styles.dot, hinges && styles.hinge)} style={style}>
      {count}
    </span>
  )
}
