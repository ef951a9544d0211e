import { mergeUpdates } from 'yjs'
import { updateFrame } from './frames.ts'
import type { Listener } from './Listener.ts'
import { TokenBucket } from './TokenBucket.ts'

/** How many messages a document may cause at once (refilled by so many a second), and for how many ms updates beyond that are gathered. */
export interface Gathering {
  burst: number
  perSecond: number
  wait: number
}

/** Bytes that are gathered at most: a line must not be filled by one piece. */
const most = 64 * 1024

/**
 * Hands updates to everyone at a document: at once at a table, and gathered into one where many listen or very much is written.
 * Three hundred phones are then woken a few times a second, however many write. Presence that is due goes along in the same piece.
 */
export class FanOut {
  readonly #listeners: ReadonlySet<Listener>
  readonly #gathering: Gathering
  readonly #atOnce: TokenBucket
  readonly #duePresence: () => Uint8Array | undefined
  #waiting: { update: Uint8Array; author: Listener | undefined }[] = []
  #waitingBytes = 0
  #timer: NodeJS.Timeout | undefined

  /** @param duePresence the frame with what is yet to be said of who is here, which is then said */
  constructor(listeners: ReadonlySet<Listener>, gathering: Gathering, duePresence: () => Uint8Array | undefined) {
    this.#listeners = listeners
    this.#gathering = gathering
    this.#atOnce = new TokenBucket(gathering, Date.now())
    this.#duePresence = duePresence
  }

  /** Sends an update to everyone but its author. */
  tell(update: Uint8Array, author: Listener | undefined): void {
    if (this.#timer === undefined && this.#atOnce.take(this.#listeners.size, Date.now())) {
      this.#send(update, author)
      return
    }
    this.#waiting.push({ update, author })
    this.#waitingBytes += update.length
    if (this.#waitingBytes > most) this.#sendGathered()
    else this.#timer ??= setTimeout(() => this.#sendGathered(), this.#gathering.wait)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#waiting = []
  }

  #sendGathered(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingBytes = 0
    const [first, ...others] = waiting
    if (first === undefined) return
    const author = others.every((other) => other.author === first.author) ? first.author : undefined
    this.#send(others.length === 0 ? first.update : mergeUpdates(waiting.map(({ update }) => update)), author)
  }

  #send(update: Uint8Array, author: Listener | undefined): void {
    if (this.#listeners.size === 0) return
    const frame = updateFrame(update)
    const presence = this.#duePresence()
    const both = presence === undefined ? frame : Buffer.concat([frame, presence])
    for (const listener of this.#listeners) {
      if (listener !== author) listener.send(presence === undefined || listener.keepsUp ? both : frame)
      else if (presence !== undefined && listener.keepsUp) listener.sendSoon(presence)
    }
  }
}
