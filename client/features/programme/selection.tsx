import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { currentPhase, sessionsInOrder } from '#shared/rules/programme.ts'
import { createContext, use, useCallback, useMemo, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import { usePlenary } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'

export interface Chosen {
  readonly kind: 'session' | 'phase'
  readonly id: string
}

/** Where the focus goes once the details are there: their heading, or the field with the name. */
export type FocusWish = 'heading' | 'name'

interface Selection {
  /** What the details show; undefined in an empty programme. */
  readonly chosen: Chosen | undefined
  /** Did somebody choose it? A phone shows the day until then. */
  readonly byHand: boolean
  readonly choose: (id: string | undefined, focus?: FocusWish) => void
  /** Asks for the focus, once. */
  readonly takeFocusWish: () => FocusWish | undefined
}

const SelectionContext = createContext<Selection | undefined>(undefined)

const addressKey = 'at'

/** What is chosen stands in the address, so that the back button of a phone leads from the details to the day. */
export function SelectionProvider({ children }: { readonly children: ReactNode }) {
  const [params, setParams] = useSearchParams()
  const wanted = params.get(addressKey) ?? undefined
  const found = usePlenary(
    useCallback((plenary: PlenarySnapshot) => find(plenary, wanted), [wanted]),
    shallowEqual,
  )
  const wish = useRef<FocusWish>(undefined)
  const choose = useCallback(
    (id: string | undefined, focus?: FocusWish) => {
      wish.current = focus
      setParams(id === undefined ? {} : { [addressKey]: id })
    },
    [setParams],
  )
  const takeFocusWish = useCallback(() => {
    const focus = wish.current
    wish.current = undefined
    return focus
  }, [])
  const fallback = usePlenary(firstToShow)
  const selection = useMemo<Selection>(
    () => ({
      chosen: found ?? (fallback === undefined ? undefined : { kind: 'session', id: fallback }),
      byHand: found !== undefined,
      choose,
      takeFocusWish,
    }),
    [found, fallback, choose, takeFocusWish],
  )
  return <SelectionContext value={selection}>{children}</SelectionContext>
}

export function useSelection(): Selection {
  const selection = use(SelectionContext)
  if (selection === undefined) throw new Error('This needs a <SelectionProvider> around it.')
  return selection
}

function find({ sessions, phases }: PlenarySnapshot, id: string | undefined): Chosen | undefined {
  if (id === undefined) return undefined
  if (sessions[id] !== undefined) return { kind: 'session', id }
  return phases[id] === undefined ? undefined : { kind: 'phase', id }
}

const firstToShow = (plenary: PlenarySnapshot) => currentPhase(plenary)?.session ?? sessionsInOrder(plenary)[0]?.id
