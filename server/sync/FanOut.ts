import { mergeUpdates } from 'yjs'
import { updateFrame } from './frames.ts'
import type { Listener } from './Listener.ts'

/** From how many listeners on updates are gathered, and for how many milliseconds. */
export interface Gathering {
  listeners: number
  wait: number
}

/**
 * Hands updates to everyone at a document. Where many listen, what is written within a moment goes to them as one: three hundred
 * phones are then woken a few times a second, however many write.
 */
export class FanOut {
  readonly #listeners: ReadonlySet<Listener>
  readonly #gathering: Gathering
  #waiting: { update: Uint8Array; author: Listener | undefined }[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(listeners: ReadonlySet<Listener>, gathering: Gathering) {
    this.#listeners = listeners
    this.#gathering = gathering
  }

  /** Sends an update to everyone but its author. */
  tell(update: Uint8Array, author: Listener | undefined): void {
    if (this.#listeners.size < this.#gathering.listeners && this.#timer === undefined) {
      this.#send(update, author)
      return
    }
    this.#waiting.push({ update, author })
    this.#timer ??= setTimeout(() => this.#sendGathered(), this.#gathering.wait)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#waiting = []
  }

  #sendGathered(): void {
    this.#timer = undefined
    const waiting = this.#waiting
    this.#waiting = []
    const [first, ...others] = waiting
    if (first === undefined) return
    const author = others.every((other) => other.author === first.author) ? first.author : undefined
    this.#send(others.length === 0 ? first.update : mergeUpdates(waiting.map(({ update }) => update)), author)
  }

  #send(update: Uint8Array, author: Listener | undefined): void {
    if (this.#listeners.size === 0) return
    const frame = updateFrame(update)
    for (const listener of this.#listeners) if (listener !== author) listener.send(frame)
  }
}
