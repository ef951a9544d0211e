import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'

/**
 * The sending side of a socket. Frames come ready made (see frames.ts) and are handed to the system in one piece; by the WebSocket
 * library's own way every socket frames a message again and hands it over in two.
 */
export class SocketLine {
  readonly socket: WebSocket
  readonly #stream: Duplex

  /** @param stream what the socket was made of */
  constructor(socket: WebSocket, stream: Duplex) {
    this.socket = socket
    this.#stream = stream
  }

  /** What the system has not taken yet. */
  get bufferedBytes(): number {
    return this.#stream.writableLength
  }

  /**
   * Sends one frame or several. They must not be changed afterwards. What goes to a socket that is closing is dropped.
   * Says whether the other end takes what it is sent in good time.
   */
  send(frames: Uint8Array): boolean {
    return this.socket.readyState !== WebSocket.OPEN || this.#stream.write(frames)
  }
}
