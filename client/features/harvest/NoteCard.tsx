import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { memo, useCallback, useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { classNames } from '../../ui/classNames.ts'
import { uiMessages } from '../../ui/messages.ts'
import { Note } from '../../ui/Note.tsx'
import { useTable } from '../../workshop/table.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { toggle, useBoard, useBoardStore } from './boardState.ts'
import { harvestMessages } from './messages.ts'
import { NoteEditor } from './NoteEditor.tsx'
import styles from './NoteCard.module.css'
import { useAuthorName, useOtherAt } from './others.ts'

/**
 * One note of the board. A tick box is what keys and readers meet (Space selects); the whole note is what fingers and
 * mouse meet (useNotePresses). It renders again only when this note, its selection or somebody at it changes.
 */
export const NoteCard = memo(function NoteCard({ id, tabbable }: { readonly id: string; readonly tabbable: boolean }) {
  const messages = useMessages(harvestMessages)
  const { noteKinds } = useMessages(uiMessages)
  const { mayWrite } = useHarvest()
  const store = useBoardStore()
  const note = useTable(useCallback((table: TableSnapshot) => table.notes[id], [id]))
  const selected = useBoard((state) => state.selected.has(id))
  const focused = useBoard((state) => state.focused === id)
  const editing = useBoard((state) => state.editing === id)
  const held = useBoard((state) => state.dragging.includes(id))
  const author = useAuthorName(note?.author)
  const other = useOtherAt(id)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused && !editing && !isTyping(document.activeElement)) box.current?.focus()
  }, [focused, editing])
  if (note === undefined) return null

  const foot = other === undefined ? author : other.doing === 'editing' ? messages.edits(other.name) : messages.holds(other.name)
  return (
    <li data-note={id} className={classNames(styles.card, held && styles.held, other && styles.taken)}>
      <Note kind={note.kind} selected={selected} {...(foot === '' ? {} : { author: foot })} className={styles.note}>
        {editing && mayWrite ? (
          <NoteEditor id={id} kind={note.kind} />
        ) : (
          <>
            {mayWrite && (
              <input
                ref={box}
                type="checkbox"
                checked={selected}
                tabIndex={tabbable ? 0 : -1}
                className={styles.tick}
                aria-label={messages.noteLabel(note.text, noteKinds[note.kind], foot)}
                onChange={() => toggle(store, id)}
                onFocus={() => store.getState().focused !== id && store.setState({ focused: id })}
              />
            )}
            <span className={classNames(styles.said, selected && styles.whole)}>{note.text}</span>
          </>
        )}
      </Note>
    </li>
  )
})

/** Somebody else may move the note that the keys were at: that must not take the caret out of a field. */
function isTyping(element: Element | null): boolean {
  return element !== null && (element.matches('textarea, select, input:not([type="checkbox"])') || element.closest('dialog') !== null)
}
