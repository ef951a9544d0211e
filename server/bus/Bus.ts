/** What server processes tell each other about one document. */
export type BusMessage =
  | { readonly kind: 'update'; readonly seq: number; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  | { readonly kind: 'fact'; readonly json: string }

export interface Channel {
  readonly workshop: string
  readonly document: string
}

/**
 * Carries messages between the server processes that have a document open. Every implementation passes `busContract.ts`.
 *
 * A bus may lose messages, and may deliver them twice or out of order: the log's sequence numbers reveal a gap, and the
 * reader catches up from the store. A publisher does not hear its own messages.
 */
export interface Bus {
  /** Returns at once; never throws because of a subscriber. `from` is the publisher's own subscription. */
  publish(from: Subscription, message: BusMessage): void

  /** From when the promise resolves, `listener` gets what others publish on the channel. */
  subscribe(channel: Channel, listener: (message: BusMessage) => void): Promise<Subscription>

  /** Ends all subscriptions. */
  close(): Promise<void>
}

export interface Subscription {
  readonly channel: Channel
  /** After this no message arrives. May be called twice. */
  end(): void
}
