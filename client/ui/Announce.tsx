import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Speaks through the live region: politely, or at once with `assertive`. */
export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void

const AnnounceContext = createContext<Announce>(() => undefined)

// Readers skip a live region that changes to the same words, so it is emptied in between.
const clearAfterMs = 1000

/** Owns the two live regions; stands once, around the whole app. */
export function AnnounceProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ polite: '', assertive: '' })
  const timer = useRef<number>(undefined)
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    window.clearTimeout(timer.current)
    setSpoken({ polite: '', assertive: '', [urgency]: text })
    timer.current = window.setTimeout(() => setSpoken({ polite: '', assertive: '' }), clearAfterMs)
  }, [])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden as="div">
        <div aria-live="polite" aria-atomic="true">
          {spoken.polite}
        </div>
      </VisuallyHidden>
      <VisuallyHidden as="div">
        <div aria-live="assertive" aria-atomic="true">
          {spoken.assertive}
        </div>
      </VisuallyHidden>
    </AnnounceContext>
  )
}

/** `const announce = useAnnounce(); announce('Moved to Money and rules, 4 notes')` */
export function useAnnounce(): Announce {
  return use(AnnounceContext)
}
