import type { CloseEvent } from '#shared/closeEvents.ts'

/** The other end of a connection, as its document sees it. */
export interface Listener {
  readonly person: string
  send(frame: Uint8Array): void
  /** Like `send`, but may be dropped when the line is slow. */
  sendPresence(frame: Uint8Array): void
  close(event: CloseEvent): void
}
