import { useCallback, useRef } from 'react'
import type { Note } from '#shared/model/note.ts'
import type { Section } from '#shared/model/template.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import styles from './NoteBoard.module.css'
import { NoteCard } from './NoteCard.tsx'
import { inColumns, notesIn } from './sheet.ts'
import { useColumns } from './useColumns.ts'

export interface BoardProps {
  /** All boxes of the sheet. */
  readonly boxes: readonly Section[]
  readonly arrivals: ReadonlySet<string>
  readonly writable: boolean
  /** Opens the choice of boxes for a note. */
  readonly onMove: ((note: Note) => void) | undefined
}

/** The notes of one box, or (`box` undefined) those without one, in as many columns as fit. New ones come last and move nothing. */
export function NoteBoard({
  box,
  name,
  boxes,
  arrivals,
  writable,
  onMove,
  minWidth = 140,
}: BoardProps & { readonly box: string | undefined; readonly name: string; readonly minWidth?: number }) {
  const messages = useMessages(discussionMessages)
  const notes = useTable((table) => notesIn(table, box, boxes), shallowEqual)
  const { columns, ref } = useColumns(minWidth, 6)
  const board = useRef<HTMLElement>(null)
  const attach = useCallback(
    (element: HTMLElement | null) => {
      board.current = element
      ref(element)
    },
    [ref],
  )
  const takeFocus = useCallback(() => board.current?.focus(), [])
  return (
    <div
      ref={attach}
      tabIndex={-1}
      role="list"
      aria-label={messages.notesIn(name)}
      className={styles.board}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {inColumns(notes, columns).map((column, index) => (
        // A column is its place: nothing else tells columns apart.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index} role="presentation" className={styles.column}>
          {column.map((note) => (
            <div key={note.id} role="listitem">
              <NoteCard note={note} isNew={arrivals.has(note.id)} writable={writable} onMove={onMove} onGone={takeFocus} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
