import type * as Y from 'yjs'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import type { Json, Store, StoreParts } from '../store/Store.ts'
import { StoreError } from '../store/StoreError.ts'
import { tableOf, type DocumentName } from './DocumentName.ts'
import type { Command, Documents } from './Documents.ts'
import type { Draft } from './Draft.ts'
import type { Picture } from './Content.ts'
import type { HotDocument } from './HotDocument.ts'
import type { HotDocuments } from './HotDocuments.ts'
import { unknownDocument } from './loadDocument.ts'
import { OpenCommand } from './OpenCommand.ts'

interface Parts {
  store: Store
  hot: HotDocuments
  /** A change is in memory and on disk: tell those who have the document open. */
  stored: (document: HotDocument, seq: number, update: Uint8Array) => void
  /** A document that is not in memory changed on disk. */
  changedOnDisk: (workshop: string, name: DocumentName) => void
  /** The copy in memory may not be what is on disk: forget it, so that the next to come reads that. */
  discard: (document: HotDocument) => void
  retire: Documents['retire']
  grantsChanged: Documents['grantsChanged']
}

export function documentsOf({ store, hot, stored, changedOnDisk, discard, retire, grantsChanged }: Parts): Documents {
  const picture = async (workshop: string, name: DocumentName): Promise<Picture> => {
    const document = await hot.use(workshop, name)
    try {
      return document.picture()
    } finally {
      hot.release(document)
    }
  }

  const plenary = async (workshop: string) => (await picture(workshop, 'plenary')) as PlenarySnapshot
  const tablePicture = async (workshop: string, id: string) => (await picture(workshop, `table/${id}`)) as TableSnapshot

  /** Loads what the command will need beforehand: inside, a document that is not in memory is read for that command alone. */
  const warmUp = async (workshop: string, name: DocumentName): Promise<HotDocument | undefined> => {
    if (workshop === '') return undefined
    try {
      return await hot.use(workshop, name)
    } catch {
      return undefined // the command will meet the same fault and answer for it
    }
  }

  /** Runs `transact` with a command in it; afterwards brings what it logged into memory and tells everyone. */
  const run = async <R, T>(
    transact: (effect: (parts: StoreParts) => Promise<T>) => Promise<R>,
    work: (command: Command) => Promise<T>,
  ): Promise<R> => {
    const ended = Promise.withResolvers<void>()
    let command: OpenCommand | undefined
    let worked = false
    const effect = async (parts: StoreParts) => {
      command = new OpenCommand(parts, hot, ended.promise)
      const result = await work(command)
      worked = true
      return result
    }
    const drafts = () => [...(command?.drafts.values() ?? [])]
    try {
      const result = await transact(effect)
      for (const draft of drafts()) bringIntoMemory(draft)
      return result
    } catch (error) {
      // A command that went on from memory would write under clocks that may be taken on disk, and one of the two would be lost.
      if (worked && mayBeKept(error)) for (const draft of drafts()) forget(draft)
      throw error
    } finally {
      for (const draft of drafts()) if (draft.hot?.commandEnds === ended.promise) draft.hot.commandEnds = undefined
      ended.resolve()
    }
  }

  const bringIntoMemory = (draft: Draft): void => {
    if (draft.logged.length === 0) return
    const present = hot.peek(draft.workshop, draft.name)
    const arriving = hot.arriving(draft.workshop, draft.name)
    if (present !== undefined) take(present, draft)
    else if (arriving === undefined) changedOnDisk(draft.workshop, draft.name)
    // It may have been read from the store just before the command wrote there. Where it cannot be read, its reader is told.
    else
      void arriving.then(
        (document) => take(document, draft),
        () => undefined,
      )
  }

  const forget = ({ workshop, name, logged }: Draft): void => {
    if (logged.length === 0) return
    const present = hot.peek(workshop, name)
    if (present !== undefined) discard(present)
    else void hot.arriving(workshop, name)?.then(discard, () => undefined)
  }

  const take = (document: HotDocument, { hot: drafted, logged }: Draft): void => {
    if (document === drafted) document.serverClientClaimed = true
    for (const { seq, update } of logged) {
      document.apply(update)
      stored(document, seq, update)
    }
  }

  const transaction = <T>(work: (command: Command) => Promise<T>): Promise<T> => run((effect) => store.transaction(effect), work)

  const alone = async <R>(workshop: string, name: DocumentName, work: (command: Command) => Promise<R>): Promise<R> => {
    const warm = [await warmUp(workshop, 'plenary'), await warmUp(workshop, name)]
    try {
      return await transaction(work)
    } finally {
      for (const document of warm) if (document !== undefined) hot.release(document)
    }
  }

  return {
    plenary,
    async table(workshop, id) {
      if ((await plenary(workshop)).tables[id] === undefined) throw unknownDocument(workshop, `table/${id}`)
      return tablePicture(workshop, id)
    },
    async synthesis(workshop) {
      await plenary(workshop)
      return (await picture(workshop, 'synthesis')) as SynthesisSnapshot
    },
    async tables(workshop) {
      const { tables } = await plenary(workshop)
      const pictures = await Promise.all(Object.keys(tables).map(async (id) => [id, await tablePicture(workshop, id)] as const))
      return Object.fromEntries(pictures)
    },
    change: <R>(workshop: string, name: DocumentName, mutate: (doc: Y.Doc) => R) =>
      alone(workshop, name, (command) => command.change(workshop, name, mutate)),
    create: <R>(workshop: string, name: DocumentName, mutate: (doc: Y.Doc) => R) =>
      tableOf(name) === undefined && name === 'plenary'
        ? transaction((command) => command.create(workshop, name, mutate))
        : alone(workshop, name, (command) => command.create(workshop, name, mutate)),
    transaction,
    async once<T extends Json>(identity: { workshop: string; person: string; key: string }, effect: (command: Command) => Promise<T>) {
      const warm = await warmUp(identity.workshop, 'plenary')
      try {
        return await run((once) => store.once(identity, once), effect)
      } finally {
        if (warm !== undefined) hot.release(warm)
      }
    },
    retire,
    grantsChanged,
  }
}

/** Most faults say that nothing was stored. Of these it is not known: the disk reported an error, or an answer got lost. */
const mayBeKept = (error: unknown): boolean => !(error instanceof StoreError) || error.fault === 'failed'
