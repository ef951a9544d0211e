import type { PlenarySnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import type { Section } from '#shared/model/template.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import { sectionsOf } from '#shared/rules/programme.ts'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { uiMessages } from '../../ui/messages.ts'
import { useToasts } from '../../ui/Toast.tsx'
import { useConnection } from '../../workshop/connection.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { createValue, shallowEqual } from '../../workshop/store.ts'
import { useBoardEdits, useTable, useTableUndo, useTableWritable } from '../../workshop/table.tsx'
import { createBoardActions, type BoardActions } from './actions.ts'
import { boardLayout } from './boardLayout.ts'
import { BoardContext, createBoardStore } from './boardState.ts'
import { harvestMessages } from './messages.ts'

interface Board {
  readonly table: WorkshopTable
  readonly sections: readonly Section[]
  readonly actions: BoardActions
  /** The picture of this moment, for what happens on a key or a press; screens select instead. */
  readonly picture: () => TableSnapshot
  readonly mayWrite: boolean
  /** Why not, in words. */
  readonly readOnly: string | undefined
}

const Context = createContext<Board | undefined>(undefined)

export function useHarvest(): Board {
  const board = use(Context)
  if (board === undefined) throw new Error('This needs a <BoardProvider> around it.')
  return board
}

const whole = (table: TableSnapshot) => table

/** Gives everything inside the board of one table: what may be done, and how. Stands inside a TableProvider. */
export function BoardProvider({ table, children }: { readonly table: WorkshopTable; readonly children: ReactNode }) {
  const messages = useMessages(harvestMessages)
  const kindNames = useMessages(uiMessages).noteKinds
  const sections = usePlenary(
    useCallback((plenary: PlenarySnapshot) => sectionsOf(plenary, table.session), [table.session]),
    shallowEqual,
  )
  const round = usePlenary((plenary) => plenary.live.round)
  const picture = useTable(whole)
  const [store] = useState(() => createBoardStore(firstSection(sections, picture), hasPile(picture) ? 'pile' : 'clusters'))
  const edits = useBoardEdits()
  const undo = useTableUndo()
  const announce = useAnnounce()
  const toasts = useToasts()
  const author = useMe().person.id
  const [latest] = useState(() => createValue({ picture, undo, round }))
  useEffect(() => {
    latest.set({ picture, undo, round })
  }, [latest, picture, undo, round])
  const actions = useMemo(
    () =>
      createBoardActions({
        table: () => latest.get().picture,
        undo: () => latest.get().undo,
        round: () => latest.get().round,
        store,
        edits,
        announce,
        toasts,
        messages,
        kindNames,
        author,
      }),
    [latest, store, edits, announce, toasts, messages, kindNames, author],
  )
  const readOnly = useReadOnly(table)
  const board = useMemo<Board>(
    () => ({ table, sections, actions, picture: () => latest.get().picture, mayWrite: readOnly === undefined, readOnly }),
    [latest, table, sections, actions, readOnly],
  )
  return (
    <BoardContext value={store}>
      <Context value={board}>{children}</Context>
    </BoardContext>
  )
}

/** The section to begin with: the first that notes answer, unless all notes lie without one. */
function firstSection(sections: readonly Section[], picture: TableSnapshot): string {
  const own = sections.filter(({ kind }) => kind === 'notes')
  const { piles } = boardLayout(picture)
  return own.find(({ id }) => (piles.get(id)?.length ?? 0) > 0)?.id ?? ((piles.get('')?.length ?? 0) > 0 ? '' : (own[0]?.id ?? ''))
}

/** On a narrow screen people begin where there is something to do. */
const hasPile = (picture: TableSnapshot) => boardLayout(picture).unsorted > 0 || boardLayout(picture).clusters.size === 0

function useReadOnly(table: WorkshopTable): string | undefined {
  const messages = useMessages(harvestMessages)
  const { role } = useMe()
  const allowed = useCan()({ do: 'write table', table: table.id })
  const writable = useTableWritable()
  const connection = useConnection()
  if (table.locked) return messages.locked
  if (role === 'organiser') return messages.organiser
  // The server knows the seats of past sessions too, which this device may not: its word counts.
  if (writable) return undefined
  if (!allowed) return messages.notYours
  // Without a connection nothing speaks against it: what is done is kept here and goes out on return.
  return connection === 'offline' || connection === 'reconnecting' ? undefined : messages.noWriting
}
