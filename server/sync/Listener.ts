import type { CloseEvent } from '#shared/closeEvents.ts'

/** The other end of a connection, as its document sees it. */
export interface Listener {
  readonly person: string
  /** Takes what it is sent in good time. Who does not gets no presence. */
  readonly keepsUp: boolean
  /** Sends one frame or several. */
  send(frames: Uint8Array): void
  /** Sends what is in no hurry: along with what is said next, or in a moment. */
  sendSoon(frame: Uint8Array): void
  close(event: CloseEvent): void
}
