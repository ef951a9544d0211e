import type { NoteKind } from '#shared/model/note.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoteKindPicker } from '../../ui/NoteKindPicker.tsx'
import { useBoardEdits, useNoteText, useSetPresence } from '../../workshop/table.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { harvestMessages } from './messages.ts'
import styles from './NoteCard.module.css'

/** The words of a note and its kind, in place. Others may type in the same words at the same time. */
export function NoteEditor({ id, kind }: { readonly id: string; readonly kind: NoteKind }) {
  const messages = useMessages(harvestMessages)
  const { actions } = useHarvest()
  const edits = useBoardEdits()
  const { ref, ...text } = useNoteText(id)
  const field = useRef<HTMLTextAreaElement>(null)
  const setPresence = useSetPresence()
  useEffect(() => {
    setPresence({ editing: id })
    return () => setPresence({ editing: undefined })
  }, [id, setPresence])
  useEffect(() => {
    const length = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(length, length)
  }, [])
  const group = useRef<HTMLDivElement>(null)
  const end = useEffectEvent(() => actions.finishEditing(id))
  useEffect(() => {
    const element = group.current
    const leave = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node) || element?.contains(event.relatedTarget) !== true) end()
    }
    const byKey = (event: KeyboardEvent) => {
      const ends = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      if (!ends || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    element?.addEventListener('focusout', leave)
    element?.addEventListener('keydown', byKey)
    return () => {
      element?.removeEventListener('focusout', leave)
      element?.removeEventListener('keydown', byKey)
    }
  }, [])
  return (
    <div ref={group} className={styles.editor}>
      <textarea
        {...text}
        rows={2}
        aria-label={messages.noteText}
        className={styles.words}
        ref={(control) => {
          field.current = control
          return control === null ? undefined : ref(control)
        }}
      />
      <NoteKindPicker value={kind} onChange={(next) => edits.setNoteKind(id, next)} className={styles.kinds} />
      <Button size="sm" onClick={() => actions.finishEditing(id)}>
        {messages.done}
      </Button>
    </div>
  )
}
