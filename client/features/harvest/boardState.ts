import { createContext, use } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'

/** What the others at this table are doing. */
export interface OthersHere {
  /** Note → who is at it. */
  readonly notes: Readonly<Record<string, { readonly name: string; readonly doing: 'editing' | 'dragging' }>>
  /** Cluster → who holds something over it. */
  readonly over: Readonly<Record<string, string>>
}

/** What lasts as long as this screen: the hand, the eye, what is open. */
export interface BoardState {
  /** The template section in sight; '' where there is none. */
  readonly section: string
  readonly selected: ReadonlySet<string>
  /** The note that the keys are at. */
  readonly focused: string | undefined
  /** The note whose words are being changed. */
  readonly editing: string | undefined
  /** The cluster whose title is being changed. */
  readonly renaming: string | undefined
  /** The cluster that last took something; the selection bar offers it first. */
  readonly lastUsed: string | undefined
  /** In my hand. */
  readonly dragging: readonly string[]
  /** The place under my hand: a cluster's id, 'pile' or 'new'. */
  readonly over: string | undefined
  /** Suggestions that were declined. */
  readonly declined: ReadonlySet<string>
  /** The cluster to be merged into another: a choice is open. */
  readonly merging: string | undefined
  readonly open: 'bin' | 'keys' | 'order' | 'poster' | 'answers' | undefined
  /** The part of the board in sight on a narrow screen. */
  readonly tab: 'pile' | 'clusters' | 'poster'
  readonly others: OthersHere
  readonly nameOf: (person: string | undefined) => string
}

export type BoardStore = StoreApi<BoardState>
const nothing: ReadonlySet<string> = new Set()

export function createBoardStore(section: string, tab: BoardState['tab']): BoardStore {
  return createStore<BoardState>(() => ({
    section,
    selected: nothing,
    focused: undefined,
    editing: undefined,
    renaming: undefined,
    lastUsed: undefined,
    dragging: [],
    over: undefined,
    declined: nothing,
    merging: undefined,
    open: undefined,
    tab,
    others: { notes: {}, over: {} },
    nameOf: () => '',
  }))
}

export function select(store: BoardStore, ids: Iterable<string>): void {
  store.setState({ selected: new Set(ids) })
}

export function toggle(store: BoardStore, id: string): void {
  const selected = new Set(store.getState().selected)
  if (!selected.delete(id)) selected.add(id)
  store.setState({ selected, focused: id })
}

/** Everything from the focused note to this one, in reading order. */
export function selectRange(store: BoardStore, id: string, order: readonly string[]): void {
  const { focused, selected } = store.getState()
  const from = order.indexOf(focused ?? id)
  const to = order.indexOf(id)
  const range = order.slice(Math.min(from === -1 ? to : from, to), Math.max(from, to) + 1)
  store.setState({ selected: new Set([...selected, ...range]), focused: id })
}

export const BoardContext = createContext<BoardStore | undefined>(undefined)

export function useBoardStore(): BoardStore {
  const store = use(BoardContext)
  if (store === undefined) throw new Error('This needs a <BoardContext> around it.')
  return store
}

export function useBoard<T>(selector: (state: BoardState) => T): T {
  return useStore(useBoardStore(), selector)
}
