import type { Evidence } from '#shared/report/Report.ts'
import type { ComposedPoster } from '#shared/rules/poster.ts'
import { english } from '#shared/report/messages.ts'
import { NoteLines } from './NoteLines.tsx'
import styles from './FilledSheet.module.css'
import { TableVoice } from './TableVoice.tsx'

/** What is on a poster, as text: for eyes that cannot read small print, and for paper. */
export function PosterWords({ poster, evidence, level }: { poster: ComposedPoster; evidence: Evidence; level: number }) {
  const rest = [
    ...(poster.moreClusters > 0 ? [english.moreOnPoster(poster.moreClusters, poster.moreNotes)] : []),
    ...(poster.unsorted > 0 ? [english.unsortedOnPoster(poster.unsorted)] : []),
  ]
  return (
    <TableVoice
      number={poster.number}
      heading={english.sheetHeading(poster.number, poster.title)}
      message={poster.message}
      evidence={evidence}
      level={level}
    >
      <div className={styles.clusters}>
        {poster.clusters.map(({ id, title, notes }) => (
          <NoteLines key={id} title={title} notes={notes} />
        ))}
      </div>
      {rest.length > 0 && <p className={styles.rest}>{rest.join(' ')}</p>}
    </TableVoice>
  )
}
