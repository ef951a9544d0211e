import * as board from '#shared/doc/board.ts'
import { answerText, messageText } from '#shared/doc/table.ts'
import { limits } from '#shared/model/record.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { createContext, use, useCallback, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { bindEdits, type Bound } from './boundEdits.ts'
import { createPresence, type OtherPresence, type PresencePatch, type PresenceStore } from './presence.ts'
import type { SharedDocument } from './sharedDocument.ts'
import { useSharedText, type SharedTextBinding } from './sharedText.ts'
import { useReadable, useStore, type IsEqual } from './store.ts'
import type { LineEnd } from './syncLine.ts'
import { createUndoHistory, useUndo, type Undo, type UndoHistory } from './undo.ts'
import { useMe } from './session.ts'
import { useHeld, type Held } from './useHeld.ts'
import { useWorkshop } from './useWorkshop.ts'
import type { WorkshopClient } from './workshopClient.ts'

// Signing off is a command: the server writes it.
const { signOffPoster: _signedOffByServer, noteText, ...mutators } = board
export type BoardEdits = Bound<typeof mutators>

interface OpenTable {
  readonly id: string
  readonly document: SharedDocument<TableSnapshot>
  readonly edits: BoardEdits
  readonly history: UndoHistory
  readonly presence: PresenceStore
}

const TableContext = createContext<OpenTable | undefined>(undefined)

function useOpenTable(): OpenTable {
  const table = use(TableContext)
  if (table === undefined) throw new Error('This needs a <TableProvider> around it.')
  return table
}

function openTable(client: WorkshopClient, id: string, me: string): Held<OpenTable> {
  const { document, release } = client.acquireTable(id)
  const history = createUndoHistory(document.generation, (doc) => doc)
  const presence = createPresence(document.generation, me)
  const edits = bindEdits(mutators, () => document.generation.get().doc, history.newStep)
  return {
    value: { id, document, edits, history, presence },
    close() {
      presence.destroy()
      history.destroy()
      release()
    },
  }
}

/** Opens a table's document for everything inside. `fallback` is shown until there is content, `closed` where I may not read it. */
export function TableProvider({
  table,
  fallback = null,
  closed = fallback,
  children,
}: {
  readonly table: string
  readonly fallback?: ReactNode
  readonly closed?: ReactNode
  readonly children: ReactNode
}) {
  const client = useWorkshop()
  const me = useMe().person.id
  const open = useHeld(useCallback(() => openTable(client, table, me), [client, table, me]))
  if (open === undefined || open.id !== table) return fallback
  return (
    <WhenReady open={open} fallback={fallback} closed={closed}>
      {children}
    </WhenReady>
  )
}

function WhenReady({
  open,
  fallback,
  closed,
  children,
}: {
  readonly open: OpenTable
  readonly fallback: ReactNode
  readonly closed: ReactNode
  readonly children: ReactNode
}) {
  const ready = useReadable(open.document.ready)
  const ended: LineEnd | undefined = useReadable(open.document.ended)
  if (ended !== undefined) return closed
  return ready ? <TableContext value={open}>{children}</TableContext> : fallback
}

/** The selected part of the table; re-renders only when it changes. Selectors that build arrays or objects pass `shallowEqual`. */
export function useTable<T>(selector: (table: TableSnapshot) => T, isEqual?: IsEqual<T>): T {
  return useStore(useOpenTable().document.picture, selector, isEqual)
}

/** What people do at the board; each call is one undo step. */
export function useBoardEdits(): BoardEdits {
  return useOpenTable().edits
}

/** Takes back what I did at this table, never what others did. */
export function useTableUndo(): Undo {
  return useUndo(useOpenTable().history)
}

export function useNoteText(note: string): SharedTextBinding {
  const find = useCallback((doc: Y.Doc) => noteText(doc, note), [note])
  return useSharedText(useOpenTable().document.generation, find, limits.note)
}

/** The table's answer to a section of kind `text`. */
export function useAnswer(section: string): SharedTextBinding {
  const find = useCallback((doc: Y.Doc) => answerText(doc, section), [section])
  return useSharedText(useOpenTable().document.generation, find, limits.text)
}

/** The poster's key message. */
export function useMessage(): SharedTextBinding {
  return useSharedText(useOpenTable().document.generation, messageText, limits.text)
}

/** What the others at this table are doing now. */
export function usePresenceOthers(): readonly OtherPresence[] {
  return useReadable(useOpenTable().presence.others)
}

/** Tells the others what I am doing; `undefined` takes it back. */
export function useSetPresence(): (patch: PresencePatch) => void {
  return useOpenTable().presence.set
}

/** May I write here now? The server's word, which changes with seats and locks. */
export function useTableWritable(): boolean {
  return useReadable(useOpenTable().document.writable)
}
