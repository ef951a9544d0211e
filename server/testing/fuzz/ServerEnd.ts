import { WebSocket } from 'ws'
import type { SyncClient } from '../SyncClient.ts'
import type { Costs } from './Costs.ts'

/** Processor time is counted in steps of so many ms. */
const clockTick = 4

/** A message kind that nobody knows, by which the server's end of a socket is found. */
const markKind = 98

/**
 * The server's ends of sockets: frames can be handed to them directly, as if they had just arrived, and every frame that they
 * handle is timed; what other programs take of the time meanwhile does not count. Real sockets, without the cost of carrying a hundred thousand frames there.
 */
export class ServerEnds {
  readonly #costs: Costs
  readonly #restore: () => void
  readonly #byMark = new Map<number, WebSocket>()
  #marks = 0
  /** What is being handled, for the record of the slowest. */
  doing = 'other'

  constructor(costs: Costs) {
    this.#costs = costs
    const heard = (socket: WebSocket, data: unknown) => this.#heard(socket, data)
    const time = (run: () => boolean) => this.#time(run)
    // oxlint-disable-next-line typescript/unbound-method -- applied with its own this below
    const { emit } = WebSocket.prototype
    this.#restore = () => (WebSocket.prototype.emit = emit)
    WebSocket.prototype.emit = function (this: WebSocket, event: string | symbol, ...given: unknown[]): boolean {
      const run = () => Reflect.apply(emit, this, [event, ...given])
      if (event !== 'message' || !('_isServer' in this) || this._isServer !== true) return run()
      return heard(this, given[0]) || time(run)
    }
  }

  restore(): void {
    this.#restore()
  }

  /** The server's end of this client's socket. */
  async of(client: SyncClient): Promise<WebSocket> {
    const mark = ++this.#marks
    await client.sendFrame(Uint8Array.of(markKind, mark >> 16, (mark >> 8) & 255, mark & 255))
    await client.sync()
    const found = this.#byMark.get(mark)
    if (found === undefined) throw new Error('The mark did not arrive.')
    this.#byMark.delete(mark)
    return found
  }

  #heard(socket: WebSocket, data: unknown): boolean {
    if (!(data instanceof Buffer) || data.length !== 4 || data[0] !== markKind) return false
    this.#byMark.set(((data[1] ?? 0) << 16) | ((data[2] ?? 0) << 8) | (data[3] ?? 0), socket)
    return true
  }

  #time(run: () => boolean): boolean {
    const [begun, before] = [performance.now(), process.threadCpuUsage()]
    const result = run()
    const { user, system } = process.threadCpuUsage(before)
    this.#costs.add(Math.min(performance.now() - begun, (user + system) / 1000 + clockTick), this.doing)
    return result
  }
}
