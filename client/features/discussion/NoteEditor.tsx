import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNoteText } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import styles from './NoteCard.module.css'
import { useWriting } from './useWriting.ts'

/**
 * The text of a note while I write in it; others may write in it at the same time.
 * @param onClose `focusAgain`: closed by key, so focus must find a place
 */
export function NoteEditor({ note, onClose }: { readonly note: string; readonly onClose: (focusAgain: boolean) => void }) {
  const messages = useMessages(discussionMessages)
  const { onChange, ref, value, maxLength } = useNoteText(note)
  const writing = useWriting(note)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = frame.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const keys = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
    if (!sends && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose(true)
  }
  const leave = ({ relatedTarget }: FocusEvent) => {
    writing.stop()
    // "Done" closes by itself; a phone that is put away comes back to the open note.
    const note = frame.current?.parentElement?.parentElement
    if (document.hasFocus() && !(relatedTarget instanceof Node && note?.contains(relatedTarget) === true)) onClose(false)
  }
  return (
    <div ref={frame}>
      <textarea
        ref={ref}
        value={value}
        maxLength={maxLength}
        rows={2}
        aria-label={messages.noteText}
        enterKeyHint="done"
        className={styles.editor}
        onKeyDown={keys}
        onBlur={leave}
        onChange={(event) => {
          onChange(event)
          writing.start()
        }}
      />
    </div>
  )
}
