import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { Plus } from 'lucide-react'
import { useCallback } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { useTable } from '../../workshop/table.tsx'
import { shallowEqual } from '../../workshop/store.ts'
import { boardLayout, pileOf } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard } from './boardState.ts'
import { harvestMessages } from './messages.ts'
import { NoteList } from './NoteList.tsx'
import styles from './Pile.module.css'
import { SuggestionBox } from './SuggestionBox.tsx'
import { firstSuggestion, inSuggestion } from './suggestions.ts'

/** The notes that lie in no cluster yet, and what might belong together. */
export function Pile() {
  const messages = useMessages(harvestMessages)
  const { actions, mayWrite } = useHarvest()
  const section = useBoard((state) => state.section)
  const editing = useBoard((state) => state.editing)
  const over = useBoard((state) => state.over === 'pile')
  const declined = useBoard((state) => state.declined)
  const inSight = useCallback(
    (table: TableSnapshot) => {
      const boxed = mayWrite ? inSuggestion(table, firstSuggestion(table, { section, declined, editing })) : []
      const pile = pileOf(boardLayout(table), section)
      return withNew(table, boxed.length === 0 ? pile : pile.filter((id) => !boxed.includes(id)), section, editing)
    },
    [mayWrite, section, declined, editing],
  )
  const notes = useTable(inSight, shallowEqual)
  const here = useTable(useCallback((table: TableSnapshot) => pileOf(boardLayout(table), section).length, [section]))
  const all = useTable(countIn)
  const left = useTable(leftIn)
  return (
    <section data-drop="pile" aria-labelledby="pile" className={classNames(styles.pile, over && styles.over)}>
      <div className={styles.head}>
        <h2 id="pile">
          {messages.pile} <small>{messages.toPlace(left, all)}</small>
        </h2>
      </div>
      {mayWrite && <SuggestionBox />}
      {notes.length > 0 && <NoteList ids={notes} label={messages.pile} />}
      {here === 0 && <p className={styles.empty}>{all > 0 && left === 0 ? messages.pileEmpty : messages.pileNone}</p>}
      {mayWrite && (
        <Button size="sm" icon={Plus} onClick={actions.addNote} className={styles.add}>
          {messages.addNote}
        </Button>
      )}
    </section>
  )
}

const countIn = (table: TableSnapshot) => boardLayout(table).notes
const leftIn = (table: TableSnapshot) => boardLayout(table).unsorted

/** A note that I am just writing has no words yet, but must be seen. */
function withNew(table: TableSnapshot, pile: readonly string[], section: string, editing: string | undefined): readonly string[] {
  const note = editing === undefined ? undefined : table.notes[editing]
  const here = note !== undefined && note.cluster === undefined && (note.section ?? '') === section && note.binnedAt === undefined
  return here && !pile.includes(note.id) ? [...pile, note.id] : pile
}
