import type { Actor } from '#shared/access.ts'
import { closeEvents, type CloseEvent } from '#shared/closeEvents.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import type { Store } from '../store/Store.ts'
import { Allowances } from './Allowances.ts'
import type { Connection } from './Connection.ts'
import { ActivityFeed } from './facts/ActivityFeed.ts'
import type { FactSource } from './facts/FactFeed.ts'
import { PollFeed } from './facts/PollFeed.ts'
import { RosterFeed } from './facts/RosterFeed.ts'
import { actorOf, actorsOf, grantOf } from './grants.ts'
import type { HotDocument } from './HotDocument.ts'
import type { HotDocuments } from './HotDocuments.ts'
import type { SyncLimits } from './limits.ts'

export interface WorkshopSurroundings {
  store: Store
  documents: HotDocuments
  limits: SyncLimits
  activityVersion: (workshop: string) => number
  failed: (error: unknown) => void
}

/** A workshop that somebody is connected to: its plenary stays in memory, its connections follow their grants, its facts go out. */
export class OpenWorkshop {
  readonly id: string
  readonly plenary: HotDocument
  readonly connections = new Set<Connection>()
  readonly allowances: Allowances
  readonly roster: RosterFeed
  readonly polls: PollFeed
  readonly activity: ActivityFeed
  readonly #store: Store
  readonly #stopWatching: () => void
  #regranting = false

  constructor(plenary: HotDocument, { store, documents, limits, activityVersion, failed }: WorkshopSurroundings) {
    this.id = plenary.workshop
    this.plenary = plenary
    this.#store = store
    this.allowances = new Allowances(limits)
    const source: FactSource = {
      workshop: this.id,
      store,
      limits,
      failed,
      plenary: () => this.picture(),
      connections: () => [...this.connections].filter((connection) => connection.document === plenary),
    }
    this.roster = new RosterFeed(source)
    this.polls = new PollFeed(source)
    this.activity = new ActivityFeed(source, documents, () => activityVersion(this.id))
    this.#stopWatching = plenary.onChange(() => this.#plenaryChanged())
  }

  picture(): PlenarySnapshot {
    return this.plenary.picture() as PlenarySnapshot
  }

  add(connection: Connection): void {
    this.connections.add(connection)
    connection.allowance.connections++
    if (connection.document !== this.plenary) return
    this.roster.welcome(connection)
    this.polls.welcome(connection)
    this.activity.welcome(connection)
  }

  remove(connection: Connection): void {
    if (this.connections.delete(connection)) connection.allowance.connections--
    if (connection.document !== this.plenary) return
    this.roster.farewell(connection)
    this.polls.farewell(connection)
    this.activity.farewell(connection)
  }

  /** Asks the store again who these people are and where they sat, and changes what their connections may do. */
  async regrant(person?: string): Promise<void> {
    const actors =
      person === undefined
        ? await actorsOf(this.#store, this.id)
        : new Map<string, Actor | undefined>([[person, await actorOf(this.#store, this.id, person)]])
    for (const connection of this.connections) {
      if (person !== undefined && connection.person !== person) continue
      const actor = actors.get(connection.person)
      if (actor === undefined) connection.close(closeEvents.forbidden)
      else {
        connection.actor = actor
        this.#applyGrant(connection)
      }
    }
  }

  closeAll(event: CloseEvent): void {
    for (const connection of this.connections) connection.close(event)
  }

  end(): void {
    this.#stopWatching()
    this.roster.end()
    this.polls.end()
    this.activity.end()
  }

  /** Locks, phases and rapporteurs decide what people may do; the session decides where they sit; a table removed is closed. */
  #plenaryChanged(): void {
    this.roster.changed()
    if (this.#regranting) return
    this.#regranting = true
    setImmediate(() => {
      this.#regranting = false
      for (const connection of this.connections) this.#applyGrant(connection)
    })
  }

  #applyGrant(connection: Connection): void {
    connection.changeGrant(grantOf(connection.actor, connection.document.name, this.picture()))
  }
}
