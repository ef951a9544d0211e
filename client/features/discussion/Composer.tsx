import { ArrowUp, X } from 'lucide-react'
import { useId, type FormEvent, type KeyboardEvent, type RefObject } from 'react'
import { limits } from '#shared/model/record.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { uiMessages } from '../../ui/messages.ts'
import { NoteKindPicker } from '../../ui/NoteKindPicker.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { useBoardEdits } from '../../workshop/table.tsx'
import styles from './Composer.module.css'
import type { DraftState } from './draft.ts'
import { discussionMessages } from './messages.ts'
import { useWriting } from './useWriting.ts'
import { countWords, wordsPerNote } from './words.ts'

export interface ComposerProps extends DraftState {
  /** The section that the note answers; undefined: none, or a table without template. */
  readonly section: string | undefined
  /** Name of that place, for labels and announcements. */
  readonly place: string
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  /** `foot` fills the foot of a phone's frame, `box` stands inside a box of the sheet. */
  readonly look: 'foot' | 'box'
  readonly onClose?: (() => void) | undefined
}

/** Yellow is the hand: here a note is written. Enter sticks it, focus stays for the next one. */
export function Composer({ section, place, draft: { text, kind }, change, fieldRef, look, onClose }: ComposerProps) {
  const messages = useMessages(discussionMessages)
  const { noteKinds } = useMessages(uiMessages)
  const announce = useAnnounce()
  const id = useId()
  const me = useMe().person.id
  const round = usePlenary(({ live }) => live.round)
  const edits = useBoardEdits()
  const writing = useWriting(`new/${section ?? ''}`)
  const words = countWords(text)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    fieldRef.current?.focus()
    if (text.trim() === '') return
    edits.writeNote({ text: text.trim(), kind, round, author: me, ...(section === undefined ? {} : { section }) })
    writing.stop()
    change({ text: '' })
    announce(messages.added(place))
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && onClose !== undefined) {
      event.stopPropagation()
      onClose()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form className={classNames(styles.composer, styles[look])} aria-label={messages.composerIn(place)} onSubmit={submit}>
      <p className={styles.head}>
        <b>{noteKinds[kind]}</b>
        <span id={`${id}-words`} className={words > wordsPerNote ? styles.over : undefined}>
          {messages.words(words, wordsPerNote)}
        </span>
        {onClose !== undefined && <IconButton icon={X} label={messages.closeComposer(place)} onClick={onClose} className={styles.close} />}
      </p>
      <textarea
        ref={fieldRef}
        rows={1}
        value={text}
        maxLength={limits.note}
        placeholder={messages.placeholder}
        enterKeyHint="send"
        className={styles.text}
        aria-label={messages.noteText}
        aria-describedby={`${id}-words`}
        onKeyDown={keys}
        onBlur={writing.stop}
        onChange={(event) => {
          change({ text: event.target.value })
          writing.start()
        }}
      />
      <div className={styles.row}>
        <NoteKindPicker value={kind} onChange={(next) => change({ kind: next })} className={styles.kinds} />
        <Button type="submit" variant="ink" icon={ArrowUp} iconSide="end" className={styles.stick}>
          {messages.stick}
        </Button>
      </div>
    </form>
  )
}
