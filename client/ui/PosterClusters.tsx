import type { ComposedPoster, PosterCluster } from '#shared/rules/poster.ts'
import { useMemo, useRef } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import { noteKindIcons } from './noteKinds.ts'
import { posterMessages } from './posterMessages.ts'
import { useFit } from './useFit.ts'
import { classNames } from './classNames.ts'
import notes from './PosterNotes.module.css'
import styles from './PosterSheet.module.css'

// What stands readably on the sheet, counted in lines of about 22 letters; what is beyond that is counted, not shown.
const linesOnSheet = { withAnswers: 44, alone: 66 }
const lettersPerLine = 22
const mostColumns = 3
const fewNotes = 4
const manyMarks = 9
const mostMarks = 30

/** How many of a cluster's notes are written out, where `rows` rows of clusters share the sheet. */
function shownOf(cluster: PosterCluster, rows: number, withAnswers: boolean): number {
  const room = (withAnswers ? linesOnSheet.withAnswers : linesOnSheet.alone) / rows
  let lines = 0
  const fitting = cluster.notes.findIndex((note) => {
    lines += 1 + Math.ceil(note.text.length / lettersPerLine)
    return lines > room
  })
  return fitting === -1 ? cluster.notes.length : Math.max(2, fitting)
}

/** The clusters of the sheet; the notes grow until the space is full. */
export function PosterClusters({
  poster,
  preview,
  titleAs: Title,
}: {
  readonly poster: ComposedPoster
  readonly preview: boolean
  readonly titleAs: 'h2' | 'h3'
}) {
  const messages = useMessages(posterMessages)
  const { noteKinds } = useMessages(uiMessages)
  const box = useRef<HTMLDivElement>(null)
  // A sheet with few notes has large ones; the words alone decide, so the size is looked for when they change.
  const words = useMemo(() => JSON.stringify([poster.clusters, poster.answers.length]), [poster])
  useFit(box, words, { smallest: 0.5, enabled: !preview })
  const rest = [
    poster.moreClusters > 0 && messages.moreClusters(poster.moreClusters, poster.moreNotes),
    poster.unsorted > 0 && messages.unsorted(poster.unsorted),
  ].filter((part) => part !== false)
  const columns = Math.min(mostColumns, Math.max(1, poster.clusters.length))
  const rows = Math.ceil(poster.clusters.length / columns)
  // A handful of notes stands in one column and large; more of them need two, and words must not break in the narrow ones.
  const few = poster.clusters.every((cluster) => cluster.notes.length <= fewNotes)
  return (
    <div ref={box} className={styles.clusters}>
      <div className={styles.grid} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {poster.clusters.map((cluster) => {
          const shown = preview ? Math.min(cluster.notes.length, mostMarks) : shownOf(cluster, rows, poster.answers.length > 0)
          return (
            <section key={cluster.id} className={styles.cluster}>
              <Title className={styles.clusterTitle}>
                <span>
                  {cluster.section !== '' && <small>{cluster.section} </small>}
                  {cluster.title || messages.untitled}
                </span>
                <span className={styles.count}>{cluster.notes.length}</span>
              </Title>
              <ul
                className={preview ? styles.marks : styles.notes}
                data-few={few || undefined}
                data-many={cluster.notes.length > manyMarks || undefined}
              >
                {cluster.notes.slice(0, shown).map((note) => (
                  <li key={note.id} className={classNames(notes.note, notes[note.kind])}>
                    {!preview && (
                      <>
                        {note.text}
                        <Icon icon={noteKindIcons[note.kind]} label={noteKinds[note.kind]} className={styles.glyph} />
                      </>
                    )}
                  </li>
                ))}
              </ul>
              {!preview && shown < cluster.notes.length && (
                <p className={styles.more}>{messages.moreNotes(cluster.notes.length - shown)}</p>
              )}
            </section>
          )
        })}
      </div>
      {preview && poster.clusters.length === 0 && <p className={styles.slot}>{messages.noClusters}</p>}
      {rest.length > 0 && <p className={styles.rest}>{rest.join(' ')}</p>}
    </div>
  )
}
