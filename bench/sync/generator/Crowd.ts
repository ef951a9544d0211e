import type { ServerProcess } from '../ServerProcess.ts'
import type { Guest } from '../servers/BenchServer.ts'
import { Latencies } from './Latencies.ts'
import { Phone, type Ears } from './Phone.ts'

const atOnce = 16

/** All phones of a scene, and what they hear. */
export class Crowd implements Ears {
  readonly phones: Phone[]
  readonly edits = new Latencies()
  readonly presences = new Latencies()
  readonly acks = new Latencies()
  readonly #server: ServerProcess
  readonly #guests: readonly Guest[]
  readonly #troubles: string[] = []

  constructor(server: ServerProcess, guests: readonly Guest[]) {
    this.#server = server
    this.#guests = guests
    this.phones = guests.map((guest, n) => new Phone(server.name, guest, n, this))
  }

  /** Everyone arrives, a few at a time. */
  async arrive(): Promise<void> {
    const paths = await this.#server.paths(this.#guests)
    let next = 0
    const usher = async () => {
      for (let n = next++; n < this.phones.length; n = next++) await this.phones[n]?.dial(this.#server.port, paths[n] ?? '')
    }
    await Promise.all(Array.from({ length: atOnce }, usher))
  }

  /** The addresses at which everyone will arrive, with tickets where the server asks for them. */
  addresses(): Promise<string[]> {
    return this.#server.paths(this.#guests)
  }

  /** Everyone arrives at once. Returns after how many ms the last one has the document. */
  async rush(paths: readonly string[]): Promise<number> {
    const start = performance.now()
    await Promise.all(this.phones.map((phone, n) => phone.dial(this.#server.port, paths[n] ?? '')))
    return performance.now() - start
  }

  hangUp(): void {
    for (const phone of this.phones) phone.hangUp()
  }

  edit(latency: number): void {
    this.edits.add(latency)
  }

  presence(latency: number): void {
    this.presences.add(latency)
  }

  acked(latency: number): void {
    this.acks.add(latency)
  }

  lost(reason: string): void {
    this.#troubles.push(reason)
  }

  /** Forgets what was heard so far. */
  clear(): void {
    this.edits.clear()
    this.presences.clear()
    this.acks.clear()
  }

  /** @throws where a phone was cut off, or an edit refused: the figures would not mean what they say */
  check(): void {
    const [first] = this.#troubles
    if (first !== undefined) throw new Error(`${this.#server.name}: ${this.#troubles.length} troubles, first: ${first}`)
  }
}
