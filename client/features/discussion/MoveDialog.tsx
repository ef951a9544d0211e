import { useEffect, useEffectEvent } from 'react'
import type { Note } from '#shared/model/note.ts'
import type { Section } from '#shared/model/template.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useBoardEdits, useTable } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import styles from './MoveDialog.module.css'
import { notesIn } from './sheet.ts'

/** Moves a note into a box: press its number, or choose it. */
export function MoveDialog({
  note,
  boxes,
  onClose,
}: {
  readonly note: Note
  readonly boxes: readonly Section[]
  readonly onClose: () => void
}) {
  const messages = useMessages(discussionMessages)
  const move = useMove(boxes)
  const here = useTable((table) => boxes.find(({ id }) => notesIn(table, id, boxes).some((other) => other.id === note.id))?.id)
  const targets = [...boxes.map(({ id, title }) => ({ id, title })), { id: undefined, title: messages.noBox }]
  const choose = (box: string | undefined) => {
    onClose()
    if (box === here) return
    move(note.id, box)
    requestAnimationFrame(() => followNote(note.id))
  }
  const byNumber = useEffectEvent((event: KeyboardEvent) => {
    const target = targets[Number(event.key) - 1]
    if (event.ctrlKey || event.metaKey || event.altKey || target === undefined) return
    event.preventDefault()
    choose(target.id)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => byNumber(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <Dialog open size="sm" onClose={onClose} title={messages.moveTitle}>
      <p className={styles.note}>{note.text}</p>
      <ol className={styles.targets}>
        {targets.map(({ id, title }, index) => (
          <li key={id ?? 'none'}>
            <Button wide aria-current={id === here ? 'true' : undefined} onClick={() => choose(id)} className={styles.target}>
              {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
              <span>
                {title}
                {id === here && <small>{messages.here}</small>}
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

/** Focus goes with the note; where that is not on the screen any more, to the box that it left. */
function followNote(note: string): void {
  const place =
    document.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"] [data-edit]`) ??
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
  place?.focus()
}

/** Puts a note into a box (undefined: into none) and says so. */
export function useMove(boxes: readonly Section[]): (note: string, box: string | undefined) => void {
  const messages = useMessages(discussionMessages)
  const announce = useAnnounce()
  const edits = useBoardEdits()
  const counts = useTable(
    (table) => Object.fromEntries(boxes.map(({ id }) => [id, notesIn(table, id, boxes).length])),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  return (note, box) => {
    edits.moveNotes([note], { section: box })
    const target = boxes.find(({ id }) => id === box)
    announce(target === undefined ? messages.noBox : messages.moved(target.title, (counts[target.id] ?? 0) + 1))
  }
}
