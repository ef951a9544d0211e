import type { NoteKind } from '#shared/model/note.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { clustersInOrder } from '#shared/rules/board.ts'
import type { Translation } from '../../i18n/messages.ts'
import type { Announce } from '../../ui/Announce.tsx'
import type { Toasts } from '../../ui/Toast.tsx'
import type { BoardEdits } from '../../workshop/table.tsx'
import type { Undo } from '../../workshop/undo.ts'
import type { Suggestion } from './alike.ts'
import { boardLayout, clustersOf, commonCluster, notesOf } from './boardLayout.ts'
import { select, type BoardStore } from './boardState.ts'
import type { harvestMessages } from './messages.ts'
import { readingOrder } from './suggestions.ts'

export type Target = { readonly cluster: string } | { readonly section: string }

export interface BoardTools {
  readonly table: () => TableSnapshot
  readonly store: BoardStore
  readonly edits: BoardEdits
  readonly undo: () => Undo
  readonly announce: Announce
  readonly toasts: Toasts
  readonly messages: Translation<(typeof harvestMessages)['en']>
  readonly kindNames: Readonly<Record<NoteKind, string>>
  readonly author: string
  readonly round: () => number
}

/** Everything a hand, a key or a menu can do at the board; each says aloud what it did. */
export function createBoardActions({ table, store, edits, undo, announce, toasts, messages, kindNames, author, round }: BoardTools) {
  // Counts my steps, so that a notice's Undo never takes back something later.
  let done = 0
  const titleOf = (cluster: string) => table().clusters[cluster]?.title.trim() || messages.untitled
  const finish = (said: string) => {
    done += 1
    announce(said)
  }
  /** The hand is empty; the keys go on with the note that follows those that leave. */
  const settle = (left: readonly string[]) => {
    const { focused } = store.getState()
    const order = readingOrder(table(), store.getState())
    const at = focused === undefined ? -1 : order.indexOf(focused)
    const stays = (id: string) => !left.includes(id)
    const next =
      focused !== undefined && left.includes(focused)
        ? (order.slice(at + 1).find(stays) ?? order.slice(0, Math.max(at, 0)).findLast(stays))
        : focused
    store.setState({ selected: new Set(), focused: next })
  }

  const actions = {
    move: (ids: readonly string[], target: Target) => {
      if (ids.length === 0) return announce(messages.selectFirst)
      if ('cluster' in target) {
        edits.moveNotes(ids, target)
        store.setState({ lastUsed: target.cluster })
        finish(messages.movedTo(titleOf(target.cluster), ids.length))
      } else {
        edits.moveNotes(ids, { section: target.section === '' ? undefined : target.section })
        finish(messages.movedToPile(ids.length))
      }
      settle(ids)
    },
    /** A new cluster of these notes; next to their own cluster, where they come out of one. Its title is asked for at once. */
    group: (ids: readonly string[]) => {
      if (ids.length === 0) return announce(messages.selectFirst)
      const from = commonCluster(table(), ids)
      const splits = from !== undefined && notesOf(boardLayout(table()), from.id).length > ids.length
      const { section } = store.getState()
      const created = splits ? edits.splitCluster(from.id, ids, '') : edits.groupNotes(ids, '', section === '' ? undefined : section)
      finish(splits ? messages.splitDone(ids.length) : messages.grouped(ids.length))
      store.setState({ selected: new Set(), renaming: created, lastUsed: created, tab: 'clusters' })
    },
    rename: (cluster: string, title: string) => {
      store.setState({ renaming: undefined })
      const wanted = title.trim()
      if (table().clusters[cluster] === undefined || table().clusters[cluster]?.title === wanted) return
      edits.renameCluster(cluster, wanted)
      finish(messages.renamed(wanted || messages.untitled))
    },
    merge: (from: string, into: string) => {
      const layout = boardLayout(table())
      const count = notesOf(layout, from).length + notesOf(layout, into).length
      edits.mergeClusters(from, into)
      store.setState({ merging: undefined, lastUsed: into })
      finish(messages.merged(titleOf(into), count))
    },
    dissolve: (cluster: string) => {
      const record = table().clusters[cluster]
      if (record === undefined) return
      const ids = notesOf(boardLayout(table()), cluster)
      const title = titleOf(cluster)
      edits.dissolveCluster(cluster)
      done += 1
      const step = done
      const bringBack = () => {
        if (done === step) undo().undo()
        else edits.groupNotes(ids, record.title, record.section)
        finish(messages.undone)
      }
      toasts.show({ text: messages.dissolved(title, ids.length), onUndo: bringBack })
    },
    /** Puts a cluster at a place among those of its section, which is their order on the poster. */
    placeCluster: (cluster: string, place: number) => {
      const record = table().clusters[cluster]
      if (record === undefined) return
      const peers = clustersOf(boardLayout(table()), record.section ?? '').filter((id) => id !== cluster)
      const others = clustersInOrder(table()).filter(({ id }) => id !== cluster)
      const before = peers[place]
      const after = peers.at(-1)
      edits.moveCluster(
        cluster,
        before !== undefined ? others.findIndex(({ id }) => id === before) : 1 + others.findIndex(({ id }) => id === after),
      )
      finish(messages.reordered(titleOf(cluster), Math.min(place, peers.length) + 1, peers.length + 1))
    },
    bin: (ids: readonly string[]) => {
      if (ids.length === 0) return announce(messages.selectFirst)
      edits.binNotes(ids)
      done += 1
      settle(ids)
      toasts.show({ text: messages.binnedNotes(ids.length), onUndo: () => actions.restore(ids) })
    },
    restore: (ids: readonly string[]) => {
      edits.restoreNotes(ids)
      finish(messages.restored(ids.length))
    },
    setKind: (ids: readonly string[], kind: NoteKind) => {
      for (const id of ids) edits.setNoteKind(id, kind)
      finish(messages.kindSet(kindNames[kind], ids.length))
    },
    addNote: () => {
      const { section } = store.getState()
      const id = edits.writeNote({ text: '', kind: 'idea', round: round(), author, ...(section === '' ? {} : { section }) })
      store.setState({ editing: id, focused: id, tab: 'pile' })
    },
    /** What was typed stays; a note without words is put away. */
    finishEditing: (id: string) => {
      const note = table().notes[id]
      if (store.getState().editing === id) store.setState({ editing: undefined })
      if (note !== undefined && note.binnedAt === undefined && note.text.trim() === '') edits.binNotes([id])
    },
    accept: ({ notes, duplicates, cluster }: Suggestion) => {
      const [first, ...others] = notes
      if (first === undefined) return
      if (duplicates) actions.bin(others)
      else if (cluster !== undefined) actions.move(others, { cluster })
      else actions.group(notes)
    },
    decline: ({ id }: Suggestion) => {
      store.setState(({ declined }) => ({ declined: new Set([...declined, id]) }))
      announce(messages.declined)
    },
    undo: () => {
      if (!undo().canUndo) return announce(messages.nothingToUndo)
      undo().undo()
      finish(messages.undone)
    },
    redo: () => {
      if (!undo().canRedo) return announce(messages.nothingToRedo)
      undo().redo()
      finish(messages.redone)
    },
    clear: () => {
      select(store, [])
      announce(messages.selectedNow(0))
    },
  }
  return actions
}

export type BoardActions = ReturnType<typeof createBoardActions>
