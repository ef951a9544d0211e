import { can, type Actor } from '#shared/access.ts'
import { readTable } from '#shared/doc/table.ts'
import type { ActivityFact, TableActivity } from '#shared/facts.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import type { Connection } from '../Connection.ts'
import type { HotDocuments } from '../HotDocuments.ts'
import { loadDocument } from '../loadDocument.ts'
import { frameFor, framesOf, publishFact, type FactSource, type ForAudience } from './FactFeed.ts'
import { tableActivity } from './tableActivity.ts'
import { Throttle } from './Throttle.ts'

const anyParticipant: Actor = { person: '', role: 'participant', tables: new Set() }

/** What happens at the tables. Counted anew only where something changed; tables that are not in memory are read once. */
export class ActivityFeed {
  readonly #source: FactSource
  readonly #documents: HotDocuments
  readonly #version: () => number
  readonly #throttle: Throttle
  readonly #tables = new Map<string, TableActivity>()
  #changed = new Map<string, number>()
  #waiting = new Set<Connection>()
  #begun = false
  #listeners = 0

  /** @param version the workshop's activity version now */
  constructor(source: FactSource, documents: HotDocuments, version: () => number) {
    this.#source = source
    this.#documents = documents
    this.#version = version
    this.#throttle = new Throttle(
      source.limits.activityEvery,
      () => this.#refresh(),
      (error) => source.failed(error),
    )
  }

  changed(table: string, at: number): void {
    this.#changed.set(table, at)
    if (this.#listeners > 0) this.#throttle.ask()
  }

  welcome(connection: Connection): void {
    this.#listeners++
    this.#waiting.add(connection)
    this.#throttle.ask()
  }

  farewell(connection: Connection): void {
    this.#listeners--
    this.#waiting.delete(connection)
  }

  end(): void {
    this.#throttle.end()
  }

  async #refresh(): Promise<void> {
    const changed = this.#changed
    this.#changed = new Map()
    if (!this.#begun) await this.#begin()
    for (const [table, at] of changed) this.#tables.set(table, { ...tableActivity(await this.#picture(table)), at })
    const waiting = this.#waiting
    this.#waiting = new Set()
    const facts = this.#facts()
    if (changed.size > 0) publishFact(this.#source.connections(), facts)
    else {
      const frames = framesOf(facts)
      for (const connection of waiting) connection.send(frameFor(connection, frames))
    }
  }

  async #begin(): Promise<void> {
    const { store, workshop } = this.#source
    for (const name of await store.documents.list(workshop)) {
      if (!name.startsWith('table/')) continue
      const table = name.slice('table/'.length)
      this.#tables.set(table, tableActivity(await this.#picture(table)))
    }
    this.#begun = true
  }

  async #picture(table: string): Promise<TableSnapshot> {
    const { store, workshop } = this.#source
    const hot = this.#documents.peek(workshop, `table/${table}`)
    if (hot !== undefined) return hot.picture() as TableSnapshot
    return readTable((await loadDocument(store, workshop, `table/${table}`)).doc)
  }

  #facts(): ForAudience<ActivityFact> {
    const version = this.#version()
    const plenary = this.#source.plenary()
    const present = [...this.#tables].filter(([table]) => plenary.tables[table] !== undefined)
    const open = present.filter(([table]) => can(anyParticipant, { do: 'read table', table }, plenary))
    return {
      participants: {
        kind: 'activity',
        version,
        tables: Object.fromEntries(open.map(([table, activity]) => [table, withoutWords(activity)])),
      },
      others: { kind: 'activity', version, tables: Object.fromEntries(present) },
    }
  }
}

/** Without the newest note: participants read notes where they are written. */
function withoutWords(activity: TableActivity): TableActivity {
  const { latest, ...numbers } = activity
  return latest === undefined ? activity : numbers
}
