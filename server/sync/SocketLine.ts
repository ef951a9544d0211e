import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'

const binary = 0x82
/** Above this, copying a message behind its header costs more than handing over two pieces. */
const worthCopying = 4_096

/**
 * The sending side of a socket. What many sockets are sent is framed once and handed to the system in one piece; by the WebSocket
 * library's own way every socket frames it again and hands it over in two.
 */
export class SocketLine {
  readonly socket: WebSocket
  readonly #stream: Duplex

  /** @param stream what the socket was made of */
  constructor(socket: WebSocket, stream: Duplex) {
    this.socket = socket
    this.#stream = stream
  }

  /** Sends a binary message. It must not be changed afterwards. Messages to a socket that is closing are dropped. */
  send(message: Uint8Array): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    if (message.length <= worthCopying) {
      this.#stream.write(framed(message))
      return
    }
    this.#stream.cork()
    this.#stream.write(headerOf(message.length))
    this.#stream.write(message)
    this.#stream.uncork()
  }
}

/** The one framed last: sockets that are sent the same message are sent it one after another. */
let last: { message: Uint8Array; frame: Buffer } | undefined

function framed(message: Uint8Array): Buffer {
  if (last?.message === message) return last.frame
  const frame = Buffer.concat([headerOf(message.length), message])
  last = { message, frame }
  return frame
}

/** The header of an unmasked, unfragmented binary frame (RFC 6455, 5.2). */
function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([binary, length])
  if (length < 65_536) return Buffer.from([binary, 126, length >> 8, length & 0xff])
  const header = Buffer.alloc(10)
  header[0] = binary
  header[1] = 127
  header.writeUIntBE(length, 4, 6)
  return header
}
