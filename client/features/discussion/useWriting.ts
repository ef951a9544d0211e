import { useCallback, useEffect, useRef } from 'react'
import { formatList } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { usePresenceOthers, useSetPresence } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'

// Someone who stops typing to think is still writing for a moment, not for ever.
const stillWritingMs = 5000

/** Tells the others at the table that I write at `place`: a note's id, a section's id, or `new/<section>`. */
export function useWriting(place: string): { readonly start: () => void; readonly stop: () => void } {
  const setPresence = useSetPresence()
  const timer = useRef<number>(undefined)
  const stop = useCallback(() => {
    if (timer.current === undefined) return
    window.clearTimeout(timer.current)
    timer.current = undefined
    setPresence({ editing: undefined })
  }, [setPresence])
  const start = useCallback(() => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(stop, stillWritingMs)
    setPresence({ editing: place })
  }, [place, setPresence, stop])
  useEffect(() => stop, [stop])
  return { start, stop }
}

/** "Ana and Bruno are writing…", or undefined while nobody else writes at `place`. */
export function useWhoWrites(place: string): string | undefined {
  const messages = useMessages(discussionMessages)
  const names = useNames()
  const writers = new Set(usePresenceOthers().flatMap(({ person, editing }) => (editing === place ? person : [])))
  if (writers.size === 0) return undefined
  return messages.writes(formatList([...writers].map((person) => names(person) || messages.someone)), writers.size)
}
