import { CornerDownLeft } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import { useMove } from './MoveDialog.tsx'
import type { BoardProps } from './NoteBoard.tsx'
import { NoteCard } from './NoteCard.tsx'
import styles from './SheetAside.module.css'
import { likelyBox, notesIn } from './sheet.ts'

/** Notes without a box, each with one button to the box it most likely belongs in; its menu leads to the others. */
export function JustIn({ board: { boxes, arrivals, writable, onMove } }: { readonly board: BoardProps }) {
  const messages = useMessages(discussionMessages)
  const notes = useTable((table) => notesIn(table, undefined, boxes), shallowEqual)
  const likely = useTable((table) => notes.map((note) => likelyBox(note, table, boxes)), shallowEqual)
  const move = useMove(boxes)
  const list = useRef<HTMLUListElement>(null)
  const takeFocus = useCallback(() => list.current?.focus(), [])
  return (
    <section aria-labelledby="just-in">
      <h2 id="just-in">
        {messages.justIn} <span>{messages.withoutBox(notes.length)}</span>
      </h2>
      <ul ref={list} tabIndex={-1} className={styles.incoming} aria-labelledby="just-in">
        {notes.map((note, index) => {
          const box = likely[index]
          return (
            <li key={note.id} className={styles.pair}>
              <NoteCard note={note} isNew={arrivals.has(note.id)} writable={writable} onMove={onMove} onGone={takeFocus} />
              {writable && box !== undefined && (
                <Button
                  icon={CornerDownLeft}
                  aria-label={messages.toBox(box.title)}
                  onClick={() => {
                    move(note.id, box.id)
                    takeFocus()
                  }}
                >
                  {box.title}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
