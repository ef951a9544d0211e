/** Runs something soon after it is asked for: at once after a quiet time, else `every` ms after the last run. Never twice at a time. */
export class Throttle {
  readonly #run: () => Promise<void>
  readonly #every: number
  readonly #failed: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #running = false
  #asked = false
  #ended = false
  #lastAt = 0

  constructor(every: number, run: () => Promise<void>, failed: (error: unknown) => void) {
    this.#every = every
    this.#run = run
    this.#failed = failed
  }

  ask(): void {
    this.#asked = true
    if (this.#running || this.#ended) return
    this.#timer ??= setTimeout(() => void this.#go(), Math.max(0, this.#lastAt + this.#every - Date.now()))
  }

  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  async #go(): Promise<void> {
    this.#timer = undefined
    this.#asked = false
    this.#running = true
    this.#lastAt = Date.now()
    try {
      await this.#run()
    } catch (error) {
      if (!this.#ended) this.#failed(error)
    } finally {
      this.#running = false
      if (this.#asked) this.ask()
    }
  }
}
