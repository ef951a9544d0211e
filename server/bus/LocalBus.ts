import type { Bus, BusMessage, Channel, Subscription } from './Bus.ts'

type Listener = (message: BusMessage) => void

/** The bus of a server that is one process. With nobody else on a channel, publishing is one look at who is there. */
export class LocalBus implements Bus {
  readonly #channels = new Map<string, Map<Subscription, Listener>>()
  readonly #listenersBeside = new WeakMap<Subscription, Map<Subscription, Listener>>()

  publish(from: Subscription, message: BusMessage): void {
    const listeners = this.#listenersBeside.get(from)
    if (listeners === undefined || (listeners.size === 1 && listeners.has(from))) return
    for (const [subscription, listener] of listeners)
      if (subscription !== from) queueMicrotask(() => this.#deliver(subscription, listener, message))
  }

  subscribe(channel: Channel, listener: Listener): Promise<Subscription> {
    const key = keyOf(channel)
    const listeners = this.#channels.get(key) ?? new Map<Subscription, Listener>()
    const subscription: Subscription = {
      channel,
      end: () => {
        listeners.delete(subscription)
        if (listeners.size === 0 && this.#channels.get(key) === listeners) this.#channels.delete(key)
      },
    }
    listeners.set(subscription, listener)
    this.#channels.set(key, listeners)
    this.#listenersBeside.set(subscription, listeners)
    return Promise.resolve(subscription)
  }

  close(): Promise<void> {
    for (const listeners of this.#channels.values()) listeners.clear()
    this.#channels.clear()
    return Promise.resolve()
  }

  #deliver(subscription: Subscription, listener: Listener, message: BusMessage): void {
    if (this.#channels.get(keyOf(subscription.channel))?.has(subscription) === true) listener(message)
  }
}

const keyOf = ({ workshop, document }: Channel): string => `${workshop}/${document}`
