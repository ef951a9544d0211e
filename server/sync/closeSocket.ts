import type { WebSocket } from 'ws'
import type { CloseEvent } from '#shared/closeEvents.ts'

/** Closes a socket, paused or not, and cuts it off where the peer does not answer within `timeout` ms. */
export function closeSocket(socket: WebSocket, { code, reason }: CloseEvent, timeout: number): void {
  socket.close(code, reason)
  socket.resume() // a paused socket would never hear the answer
  setTimeout(() => socket.terminate(), timeout).unref()
}
