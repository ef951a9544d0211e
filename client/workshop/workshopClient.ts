import { can, type Act } from '#shared/access.ts'
import type { Person } from '#shared/model/person.ts'
import { plenaryParts } from '#shared/doc/plenary.ts'
import { synthesisParts } from '#shared/doc/synthesis.ts'
import { tableParts } from '#shared/doc/table.ts'
import type { Parts } from '#shared/doc/projection.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import { get, set } from 'idb-keyval'
import { CommandFailure } from './commandFailure.ts'
import { createCommandQueue, type CommandQueue, type Keep } from './commandQueue.ts'
import { createConnectionTracker, type ConnectionTracker } from './connectionState.ts'
import { measureServerClock } from './clock.ts'
import { forgetWorkshop, noteAboutWorkshop, tablesOnDevice } from './credentials.ts'
import { copyName, keptOf } from './deviceCopies.ts'
import { openDeviceCopy } from './documentCopy.ts'
import type { SharedDocumentSetting } from './documentSetting.ts'
import { createFactStore, type FactStore } from './factStore.ts'
import { keepRoster } from './keptRoster.ts'
import { createNotDelivered, refusedCommand, type NotDeliveredList } from './notDelivered.ts'
import { openForCommands, openSession, send } from './sendCommand.ts'
import { openSharedDocument, type SharedDocument } from './sharedDocument.ts'
import { createValue, type Readable } from './store.ts'
import type { LineEnd } from './syncLine.ts'
import { createTablePictures, type TablePicturesStore } from './tablePicturesStore.ts'

/** Everything that is open of one workshop on this page. */
export interface WorkshopClient {
  readonly id: string
  readonly me: Readable<Person>
  /** Tables where I have or had a seat, as far as this device knows. */
  readonly myTables: Readable<ReadonlySet<string>>
  readonly plenary: SharedDocument<PlenarySnapshot>
  readonly facts: FactStore
  readonly pictures: TablePicturesStore
  readonly connection: ConnectionTracker
  readonly queue: CommandQueue
  readonly notDelivered: NotDeliveredList
  /** Why the workshop can no longer be used here, if so. */
  readonly ended: Readable<LineEnd | undefined>
  readonly acquireTable: (table: string) => Lease<TableSnapshot>
  readonly acquireSynthesis: () => Lease<SynthesisSnapshot>
  readonly close: () => void
}

/** A document that several parts of a page may hold at once. It closes a little after the last has released it. */
export interface Lease<S> {
  readonly document: SharedDocument<S>
  readonly release: () => void
}

type Opening<S extends object> = Pick<SharedDocumentSetting<S>, 'name' | 'parts' | 'presence' | 'expectWritable' | 'onFact'>

// Going to the next screen and back keeps the connection.
const lingerMs = 5000

/** Opens a workshop that this device has joined as `person`. */
export function openWorkshop(id: string, person: Person): WorkshopClient {
  const me = createValue(person)
  const facts = createFactStore()
  const connection = createConnectionTracker()
  const notDelivered = createNotDelivered(keepAs(id, person.id, 'not-delivered'))
  const queue = createCommandQueue(send, keepAs(id, person.id, 'waiting'), (command, problem) =>
    notDelivered.add([refusedCommand(command, problem)]),
  )
  const ended = createValue<LineEnd | undefined>(undefined)
  const documents = new Set<SharedDocument<object>>()

  function open<S extends object>({ name, parts, presence, expectWritable, onFact }: Opening<S>): SharedDocument<S> {
    const document = openSharedDocument<S>({
      name,
      parts,
      presence,
      notDelivered,
      expectWritable,
      onFact,
      openCopy: (doc) => openDeviceCopy(copyName(id, person.id, name), doc),
      line: {
        url: `${location.origin.replace(/^http/, 'ws')}/sync/${id}`,
        WebSocket,
        ticket: () => send('ticket', { params: { workshop: id }, body: { document: name } }),
      },
    })
    documents.add(document)
    const stopFollowing = connection.follow(document.line)
    const stopEnd = document.ended.subscribe(() => onEnd(document))
    return {
      ...document,
      close: (options) => {
        documents.delete(document)
        stopEnd()
        stopFollowing()
        return document.close(options)
      },
    }
  }

  /** A table that is closed to me ends that table; a plenary that is closed, or a deleted workshop, ends everything. */
  function onEnd(document: SharedDocument<object>): void {
    const end = document.ended.get()
    if (end === undefined || (document.name !== 'plenary' && (end === 'forbidden' || end === 'missing'))) return
    ended.set(end)
    if (end === 'deleted') void Promise.all([...documents].map((one) => one.close({ drop: true }))).then(() => forgetWorkshop(id))
  }

  const plenary = open({ name: 'plenary', parts: plenaryParts, presence: false, onFact: facts.receive })

  let connected = false
  const stopReturn = plenary.line.subscribe(() => {
    const now = plenary.line.get().phase === 'connected'
    if (now && !connected) {
      facts.connectionOpened()
      void measureServerClock()
      void queue.flush()
    }
    connected = now
  })

  const myTables = createValue<ReadonlySet<string>>(new Set(tablesOnDevice(id)))
  const stopSeats = facts.roster.subscribe(() => {
    const mine = facts.roster.get().people[person.id]
    // A link opened elsewhere, or a facilitator, changed who I am here.
    if (mine !== undefined && mine.role !== me.get().role) void openSession(id).catch(ignoreFailure)
    const table = mine?.table
    if (table === undefined || myTables.get().has(table)) return
    myTables.set(new Set([...myTables.get(), table]))
    noteAboutWorkshop(id, { tables: [...myTables.get()] })
  })
  const stopRoster = keepRoster(facts, keepAs(id, person.id, 'roster'))
  const stopTitle = plenary.picture.subscribe(() => {
    const { workshop } = plenary.picture.get()
    if (workshop !== undefined) noteAboutWorkshop(id, { title: workshop.title, date: workshop.date, place: workshop.place })
  })

  const waitingCount: Readable<number> = { get: () => queue.waiting.get().length, subscribe: queue.waiting.subscribe }
  const stopWaiting = connection.followWaiting(waitingCount)
  const stopCommands = openForCommands({ id, queue, me })
  const pictures = createTablePictures(() => send('tables', { params: { workshop: id } }), facts.activity)

  const hurry = () => {
    if (document.visibilityState === 'hidden') return
    for (const one of documents) one.hurry()
  }
  const lost = () => {
    for (const one of documents) one.lost()
  }
  window.addEventListener('online', hurry)
  window.addEventListener('offline', lost)
  document.addEventListener('visibilitychange', hurry)

  const leases = new Map<string, { count: number; document: SharedDocument<object>; timer?: ReturnType<typeof setTimeout> }>()
  function acquire<S extends object>(name: string, parts: Parts<S>, act: Act): Lease<S> {
    const expectWritable = () => can({ person: person.id, role: me.get().role, tables: myTables.get() }, act, plenary.picture.get())
    const held = leases.get(name) ?? { count: 0, document: open({ name, parts, presence: true, expectWritable }) }
    leases.set(name, held)
    clearTimeout(held.timer)
    held.count += 1
    let released = false
    return {
      document: held.document as SharedDocument<S>,
      release() {
        if (released) return
        released = true
        held.count -= 1
        if (held.count > 0) return
        held.timer = setTimeout(() => {
          leases.delete(name)
          void held.document.close()
        }, lingerMs)
      },
    }
  }

  return {
    id,
    me,
    myTables,
    plenary,
    facts,
    pictures,
    connection,
    queue,
    notDelivered,
    ended,
    acquireTable: (table) => acquire(`table/${table}`, tableParts, { do: 'write table', table }),
    acquireSynthesis: () => acquire('synthesis', synthesisParts, { do: 'write synthesis' }),
    close() {
      window.removeEventListener('online', hurry)
      window.removeEventListener('offline', lost)
      document.removeEventListener('visibilitychange', hurry)
      for (const stop of [stopReturn, stopSeats, stopRoster, stopTitle, stopWaiting, stopCommands]) stop()
      for (const { timer, document: held } of leases.values()) {
        clearTimeout(timer)
        void held.close()
      }
      void plenary.close()
      pictures.destroy()
      connection.destroy()
    },
  }
}

/** The next connection asks again. */
function ignoreFailure(error: unknown): void {
  if (!(error instanceof CommandFailure)) throw error
}

function keepAs<T>(workshop: string, person: string, what: string): Keep<T> {
  if (typeof indexedDB === 'undefined') return { load: () => Promise.resolve(undefined), save: () => Promise.resolve() }
  const store = keptOf(workshop)
  const key = `${person}/${what}`
  // Where storage is refused it is kept until the page is closed.
  return {
    load: () => get<T>(key, store).catch(() => undefined),
    save: (value) => set(key, value, store).catch(() => undefined),
  }
}
