import { Plus } from 'lucide-react'
import { useEffect, useId, useRef, type RefObject } from 'react'
import type { Section } from '#shared/model/template.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useTable } from '../../workshop/table.tsx'
import { AnswerSection } from './AnswerSection.tsx'
import { ChoiceSection } from './ChoiceSection.tsx'
import { Composer } from './Composer.tsx'
import type { DraftState } from './draft.ts'
import { discussionMessages } from './messages.ts'
import { NoteBoard, type BoardProps } from './NoteBoard.tsx'
import styles from './Sheet.module.css'
import { notesIn } from './sheet.ts'

export interface BoxProps extends BoardProps {
  /** undefined: the one board of a table without template. */
  readonly section: Section | undefined
  readonly name: string
  readonly about: string
  /** Set while a note is written here. */
  readonly composer: (DraftState & { readonly fieldRef: RefObject<HTMLTextAreaElement | null> }) | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** One box of the sheet with everything in it. */
export function Box({ section, name, about, composer, onOpen, onClose, ...board }: BoxProps) {
  const messages = useMessages(discussionMessages)
  const id = useId()
  const frame = useRef<HTMLElement>(null)
  const count = useTable((table) => notesIn(table, section?.id, board.boxes).length)
  const notes = section === undefined || section.kind === 'notes'
  const open = composer !== undefined
  const field = composer?.fieldRef
  useEffect(() => {
    if (open) field?.current?.focus()
  }, [open, field])
  const close = () => {
    onClose()
    frame.current?.querySelector<HTMLElement>('[data-write]')?.focus()
  }
  return (
    <section
      ref={frame}
      className={styles.box}
      aria-labelledby={id}
      id={section === undefined ? undefined : `box-${section.id}`}
      tabIndex={-1}
    >
      <header>
        <h2 id={id}>{name}</h2>
        {notes && <span className={styles.count}>{count}</span>}
        {notes && board.writable && (
          <IconButton icon={Plus} label={messages.writeIn(name)} aria-expanded={open} data-write onClick={onOpen} className={styles.plus} />
        )}
      </header>
      {about !== '' && <p className={styles.about}>{about}</p>}
      {section?.kind === 'text' && <AnswerSection section={section} writable={board.writable} />}
      {section?.kind === 'choice' && <ChoiceSection section={section} writable={board.writable} />}
      {notes && <NoteBoard {...board} box={section?.id} name={name} minWidth={132} />}
      {notes && board.writable && composer !== undefined && (
        <div className={styles.composer}>
          <Composer {...composer} look="box" section={section?.id} place={name} onClose={close} />
        </div>
      )}
    </section>
  )
}
