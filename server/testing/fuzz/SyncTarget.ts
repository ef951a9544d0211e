import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { writeNote } from '#shared/doc/board.ts'
import { readTable } from '#shared/doc/table.ts'
import type { SyncLimits } from '../../sync/limits.ts'
import type { SyncClient } from '../SyncClient.ts'
import { SyncHouse } from '../SyncHouse.ts'
import type { Costs } from './Costs.ts'
import { ServerEnds } from './ServerEnd.ts'

const endless = { burst: 1e15, perSecond: 1e15 }
/** What one hostile client may do in what time is tested elsewhere: here it may do everything as fast as it can. */
const unhurried: Partial<SyncLimits> = {
  messages: endless,
  bytes: endless,
  personMessages: endless,
  personBytes: endless,
  personAnswers: endless,
  personWork: endless,
  personMerging: endless,
  clientsPerPerson: 1_000_000,
  groupCommit: 20,
}

/** A table with an honest person at it (bruno), who must notice nothing, and a hostile one (mallory), who sends what is given. */
export class SyncTarget {
  readonly refusals = new Map<string, number>()
  reconnections = 0
  readonly #house: SyncHouse
  readonly #table: string
  readonly #ends: ServerEnds
  readonly #bruno: SyncClient
  #mallory: SyncClient | undefined
  #end: WebSocket | undefined
  #notes = 0
  /** What was sent last, for whoever has to find out. */
  readonly #recent: string[] = []

  private constructor(house: SyncHouse, table: string, bruno: SyncClient, costs: Costs) {
    this.#house = house
    this.#table = table
    this.#bruno = bruno
    this.#ends = new ServerEnds(costs)
  }

  static async start(costs: Costs): Promise<SyncTarget> {
    const house = await SyncHouse.start({ limits: unhurried, directory: mkdtempSync(join(quickestFolder(), 'sheaf-fuzz-')) })
    const [table = ''] = await house.createWorkshop('w')
    for (const person of ['bruno', 'mallory']) {
      await house.addPerson('w', person)
      await house.seat('w', person, table)
    }
    const bruno = await house.open('w', 'bruno', `table/${table}`)
    await bruno.sendPresence(bruno.doc.clientID, 1, { editing: 'n1' })
    const target = new SyncTarget(house, table, bruno, costs)
    await target.reconnect(new Y.Doc())
    return target
  }

  get bruno(): SyncClient {
    return this.#bruno
  }

  get isOpen(): boolean {
    return this.#end?.readyState === 1
  }

  /** Mallory comes (back), with this copy of the document. */
  async reconnect(doc: Y.Doc): Promise<void> {
    this.#count()
    this.#mallory?.end()
    this.#mallory = await this.#house.open('w', 'mallory', `table/${this.#table}`, { doc })
    this.#end = await this.#ends.of(this.#mallory)
    this.reconnections++
  }

  /** Brings mallory's copy up to what the server has. */
  async catchUp(): Promise<void> {
    await this.#mallory?.sync()
  }

  send(frame: Uint8Array, kind: string): void {
    this.#recent.push(`${kind} ${Buffer.from(frame).toString('hex').slice(0, 4_000)}`)
    if (this.#recent.length > 150) this.#recent.shift()
    this.#ends.doing = kind
    this.#end?.emit('message', Buffer.from(frame), true)
    this.#ends.doing = 'other'
  }

  /** Bruno writes a note, and it is acknowledged and there; nobody has closed his line, refused him anything or taken his presence. */
  async checkBruno(): Promise<void> {
    const text = `note ${++this.#notes} of bruno`
    await this.#bruno.edit((doc) => void writeNote(doc, { text, kind: 'idea', round: 1 }))
    await this.#bruno.askForAck(this.#notes)
    await this.#bruno.until(() => this.#bruno.acks.at(-1) === this.#notes || this.#bruno.refusals.length > 0)
    if (this.#bruno.refusals.length > 0) throw new Error(`Bruno was refused: ${JSON.stringify(this.#bruno.refusals)}`)
    const { notes } = await this.#house.sync.documents.table('w', this.#table)
    if (!Object.values(notes).some((note) => note.text === text)) throw new Error(`What bruno wrote is not there: ${text}`)
    const { store } = this.#bruno.doc
    if (store.pendingStructs !== null || store.pendingDs !== null) throw new Error('Bruno got something that builds on nothing.')
    const own = this.#bruno.presence.filter(({ client }) => client === this.#bruno.doc.clientID).at(-1)?.state
    if ((own as { person?: string } | null | undefined)?.person !== 'bruno') throw new Error('Somebody took bruno’s presence.')
  }

  /** Everyone, the server's memory and the disk say the same. Begins a new copy of what was never to be in a document. */
  async checkAgreement(): Promise<void> {
    await this.#bruno.sync()
    const fresh = await this.#house.open('w', 'bruno', `table/${this.#table}`)
    while (this.#house.sync.measure().unwritten > 0) await pause(5)
    const { snapshot, updates } = await this.#house.store.documents
      .load('w', `table/${this.#table}`)
      .then((stored) => (stored.retired === true ? { snapshot: undefined, updates: [] } : stored))
    const stored = new Y.Doc()
    if (snapshot !== undefined) Y.applyUpdate(stored, snapshot.state)
    for (const { update } of updates) Y.applyUpdate(stored, update)
    const pictures = [this.#bruno.doc, fresh.doc, stored].map((doc) => JSON.stringify(readTable(doc), sorted))
    fresh.end()
    if (new Set(pictures).size !== 1) throw new Error('The document is not the same for everyone.')
  }

  /** What the operator was told, and what was sent before. */
  account(): string {
    return [...this.#house.logged.filter((line) => !line.startsWith('An update was refused')), ...this.#recent].join('\n')
  }

  async stop(): Promise<void> {
    this.#count()
    this.#ends.restore()
    await this.#house.remove()
  }

  #count(): void {
    for (const { code } of this.#mallory?.refusals.splice(0) ?? []) this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1)
    if (this.#mallory?.closed !== undefined) {
      const key = `closed ${this.#mallory.closed.code}`
      this.refusals.set(key, (this.refusals.get(key) ?? 0) + 1)
    }
  }
}

/** Memory, where the system has a folder there: waiting for a disk finds no faults in what is written to it. */
const quickestFolder = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

/** Keys in the same order everywhere. */
function sorted(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
}
