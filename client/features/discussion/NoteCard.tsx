import { Check, FolderInput, PencilLine, Trash2 } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import type { Note as NoteRecord } from '#shared/model/note.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { noteKindIcons, noteKinds } from '../../ui/noteKinds.ts'
import { useToasts } from '../../ui/Toast.tsx'
import { useMe } from '../../workshop/session.ts'
import { useBoardEdits } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import styles from './NoteCard.module.css'
import { NoteEditor } from './NoteEditor.tsx'
import { useWhoWrites } from './useWriting.ts'

export interface NoteCardProps {
  readonly note: NoteRecord
  readonly isNew: boolean
  readonly writable: boolean
  /** Opens the choice of boxes; missing where there is nowhere else to go. */
  readonly onMove: ((note: NoteRecord) => void) | undefined
  /** The note is gone, and focus with it. */
  readonly onGone: () => void
}

/** One note on the board. Everyone at the table may mend it: press it to write, or use its menu. */
export const NoteCard = memo(function NoteCard({ note, isNew, writable, onMove, onGone }: NoteCardProps) {
  const messages = useMessages(discussionMessages)
  const names = useNames()
  const toasts = useToasts()
  const me = useMe().person.id
  const edits = useBoardEdits()
  const writers = useWhoWrites(note.id)
  const card = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState(false)
  const text = note.text.trim() === '' ? messages.emptyNote : note.text

  // My own note needs no mark: I see it arrive.
  useEffect(() => {
    if (isNew && note.author === me) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isNew, note.author, me])

  const bin = (words: string, restorable: boolean) => {
    edits.binNotes([note.id])
    onGone()
    toasts.show({ text: words, ...(restorable && { onUndo: () => edits.restoreNotes([note.id]) }) })
  }
  const close = (focusAgain: boolean) => {
    setEditing(false)
    if (note.text.trim() === '') bin(messages.emptyBinned, false)
    // The button comes back only with the next render.
    else if (focusAgain) requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('[data-edit]')?.focus())
  }
  const menu = (
    <Menu
      iconOnly
      align="end"
      className={styles.menu}
      label={messages.noteActions(text)}
      items={[
        { id: 'edit', label: messages.edit, icon: PencilLine, onSelect: () => setEditing(true) },
        ...noteKinds.map((kind, index) => ({
          id: kind,
          label: messages.makeKind[kind],
          icon: noteKindIcons[kind],
          checked: kind === note.kind,
          separated: index === 0,
          onSelect: () => void edits.setNoteKind(note.id, kind),
        })),
        ...(onMove === undefined
          ? []
          : [{ id: 'move', label: messages.move, icon: FolderInput, separated: true, onSelect: () => onMove(note) }]),
        { id: 'bin', label: messages.bin, icon: Trash2, separated: onMove === undefined, onSelect: () => bin(messages.binned, true) },
      ]}
    />
  )
  const done = <IconButton icon={Check} label={messages.done} onClick={() => close(true)} className={styles.menu} />
  return (
    <Note
      ref={card}
      data-note={note.id}
      kind={note.kind}
      isNew={isNew && note.author !== me}
      author={writers ?? (names(note.author) || undefined)}
      action={!writable ? undefined : editing ? done : menu}
      className={styles.card}
    >
      {editing && writable ? (
        <NoteEditor note={note.id} onClose={close} />
      ) : writable ? (
        <button type="button" data-edit className={styles.text} aria-label={messages.editNote(text)} onClick={() => setEditing(true)}>
          <span className={styles.said}>{text}</span>
        </button>
      ) : (
        text
      )}
    </Note>
  )
})
