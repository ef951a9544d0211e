import * as decoding from 'lib0/decoding'
import { safeParse } from 'zod/mini'
import { Presence as PresenceState } from '#shared/presence.ts'
import { presenceFrame, readPresenceFrame, type PresenceEntry } from './frames.ts'
import type { Listener } from './Listener.ts'

interface Held extends PresenceEntry {
  /** Missing for somebody who is connected to another process. */
  by?: Listener
  /** When it was last heard from. */
  at: number
}

/** Clients say that they are still there every 15 s. Of whoever falls silent in another process, newcomers hear nothing. */
const silentAfter = 30_000

const mostEntries = 5_000

/**
 * Who is doing what at one document, in the awareness format. A connection speaks for one client id, the first that it names and
 * nobody else holds; everything else that it sends (stock clients send back whatever they hear) is passed over.
 * Changes are gathered and go out together once a tick, in a lane that may drop them.
 */
export class Presence {
  readonly #listeners: ReadonlySet<Listener>
  readonly #tick: number
  readonly #publish: (update: Uint8Array) => void
  readonly #held = new Map<number, Held>()
  readonly #speaksFor = new Map<Listener, number>()
  #changed = new Map<number, PresenceEntry>()
  #timer: NodeJS.Timeout | undefined

  /** @param publish tells the other processes, in the same format as a frame */
  constructor(listeners: ReadonlySet<Listener>, tick: number, publish: (frame: Uint8Array) => void) {
    this.#listeners = listeners
    this.#tick = tick
    this.#publish = publish
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

  /** Takes over what another process has checked, and passes it on. */
  hearFromElsewhere(frame: Uint8Array): void {
    for (const entry of readPresenceFrame(frame)) {
      if (this.#held.get(entry.client)?.by !== undefined) continue
      if (entry.json === 'null') this.#held.delete(entry.client)
      else this.#held.set(entry.client, { ...entry, at: Date.now() })
    }
    for (const listener of this.#listeners) listener.sendPresence(frame)
  }

  /** The person on the other end of a client id that is here now. */
  personOf(client: number): string | undefined {
    return this.#held.get(client)?.by?.person
  }

  leave(listener: Listener): void {
    const client = this.#speaksFor.get(listener)
    this.#speaksFor.delete(listener)
    if (client !== undefined) this.#drop(client)
  }

  /** Everyone here, for someone who has just come; undefined when nobody says anything. */
  everyone(): Uint8Array | undefined {
    const here = [...this.#held.values()].filter(({ by, at }) => by !== undefined || Date.now() - at < silentAfter)
    return here.length === 0 ? undefined : presenceFrame(here)
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
    this.#held.set(client, { ...entry, by, at: Date.now() })
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
    this.#publish(frame)
    for (const listener of this.#listeners) listener.sendPresence(frame)
  }
}
