import { writeNote } from '#shared/doc/board.ts'
import { answerText, messageText } from '#shared/doc/table.ts'
import { byHand } from '#shared/doc/collections.ts'
import { nanoid } from 'nanoid'
import { useCallback, useMemo } from 'react'
import type * as Y from 'yjs'
import type { NotDelivered } from './notDelivered.ts'
import type { SharedDocument } from './sharedDocument.ts'
import { useReadable } from './store.ts'
import { useWorkshop } from './useWorkshop.ts'
import type { WorkshopClient } from './workshopClient.ts'

export interface Refusals {
  /** What was written here and not taken by the server, oldest first. */
  readonly items: readonly NotDelivered[]
  /** Can it be tried again, or only copied? */
  readonly canRetry: (item: NotDelivered) => boolean
  /** Tries again. Resolves to false where it still cannot go through; the item then stays. */
  readonly retry: (item: NotDelivered) => Promise<boolean>
  readonly discard: (item: NotDelivered) => void
}

/** What has not been delivered, and what can be done about it. */
export function useRefusals(): Refusals {
  const client = useWorkshop()
  const items = useReadable(client.notDelivered.items)
  const retry = useCallback(
    async (item: NotDelivered) => {
      const done = item.command === undefined ? await writeAgain(client, item) : sendAgain(client, item.command)
      if (done) client.notDelivered.remove([item.id])
      return done
    },
    [client],
  )
  const discard = useCallback((item: NotDelivered) => client.notDelivered.remove([item.id]), [client])
  return useMemo(() => ({ items, canRetry, retry, discard }), [items, retry, discard])
}

const canRetry = (item: NotDelivered): boolean => item.command !== undefined || (item.from.startsWith('table/') && item.what !== 'text')

function sendAgain(client: WorkshopClient, command: NonNullable<NotDelivered['command']>): boolean {
  // Another key: the refusal of the first sending must not be what comes back.
  client.queue.add({ ...command, key: nanoid() })
  void client.queue.flush()
  return true
}

const patienceMs = 8000

async function writeAgain(client: WorkshopClient, item: NotDelivered): Promise<boolean> {
  const { document, release } = client.acquireTable(item.from.slice('table/'.length))
  try {
    if (!(await becomesWritable(document))) return false
    write(document.generation.get().doc, item, client.me.get().id)
    return true
  } finally {
    release()
  }
}

function write(doc: Y.Doc, { what, note, section, text }: NotDelivered, author: string): void {
  if (what === 'note' && note !== undefined) {
    writeNote(doc, { text, kind: note.kind, round: note.round, author, ...(note.section === undefined ? {} : { section: note.section }) })
    return
  }
  const field = what === 'answer' && section !== undefined ? answerText(doc, section) : messageText(doc)
  // Behind what stands there now: both were meant.
  doc.transact(() => field.insert(field.length, field.length === 0 ? text : `\n${text}`), byHand)
}

function becomesWritable({ writable, line }: SharedDocument<unknown>): Promise<boolean> {
  const now = () => writable.get() && line.get().synced
  if (now()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const stops: (() => void)[] = []
    const finish = (result: boolean) => {
      clearTimeout(timer)
      for (const stop of stops) stop()
      resolve(result)
    }
    const timer = setTimeout(() => finish(false), patienceMs)
    const look = () => {
      if (now()) finish(true)
    }
    stops.push(writable.subscribe(look), line.subscribe(look))
  })
}
