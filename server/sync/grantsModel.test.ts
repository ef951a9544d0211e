// The checks stand in the methods of the model, which the test calls.
/* oxlint-disable vitest/no-standalone-expect */
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '#shared/doc/board.ts'
import { goToPhase, lockTable, setRapporteur } from '#shared/doc/live.ts'
import { addPhase, addSession, editSession, addTable } from '#shared/doc/programme.ts'
import { addTheme } from '#shared/doc/themes.ts'
import type { Role } from '#shared/model/person.ts'
import { Random } from '../testing/fuzz/Random.ts'
import type { SyncClient } from '../testing/SyncClient.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import type { DocumentName } from './DocumentName.ts'

/* People of every role write everywhere, allowed or not, while seats, locks, roles and phases change; a small model says what must come of it. */

/** Who may do what, told as plainly as possible and without the code that it is compared with. */
class Rules {
  readonly role = new Map<string, Role>()
  readonly removed = new Set<string>()
  readonly satAt = new Map<string, Set<string>>()
  readonly locked = new Set<string>()
  readonly rapporteur = new Map<string, string>()
  phase: 'none' | 'discussion' | 'harvest' | 'analysis' = 'none'

  mayRead(person: string, document: string): boolean {
    if (this.removed.has(person)) return false
    if (document === 'plenary' || this.role.get(person) !== 'participant') return true
    if (document === 'synthesis') return this.phase === 'analysis'
    return this.#sat(person, document) || this.phase === 'harvest' || this.phase === 'analysis'
  }

  mayWrite(person: string, document: string): boolean {
    if (!this.mayRead(person, document)) return false
    const role = this.role.get(person)
    if (document === 'plenary') return role === 'facilitator'
    if (document === 'synthesis') return role === 'facilitator' || role === 'rapporteur'
    if (this.locked.has(document)) return false
    return role === 'facilitator' || this.rapporteur.get(document) === person || (role !== 'organiser' && this.#sat(person, document))
  }

  #sat(person: string, document: string): boolean {
    return this.satAt.get(person)?.has(document) === true
  }
}

const cast: Record<string, Role> = {
  fay: 'facilitator',
  rosa: 'rapporteur',
  olga: 'organiser',
  ana: 'participant',
  bruno: 'participant',
  mallory: 'participant',
  trudy: 'participant',
}

class Run {
  readonly rules = new Rules()
  readonly random: Random
  readonly house: SyncHouse
  readonly documents: DocumentName[]
  readonly kept = new Map<string, Set<string>>()
  readonly refused = new Set<string>()
  readonly clients = new Map<string, SyncClient>()
  readonly #phases: Record<string, string>
  #round = 0
  #writes = 0

  private constructor(random: Random, house: SyncHouse, documents: DocumentName[], phases: Record<string, string>) {
    this.random = random
    this.house = house
    this.documents = documents
    this.#phases = phases
  }

  static async begin(seed: number): Promise<Run> {
    const house = await SyncHouse.start({ limits: { connectionsPerPerson: 500, personMessages: { burst: 1e9, perSecond: 1e9 } } })
    const phases: Record<string, string> = {}
    const tables = await house.sync.documents.transaction(async (command) => {
      await command.store.workshops.create({ id: 'w', createdAt: 1 })
      return command.create('w', 'plenary', (doc: Y.Doc) => {
        const session = addSession(doc, 'Session')
        editSession(doc, session, { privateTables: true })
        for (const kind of ['discussion', 'harvest', 'analysis'] as const) phases[kind] = addPhase(doc, kind, session)
        return [1, 2].map((n) => addTable(doc, session, { title: `Table ${n}` }))
      })
    })
    const run = new Run(new Random(seed), house, ['plenary', 'synthesis', ...tables.map((table) => `table/${table}` as const)], phases)
    for (const [person, role] of Object.entries(cast)) {
      await house.addPerson('w', person, role)
      run.rules.role.set(person, role)
    }
    return run
  }

  /** One thing changes: a seat, a lock, a rapporteur, a role, the phase, or somebody is removed. */
  async change(): Promise<void> {
    const table = this.random.pick(this.documents.slice(2))
    const id = table.slice('table/'.length)
    const person = this.random.pick(Object.keys(cast).filter((each) => !this.rules.removed.has(each)))
    const plenary = (mutate: (doc: Y.Doc) => void) => this.house.sync.documents.change('w', 'plenary', mutate)
    const roll = this.random.below(20)
    if (roll < 6) {
      if (cast[person] === 'organiser') return
      await this.house.store.seats.take({
        workshop: 'w',
        session: 's',
        table: id,
        round: ++this.#round,
        person,
        takenAt: this.#round,
        capacity: null,
      })
      await this.house.sync.documents.grantsChanged('w', person)
      this.rules.satAt.set(person, new Set([...(this.rules.satAt.get(person) ?? []), table]))
    } else if (roll < 11) {
      const locks = !this.rules.locked.has(table)
      await plenary((doc) => void lockTable(doc, id, locks))
      if (locks) this.rules.locked.add(table)
      else this.rules.locked.delete(table)
    } else if (roll < 14) {
      await plenary((doc) => void setRapporteur(doc, id, person))
      this.rules.rapporteur.set(table, person)
    } else if (roll < 18) {
      const phase = this.random.pick(['discussion', 'discussion', 'harvest', 'analysis'] as const)
      await plenary((doc) => goToPhase(doc, this.#phases[phase] ?? '', 1))
      this.rules.phase = phase
    } else if (roll < 19) {
      if (this.rules.role.get(person) !== 'participant') return
      await this.house.store.people.raiseRole('w', person, 'rapporteur')
      await this.house.sync.documents.grantsChanged('w', person)
      this.rules.role.set(person, 'rapporteur')
    } else if (person === 'trudy') {
      await this.house.store.people.remove('w', person, 2)
      await this.house.sync.documents.grantsChanged('w', person)
      this.rules.removed.add(person)
    }
    await new Promise((resolve) => setImmediate(resolve)) // locks and phases reach connections with the next turn
  }

  /** Somebody writes somewhere, through a line that has long been open or a new one, and what comes of it is as the model says. */
  async write(): Promise<void> {
    const person = this.random.pick(Object.keys(cast))
    const document = this.random.pick(this.documents)
    const marker = `words number ${++this.#writes} of ${person}`
    const may = this.rules.mayWrite(person, document)
    const client = await this.#clientOf(person, document)
    if (client === undefined) return
    const hostile = !may || (person === 'mallory' && this.random.chance(0.5))
    const honest = client.locally((doc) => put(doc, document, marker))
    await client.sendUpdate(hostile && may ? this.#spoilt(honest) : honest)
    await client.askForAck(this.#writes)
    await client.until(() => client.acks.at(-1) === this.#writes || client.refusals.length > 0)
    const taken = client.refusals.length === 0
    expect({ person, document, taken }).toEqual({ person, document, taken: may && !hostile })
    if (taken) this.kept.set(document, (this.kept.get(document) ?? new Set()).add(marker))
    else {
      this.refused.add(marker)
      client.end()
      this.clients.delete(`${person} ${document}`)
    }
  }

  /** Documents, log and everybody's copies have all that was taken and nothing that was refused. */
  async look(): Promise<void> {
    const { store } = this.house
    for (const document of this.documents) {
      const stored = await store.documents.load('w', document)
      const bytes =
        stored.retired === true
          ? []
          : [...(stored.snapshot === undefined ? [] : [stored.snapshot.state]), ...stored.updates.map(({ update }) => update)]
      const log = bytes.map((each) => Buffer.from(each).toString('latin1')).join('\n')
      const reader = await this.house.open('w', 'fay', document)
      const copies = [
        reader,
        ...[...this.clients]
          .filter(([key, client]) => key.endsWith(` ${document}`) && client.closed === undefined)
          .map(([, client]) => client),
      ]
      for (const client of copies) await client.sync().catch(() => undefined)
      const texts = [log, ...copies.filter(({ closed }) => closed === undefined).map(({ doc }) => textOf(doc, document))]
      for (const text of texts) {
        for (const marker of this.kept.get(document) ?? []) expect(text, `what was taken is in ${document}`).toContain(`${marker}.`)
        for (const marker of this.refused) expect(text, `what was refused is nowhere in ${document}`).not.toContain(`${marker}.`)
      }
      reader.end()
    }
  }

  /** Their line to the document, where they may read it; where they may not, they are turned away. */
  async #clientOf(person: string, document: DocumentName): Promise<SyncClient | undefined> {
    const key = `${person} ${document}`
    const known = this.clients.get(key)
    if (known !== undefined && known.closed === undefined && this.rules.mayRead(person, document) && this.random.chance(0.8)) return known
    known?.end()
    this.clients.delete(key)
    const client = await this.house.connect('w', person, document)
    if (!this.rules.mayRead(person, document)) {
      expect(await client.untilClosed(), `${person} may not read ${document}`).toMatchObject({ code: 4403 })
      return undefined
    }
    await client.sync()
    this.clients.set(key, client)
    return client
  }

  /** The same words in a way that nobody may write them: under somebody else's id, or in a place that documents do not have. */
  #spoilt(update: Uint8Array): Uint8Array {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    const copy = new Y.Doc()
    if (this.random.chance(0.5)) {
      copy.getText('a place that is none').insert(0, `${JSON.stringify(doc.toJSON())} words number ${this.#writes} of mallory.`)
    } else {
      const foreign = [...this.clients].find(
        ([key, client]) => !key.startsWith('mallory') && client.doc.store.clients.has(client.doc.clientID),
      )?.[1]
      copy.clientID = foreign?.doc.clientID ?? copy.clientID
      copy.getMap('poster').set('title', 7)
      copy.getText('message').insert(0, `words number ${this.#writes} of mallory.`)
    }
    return Y.encodeStateAsUpdate(copy)
  }
}

function put(doc: Y.Doc, document: DocumentName, marker: string): void {
  if (document === 'plenary') addSession(doc, `${marker}.`)
  else if (document === 'synthesis') addTheme(doc, { label: `${marker}.`, session: 's', question: 'q' })
  else writeNote(doc, { text: `${marker}.`, kind: 'idea', round: 1 })
}

function textOf(doc: Y.Doc, document: DocumentName): string {
  const name = document === 'plenary' ? 'sessions' : document === 'synthesis' ? 'themes' : 'notes'
  return `${JSON.stringify(doc.getMap(name).toJSON())} ${doc.getText('message').toJSON()} ${[...doc.share.keys()].join(' ')}`
}

let run: Run | undefined
afterEach(() => run?.house.remove())

test.each([1, 2, 3, 4, 5, 6])(
  'what may be written is kept everywhere, what may not appears nowhere (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    run = await Run.begin(seed)
    for (let step = 1; step <= 150; step++) {
      if (run.random.chance(0.3)) await run.change()
      else await run.write()
      if (step % 50 === 0) await run.look()
    }
    expect(run.refused.size).toBeGreaterThan(10)
    expect([...run.kept.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(10)
  },
)
