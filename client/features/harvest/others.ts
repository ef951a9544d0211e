import { useEffect } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { usePresenceOthers, useSetPresence } from '../../workshop/table.tsx'
import { useBoard, useBoardStore, type OthersHere } from './boardState.ts'
import { harvestMessages } from './messages.ts'

// What presence carries at most.
const mostNotes = 50

/** Keeps the board's state in step with what the others do, and tells them what I hold. */
export function usePresenceAtBoard(): void {
  const messages = useMessages(harvestMessages)
  const store = useBoardStore()
  const presence = usePresenceOthers()
  const nameOf = useNames()
  useEffect(() => {
    const notes: Record<string, OthersHere['notes'][string]> = {}
    const over: Record<string, string> = {}
    for (const { person, editing, dragging } of presence) {
      const name = nameOf(person) || messages.someone
      if (editing !== undefined) notes[editing] = { name, doing: 'editing' }
      for (const note of dragging?.notes ?? []) notes[note] = { name, doing: 'dragging' }
      if (dragging?.over !== undefined) over[dragging.over] = name
    }
    store.setState({ nameOf, others: { notes, over } })
  }, [store, presence, nameOf, messages])

  const setPresence = useSetPresence()
  const dragging = useBoard((state) => state.dragging)
  const over = useBoard((state) => state.over)
  useEffect(() => {
    const cluster = over === 'pile' || over === 'new' ? undefined : over
    setPresence({
      dragging:
        dragging.length === 0 ? undefined : { notes: dragging.slice(0, mostNotes), ...(cluster === undefined ? {} : { over: cluster }) },
    })
  }, [dragging, over, setPresence])
}

export function useOtherAt(note: string): { readonly name: string; readonly doing: 'editing' | 'dragging' } | undefined {
  const name = useBoard((state) => state.others.notes[note]?.name)
  const doing = useBoard((state) => state.others.notes[note]?.doing)
  return name === undefined || doing === undefined ? undefined : { name, doing }
}

export const useOtherOver = (cluster: string): string | undefined => useBoard((state) => state.others.over[cluster])
export const useAuthorName = (person: string | undefined): string => useBoard((state) => state.nameOf(person))
