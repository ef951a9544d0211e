import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Y from 'yjs'
import { addSession, addTable, editSession } from '#shared/doc/programme.ts'
import type { Role } from '#shared/model/person.ts'
import { createTokens, type Tokens } from '../access/tokens.ts'
import { LocalBus } from '../bus/LocalBus.ts'
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts'
import type { Store } from '../store/Store.ts'
import { createSync } from '../sync/createSync.ts'
import { isDocumentName } from '../sync/DocumentName.ts'
import type { SyncLimits } from '../sync/limits.ts'
import type { Sync } from '../sync/Sync.ts'
import { SyncClient } from './SyncClient.ts'

interface Settings {
  directory?: string
  limits?: Partial<SyncLimits>
  /** Puts something between the sync server and its store. */
  around?: (store: Store) => Store
  /** Shares the store, and the bus where it is given, of another house, as a second process would. */
  beside?: { store: Store; bus?: LocalBus }
  publicUrl?: string
}

/** Quick where waiting is not what a test is about. */
const quick: Partial<SyncLimits> = { grantGrace: 0, presenceTick: 5, rosterEvery: 5, pollEvery: 5, activityEvery: 5 }

/** The sync server alone, over real sockets on a free port, with a real store in a directory of its own. */
export class SyncHouse {
  readonly store: Store
  readonly sync: Sync
  readonly tokens: Tokens
  readonly bus: LocalBus
  readonly directory: string
  /** What the operator was told, as text. */
  readonly logged: string[]
  readonly #server: Server
  readonly #ownsStore: boolean
  readonly #clients: SyncClient[] = []

  private constructor(parts: {
    store: Store
    sync: Sync
    tokens: Tokens
    bus: LocalBus
    directory: string
    logged: string[]
    server: Server
    ownsStore: boolean
  }) {
    this.store = parts.store
    this.sync = parts.sync
    this.tokens = parts.tokens
    this.bus = parts.bus
    this.directory = parts.directory
    this.logged = parts.logged
    this.#server = parts.server
    this.#ownsStore = parts.ownsStore
  }

  static async start({
    directory = mkdtempSync(join(tmpdir(), 'sheaf-sync-')),
    limits = {},
    around = (store) => store,
    beside,
    publicUrl,
  }: Settings = {}): Promise<SyncHouse> {
    const store = beside?.store ?? (await openSqliteStore(directory))
    const bus = beside?.bus ?? new LocalBus()
    const tokens = createTokens(store.serverSecret, () => Date.now()) // looked up each time, for tests that set the clock
    const logged: string[] = []
    const note = (details: object, message: string) =>
      logged.push(`${message} ${JSON.stringify(details, (_, value: unknown) => (value instanceof Error ? value.stack : value))}`)
    const sync = createSync({
      store: around(store),
      bus,
      publicUrl,
      log: { info: note, warn: note, error: note },
      limits: { ...quick, ...limits },
      readTicket(ticket) {
        const verified = tokens.redeemTicket(ticket)
        if (!verified.ok || !isDocumentName(verified.claims.document)) return undefined
        return { ...verified.claims, document: verified.claims.document }
      },
    })
    const server = createServer()
    sync.attach(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new SyncHouse({ store, sync, tokens, bus, directory, logged, server, ownsStore: beside === undefined })
  }

  get origin(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Creates a workshop with one session and its tables, and returns their ids in order. */
  async createWorkshop(id: string, { tables = 2, privateTables = false } = {}): Promise<string[]> {
    return this.sync.documents.transaction(async (command) => {
      await command.store.workshops.create({ id, createdAt: 1 })
      return command.create(id, 'plenary', (doc: Y.Doc) => {
        const session = addSession(doc, 'Session')
        editSession(doc, session, { privateTables })
        return Array.from({ length: tables }, (_, n) => addTable(doc, session, { title: `Table ${n + 1}` }))
      })
    })
  }

  async addPerson(workshop: string, id: string, role: Role = 'participant'): Promise<void> {
    await this.store.people.add({
      id,
      workshop,
      role,
      name: `${id[0]?.toUpperCase()}${id.slice(1)} Example`,
      organisation: '',
      country: '',
      createdAt: 1,
    })
  }

  async seat(workshop: string, person: string, table: string): Promise<void> {
    await this.store.seats.take({ workshop, session: 's', table, round: 1, person, takenAt: 1, capacity: null })
    await this.sync.documents.grantsChanged(workshop, person)
  }

  ticket(workshop: string, person: string, document: string): string {
    return this.tokens.issueTicket({ workshop, person, document, role: 'participant' }).token
  }

  /** A client that says exactly what a test tells it to. It has not synced yet. */
  async connect(
    workshop: string,
    person: string,
    document: string,
    given: { ticket?: string; doc?: Y.Doc; headers?: Record<string, string> } = {},
  ): Promise<SyncClient> {
    const ticket = given.ticket ?? this.ticket(workshop, person, document)
    const client = new SyncClient(`${this.origin}/sync/${workshop}/${document}?ticket=${encodeURIComponent(ticket)}`, given)
    this.#clients.push(client)
    return client
  }

  /** A client that has what the server has. */
  async open(workshop: string, person: string, document: string, given: { doc?: Y.Doc } = {}): Promise<SyncClient> {
    const client = await this.connect(workshop, person, document, given)
    await client.sync()
    return client
  }

  /** Stops without deleting anything. */
  async stop(): Promise<void> {
    for (const client of this.#clients) client.end()
    await this.sync.close()
    this.#server.closeAllConnections()
    this.#server.close()
    if (this.#ownsStore) await this.store.close()
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.directory, { recursive: true, force: true })
  }
}
