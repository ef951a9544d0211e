import { Redo2, Undo2 } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useTableUndo } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'

/** Takes back what I did at this table, never what others did. Ctrl or ⌘ Z works anywhere but in a text field, which has its own. */
export function UndoButtons() {
  const messages = useMessages(discussionMessages)
  const { undo, redo, canUndo, canRedo } = useTableUndo()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return
    event.preventDefault()
    if (event.shiftKey) redo()
    else undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <>
      <IconButton icon={Undo2} label={messages.undo} aria-disabled={!canUndo || undefined} onClick={undo} />
      <IconButton icon={Redo2} label={messages.redo} aria-disabled={!canRedo || undefined} onClick={redo} />
    </>
  )
}
