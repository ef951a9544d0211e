import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/**
 * The way from one device to the server, which can be cut. A browser's own "offline" leaves WebSockets alive that are open already;
 * here they die in the middle of a word, and nothing new comes through.
 */
export class Wire {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  #isCut = false

  private constructor(serverPort: number) {
    this.#server = createServer((device) => {
      if (this.#isCut) {
        device.destroy()
        return
      }
      const server = connect(serverPort, '127.0.0.1')
      for (const [one, other] of [
        [device, server],
        [server, device],
      ] as const) {
        this.#open.add(one)
        one.on('close', () => {
          this.#open.delete(one)
          other.destroy()
        })
        // What matters about a broken connection is that it is closed, which is handled above.
        one.on('error', () => one.destroy())
        one.pipe(other)
      }
    })
  }

  static async to(serverPort: number): Promise<Wire> {
    const wire = new Wire(serverPort)
    wire.#server.listen(0, '127.0.0.1')
    await once(wire.#server, 'listening')
    return wire
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  cut(): void {
    this.#isCut = true
    for (const socket of this.#open) socket.destroy()
  }

  mend(): void {
    this.#isCut = false
  }

  close(): void {
    this.cut()
    this.#server.close()
  }
}
