import * as decoding from 'lib0/decoding'
import { safeParse } from 'zod/mini'
import { Presence as PresenceState } from '#shared/presence.ts'
import { presenceFrame, type PresenceEntry } from './frames.ts'
import type { Listener } from './Listener.ts'

interface Held extends PresenceEntry {
  by: Listener
}

const mostEntries = 5_000

/**
 * Who is doing what at one document, in the awareness format. A connection speaks for one client id, the first that it names and
 * nobody else holds; everything else that it sends (stock clients send back whatever they hear) is passed over.
 * Changes are gathered and go out together once a tick, in a lane that may drop them.
 */
export class Presence {
  readonly #listeners: ReadonlySet<Listener>
  readonly #tick: number
  readonly #held = new Map<number, Held>()
  readonly #speaksFor = new Map<Listener, number>()
  #changed = new Map<number, PresenceEntry>()
  #timer: NodeJS.Timeout | undefined

  constructor(listeners: ReadonlySet<Listener>, tick: number) {
    this.#listeners = listeners
    this.#tick = tick
  }

  /** @throws when the bytes are not an awareness update */
  receive(from: Listener, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > mostEntries) throw new Error('There are too many states in an awareness update.')
    for (let n = 0; n < count; n++) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      if (this.#maySpeakFor(from, client, { alone: count === 1, leaving: json === 'null' })) this.#take(from, client, clock, json)
    }
  }

  /** The person on the other end of a client id that is here now. */
  personOf(client: number): string | undefined {
    return this.#held.get(client)?.by.person
  }

  leave(listener: Listener): void {
    const client = this.#speaksFor.get(listener)
    this.#speaksFor.delete(listener)
    if (client !== undefined) this.#drop(client)
  }

  /** Everyone here, for someone who has just come; undefined when nobody says anything. */
  everyone(): Uint8Array | undefined {
    return this.#held.size === 0 ? undefined : presenceFrame([...this.#held.values()])
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#changed.clear()
  }

  #maySpeakFor(listener: Listener, client: number, { alone, leaving }: { alone: boolean; leaving: boolean }): boolean {
    const own = this.#speaksFor.get(listener)
    if (own !== undefined) return own === client
    return alone && !leaving && !this.#held.has(client)
  }

  #take(by: Listener, client: number, clock: number, json: string): void {
    if (json === 'null') {
      this.#drop(client, clock)
      return
    }
    const before = this.#held.get(client)
    if (before !== undefined && clock <= before.clock) return
    const state = safeParse(PresenceState, JSON.parse(json))
    const entry = { client, clock, json: JSON.stringify({ ...(state.success && state.data), person: by.person }) }
    this.#speaksFor.set(by, client)
    this.#held.set(client, { ...entry, by })
    this.#announce(entry)
  }

  #drop(client: number, clock = 0): void {
    const before = this.#held.get(client)
    if (before === undefined) return
    this.#held.delete(client)
    this.#announce({ client, clock: Math.max(clock, before.clock), json: 'null' })
  }

  #announce(entry: PresenceEntry): void {
    this.#changed.set(entry.client, entry)
    this.#timer ??= setTimeout(() => this.#send(), this.#tick)
  }

  #send(): void {
    this.#timer = undefined
    const frame = presenceFrame([...this.#changed.values()])
    this.#changed = new Map()
    for (const listener of this.#listeners) listener.sendPresence(frame)
  }
}
