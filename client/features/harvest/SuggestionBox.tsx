import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { Combine } from 'lucide-react'
import { useCallback } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { useTable } from '../../workshop/table.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard } from './boardState.ts'
import { harvestMessages } from './messages.ts'
import { NoteCard } from './NoteCard.tsx'
import styles from './Pile.module.css'
import { firstSuggestion, inSuggestion } from './suggestions.ts'

/** Notes that look alike, dashed: one thing at a time, to be taken up or declined. */
export function SuggestionBox() {
  const messages = useMessages(harvestMessages)
  const { actions } = useHarvest()
  const section = useBoard((state) => state.section)
  const declined = useBoard((state) => state.declined)
  const editing = useBoard((state) => state.editing)
  const suggestion = useTable(
    useCallback((table: TableSnapshot) => firstSuggestion(table, { section, declined, editing }), [section, declined, editing]),
    (a, b) => a?.id === b?.id && a?.duplicates === b?.duplicates && a?.cluster === b?.cluster,
  )
  const notes = useTable((table) => table.notes)
  const clusters = useTable((table) => table.clusters)
  if (suggestion === undefined) return null
  const inBox = inSuggestion({ notes, clusters }, suggestion)
  const cluster = suggestion.cluster === undefined ? undefined : clusters[suggestion.cluster]
  const accept = suggestion.duplicates
    ? messages.keepOne(suggestion.notes.length - 1)
    : cluster === undefined
      ? messages.groupThem
      : messages.joinCluster(cluster.title.trim() || messages.untitled)
  const heading = suggestion.duplicates ? messages.sameWords : messages.alike
  return (
    <section aria-labelledby="alike" className={styles.alike}>
      <h3 id="alike">
        <Icon icon={Combine} />
        {heading(suggestion.notes.length)}
      </h3>
      <ul>
        {suggestion.notes.map((id) => {
          const note = notes[id]
          if (inBox.includes(id)) return <NoteCard key={id} id={id} tabbable />
          // What lies in a cluster already is shown here for comparison only.
          return (
            note !== undefined &&
            note.cluster === suggestion.cluster &&
            id === suggestion.notes[0] && (
              <li key={id}>
                <Note kind={note.kind}>{note.text}</Note>
              </li>
            )
          )
        })}
      </ul>
      <div className={styles.acts}>
        <Button size="sm" onClick={() => actions.accept(suggestion)}>
          {accept}
        </Button>
        <Button size="sm" variant="quiet" aria-label={messages.declineLabel} onClick={() => actions.decline(suggestion)}>
          {messages.decline}
        </Button>
      </div>
    </section>
  )
}
