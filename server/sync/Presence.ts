import * as decoding from 'lib0/decoding'
import { readActivity } from '#shared/presence.ts'
import { presenceFrame, readPresenceFrame, type PresenceEntry } from './frames.ts'
import type { Listener } from './Listener.ts'
import { readUint } from './readUint.ts'

interface Held extends PresenceEntry {
  /** The clock that its client said it with. */
  said: number
  /** Missing for somebody who is connected to another process. */
  by?: Listener
  /** When it was last heard from. */
  at: number
}

/** Clients say that they are still there every 15 s. Of whoever falls silent in another process, newcomers hear nothing. */
const silentAfter = 30_000

const mostEntries = 5_000
const mostRemembered = 10_000
/** Clients count up from 0, one for each change. */
const latestClock = 0xffff_ffff

/**
 * Who is doing what at one document, in the awareness format. A connection speaks for one client id, the first that it names and
 * nobody else holds; everything else that it sends (stock clients send back whatever they hear) is passed over.
 * An id belongs to the person who first spoke or wrote under it, also while they are away.
 * Whoever comes back may say the same with the same clock: it goes out with a later one, because the others heard since that they left.
 * Changes are gathered and go out together once a tick, or earlier with an update, in a lane that may drop them.
 */
export class Presence {
  readonly #listeners: ReadonlySet<Listener>
  readonly #tick: number
  readonly #publish: (update: Uint8Array) => void
  readonly #held = new Map<number, Held>()
  readonly #speaksFor = new Map<Listener, number>()
  /** Of those who have left: who spoke for a client id, and the clock that others last heard of it. */
  readonly #heard = new Map<number, { person: string; clock: number }>()
  readonly #ownerOf: (client: number) => string | undefined
  #changed = new Map<number, PresenceEntry>()
  #timer: NodeJS.Timeout | undefined

  /** @param publish tells the other processes, in the same format as a frame; `ownerOf` says who has written under a client id */
  constructor(
    listeners: ReadonlySet<Listener>,
    { tick, ownerOf, publish }: { tick: number; ownerOf: (client: number) => string | undefined; publish: (frame: Uint8Array) => void },
  ) {
    this.#listeners = listeners
    this.#tick = tick
    this.#ownerOf = ownerOf
    this.#publish = publish
  }

  /** @throws when the bytes are not an awareness update */
  receive(from: Listener, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    const count = readUint(decoder)
    if (count > mostEntries) throw new Error('There are too many states in an awareness update.')
    for (let n = 0; n < count; n++) {
      const client = readUint(decoder)
      const clock = readUint(decoder)
      if (clock > latestClock) throw new Error('This is no clock.')
      const json = decoding.readVarString(decoder)
      if (this.#maySpeakFor(from, client, { alone: count === 1, leaving: json === 'null' })) this.#take(from, client, clock, json)
    }
  }

  /** Takes over what another process has checked, and passes it on. */
  hearFromElsewhere(frame: Uint8Array): void {
    for (const entry of readPresenceFrame(frame)) {
      if (this.#held.get(entry.client)?.by !== undefined) continue
      if (entry.json === 'null') this.#held.delete(entry.client)
      else this.#held.set(entry.client, { ...entry, said: entry.clock, at: Date.now() })
    }
    this.#tell(frame)
  }

  /** Who speaks for a client id, or spoke for it last. */
  personOf(client: number): string | undefined {
    return this.#held.get(client)?.by?.person ?? this.#heard.get(client)?.person
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

  /** The frame with what has changed and was not said yet, for whoever says it instead; undefined when nothing has. */
  takeDue(): Uint8Array | undefined {
    if (this.#timer === undefined) return undefined
    clearTimeout(this.#timer)
    this.#timer = undefined
    const frame = presenceFrame([...this.#changed.values()])
    this.#changed = new Map()
    this.#publish(frame)
    return frame
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#changed.clear()
  }

  #maySpeakFor(listener: Listener, client: number, { alone, leaving }: { alone: boolean; leaving: boolean }): boolean {
    const own = this.#speaksFor.get(listener)
    if (own !== undefined) return own === client
    const { person } = listener
    if (!alone || leaving || (this.#ownerOf(client) ?? this.#heard.get(client)?.person ?? person) !== person) return false
    const held = this.#held.get(client)
    if (held === undefined) return true
    if (held.by?.person !== person) return false
    // Back before the server noticed that the line was dead.
    this.#speaksFor.delete(held.by)
    this.#held.delete(client)
    this.#remember(client, { person, clock: held.clock })
    return true
  }

  #take(by: Listener, client: number, clock: number, json: string): void {
    if (json === 'null') {
      this.#drop(client, clock)
      return
    }
    const before = this.#held.get(client)
    if (before !== undefined && clock <= before.said) return
    const heard = (before ?? this.#heard.get(client))?.clock ?? -1
    const held = {
      client,
      clock: Math.max(clock, heard + 1),
      json: JSON.stringify({ ...readActivity(JSON.parse(json)), person: by.person }),
      said: clock,
      by,
      at: Date.now(),
    }
    if (before === undefined) this.#speaksFor.set(by, client)
    this.#held.set(client, held)
    this.#announce(held)
  }

  #remember(client: number, heard: { person: string; clock: number }): void {
    this.#heard.delete(client)
    this.#heard.set(client, heard)
    const [oldest] = this.#heard.keys()
    if (this.#heard.size > mostRemembered && oldest !== undefined) this.#heard.delete(oldest)
  }

  #drop(client: number, clock = 0): void {
    const before = this.#held.get(client)
    if (before === undefined) return
    this.#held.delete(client)
    const last = Math.max(clock, before.clock)
    if (before.by !== undefined) this.#remember(client, { person: before.by.person, clock: last })
    this.#announce({ client, clock: last, json: 'null' })
  }

  #announce(entry: PresenceEntry): void {
    this.#changed.set(entry.client, entry)
    this.#timer ??= setTimeout(() => this.#tell(this.takeDue()), this.#tick)
  }

  #tell(frame: Uint8Array | undefined): void {
    if (frame !== undefined) for (const listener of this.#listeners) if (listener.keepsUp) listener.send(frame)
  }
}
