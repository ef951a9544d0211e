import { closeEvents, type CloseEvent } from '#shared/closeEvents.ts'
import type { BusMessage } from '../bus/Bus.ts'
import { StoreError } from '../store/StoreError.ts'
import { closeInSlices } from './closeInSlices.ts'
import { closeSocket } from './closeSocket.ts'
import { CatchUp } from './CatchUp.ts'
import { tableOf, type DocumentName } from './DocumentName.ts'
import { documentsOf } from './documentsOf.ts'
import { ActivityVersions } from './facts/ActivityVersions.ts'
import { heartbeatFrame } from './frames.ts'
import { GroupWriter } from './GroupWriter.ts'
import type { HotDocument } from './HotDocument.ts'
import { HotDocuments } from './HotDocuments.ts'
import { defaultLimits, type SyncLimits } from './limits.ts'
import { openConnection, type Opening } from './openConnection.ts'
import { OpenWorkshops } from './OpenWorkshops.ts'
import type { Sync, SyncDependencies } from './Sync.ts'
import { acceptSockets, type Upgrading } from './upgrade.ts'

/** Puts the sync half of the server together. */
export function createSync({ store, bus, publicUrl, readTicket, log, editStored = () => {}, limits: own }: SyncDependencies): Sync {
  const limits: SyncLimits = { ...defaultLimits, ...own }
  const versions = new ActivityVersions()
  const refusals = new Map<string, number>()

  const writer = new GroupWriter(store, limits.groupCommit, { stored, failed, took: editStored })
  const hot = new HotDocuments({ store, bus, limits, log, flush: () => writer.flush(), heard })
  const catchUp = new CatchUp(store, limits.catchUpAfter, { missed: heardUpdate, failed })
  const workshops = new OpenWorkshops({
    store,
    documents: hot,
    limits,
    activityVersion: (workshop) => versions.of(workshop),
    failed: (error) => log.error({ err: error }, 'A fact could not be computed.'),
  })
  const documents = documentsOf({ store, hot, stored: tellStored, changedOnDisk: changed, discard, retire, grantsChanged })
  const opening: Opening = {
    store,
    hot,
    workshops,
    readTicket,
    log,
    limits,
    writer,
    spoilt(document, error) {
      log.error(
        { err: error, workshop: document.workshop, document: document.name },
        'An update passed every check and could not be merged; everyone is sent back to what is stored.',
      )
      discard(document)
    },
    refused(connection, code) {
      refusals.set(code, (refusals.get(code) ?? 0) + 1)
      log.info({ code, workshop: connection.document.workshop, document: connection.document.name }, 'An update was refused.')
    },
  }

  /** A command wrote this: it is told here only once it is on disk, for nobody could bring it again. */
  function tellStored(document: HotDocument, seq: number, update: Uint8Array): void {
    document.tell(update)
    stored(document, seq, update)
  }

  function stored(document: HotDocument, seq: number, update: Uint8Array): void {
    document.log.contains(seq)
    document.publish({ kind: 'update', seq, update })
    if (document.log.hasGap) catchUp.soon(document)
    changed(document.workshop, document.name)
    if (hot.needsSnapshot(document)) writeSnapshot(document)
  }

  function writeSnapshot(document: HotDocument): void {
    hot
      .writeSnapshot(document)
      .catch((error: unknown) =>
        log.warn({ err: error, workshop: document.workshop, document: document.name }, 'A snapshot could not be written.'),
      )
  }

  function heard(document: HotDocument, message: BusMessage): void {
    if (message.kind === 'presence') document.presence.hearFromElsewhere(message.update)
    if (message.kind === 'update') heardUpdate(document, message.seq, message.update)
  }

  /** Another process wrote this. */
  function heardUpdate(document: HotDocument, seq: number, update: Uint8Array): void {
    const fresh = document.apply(update)
    document.log.contains(seq)
    if (fresh !== undefined) document.tell(fresh)
    if (document.log.hasGap) catchUp.soon(document)
    changed(document.workshop, document.name)
  }

  function changed(workshop: string, name: DocumentName): void {
    const table = tableOf(name)
    if (table === undefined) return
    versions.changed(workshop)
    workshops.peek(workshop)?.activity.changed(table, Date.now())
  }

  function failed(document: HotDocument, error: unknown): void {
    const retired = error instanceof StoreError && error.fault === 'retired'
    if (!retired)
      log.error(
        { err: error, workshop: document.workshop, document: document.name },
        'Updates could not be stored; everyone is sent back to what is.',
      )
    discard(document, retired ? closeEvents.retired : closeEvents.overloaded)
  }

  function discard(document: HotDocument, event: CloseEvent = closeEvents.overloaded): void {
    hot.discard(document, event)
    if (document.name === 'plenary') workshops.discard(document.workshop, event)
  }

  async function retire(workshop: string, retiredAt: number): Promise<void> {
    await store.retire(workshop, retiredAt).catch(async (error: unknown) => {
      if (!(await store.workshops.isRetired(workshop))) throw error
      log.warn({ err: error, workshop }, 'A workshop was deleted; its traces are wiped when Sheaf next starts.')
    })
    workshops.discard(workshop, closeEvents.retired)
    for (const document of hot.of(workshop)) hot.discard(document, closeEvents.retired)
    versions.forget(workshop)
  }

  async function grantsChanged(workshop: string, person?: string): Promise<void> {
    await workshops.peek(workshop)?.regrant(person)
  }

  let stopping = false
  const open: Upgrading['open'] = (line, asked) => {
    if (stopping) closeSocket(line.socket, closeEvents.restarting, limits.closeTimeout)
    else void openConnection(line, asked, opening)
  }

  const connections = () => workshops.all().flatMap((workshop) => [...workshop.connections])
  const heartbeat = setInterval(() => {
    const frame = heartbeatFrame(Date.now())
    for (const connection of connections()) connection.beat(frame)
  }, limits.heartbeat)
  heartbeat.unref()

  return {
    documents,
    facts: {
      rosterChanged: (workshop) => workshops.peek(workshop)?.roster.changed(),
      pollChanged: (workshop, poll) => workshops.peek(workshop)?.polls.changed(poll),
      activityVersion: (workshop) => versions.of(workshop),
    },
    attach(server) {
      acceptSockets(server, { limits, publicUrl, open })
    },
    measure: () => ({
      connections: connections().length,
      documents: hot.all().length,
      asleep: hot.all().filter((document) => document.isAsleep).length,
      unwritten: hot.all().reduce((sum, document) => sum + document.unwritten.length, 0),
      oldestUnwritten: writer.oldest,
      bufferedBytes: connections().reduce((sum, connection) => sum + connection.bufferedBytes, 0),
      refusals: Object.fromEntries(refusals),
    }),
    async close() {
      stopping = true
      await closeInSlices(connections, () => writer.flush())
      clearInterval(heartbeat)
      for (const workshop of workshops.all()) workshops.discard(workshop.id, closeEvents.restarting)
      await hot.close()
    },
  }
}
