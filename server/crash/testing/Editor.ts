import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { SyncClient } from '../../testing/SyncClient.ts'
import type { Person } from './Person.ts'
import { Unreachable } from './Api.ts'

export interface Edited {
  /** The document's name. */
  document: string
  /** Makes the one change that leaves `mark` in the document. */
  edit: (doc: Y.Doc, mark: string) => void
}

/** Nobody types more than this many edits on top of what is not yet acknowledged. */
const mostAhead = 100

/** Somebody who types in one document, online or not, and comes back after every cut with all they have. */
export class Editor {
  readonly doc = new Y.Doc()
  readonly document: string
  /** The marks of all edits made, in order. */
  readonly marks: string[] = []
  /** How many of them, from the first, the server has said are on disk. */
  acked = 0
  refusals: string[] = []
  /** With which code the line was last closed. */
  lastClose = 0
  readonly #person: Person
  readonly #name: string
  readonly #edit: Edited['edit']
  readonly #random: () => number
  #line: SyncClient | undefined
  #types = true
  #stays = true

  constructor(name: string, person: Person, { document, edit }: Edited, random: () => number) {
    this.#name = name
    this.#person = person
    this.#edit = edit
    this.#random = random
    this.document = document
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (!(origin instanceof SyncClient)) void this.#line?.sendUpdate(update)
    })
  }

  /** Types until `rest` is called, and stays connected until `leave` is. */
  async work(): Promise<void> {
    await Promise.all([this.#type(), this.#stayConnected()])
  }

  rest(): void {
    this.#types = false
  }

  /** To be called once nothing is left to wait for. */
  leave(): void {
    this.#stays = false
    this.#line?.end()
  }

  /** Everything made is on disk, and so is everything that the others made. */
  isDone(others: readonly Editor[]): boolean {
    return this.acked === this.marks.length && others.every(({ doc }) => isDeepStrictEqual(stateOf(doc), stateOf(this.doc)))
  }

  /** Resolves when this editor knows that the server is gone. */
  async untilCut(): Promise<void> {
    await this.#line?.untilClosed()
  }

  async #type(): Promise<void> {
    while (this.#types) {
      await pause(20 + this.#random() * 80)
      if (!this.#types || this.marks.length - this.acked > mostAhead) continue
      const mark = `«${this.#name}${this.marks.length}»`
      this.marks.push(mark)
      this.#edit(this.doc, mark)
      void this.#line?.askForAck(this.marks.length)
    }
  }

  async #stayConnected(): Promise<void> {
    while (this.#stays) {
      try {
        await this.#oneLine()
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error
        await pause(15)
      }
    }
  }

  /** From connecting to the cut, or to the end of all work. */
  async #oneLine(): Promise<void> {
    const { api, token, workshop } = this.#person
    const { ticket } = await api.send('ticket', { document: this.document }, { token, params: { workshop } })
    const line = new SyncClient(`ws://127.0.0.1:${api.port}/sync/${workshop}/${this.document}?ticket=${ticket}`, { doc: this.doc })
    try {
      // The answer to the server's question says all that was made before; from then on edits are sent as they are made.
      line.answered = () => {
        this.#line = line
        void line.askForAck(this.marks.length)
      }
      await line.sync()
      await line.until(() => {
        this.acked = Math.max(this.acked, ...line.acks)
        return line.refusals.length > 0
      })
    } catch (cause) {
      if (line.closed === undefined && this.#stays) throw cause
      throw new Unreachable('The line was cut.', { cause })
    } finally {
      this.acked = Math.max(this.acked, ...line.acks)
      this.refusals.push(...line.refusals.map(({ code, reason }) => `${code} (${reason}) after ${this.marks.length} edits`))
      this.lastClose = line.closed?.code ?? this.lastClose
      this.#line = undefined
      line.end()
    }
  }
}

const stateOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc))
