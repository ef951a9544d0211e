/** Who may be asked again what the server lacks. */
export interface Askable {
  answer(frame: Uint8Array): void
}

/** Often enough that nobody waits for long, seldom enough to be cheap while a table is busy, in ms. */
const askEvery = 500

/**
 * A server that stopped without warning may have told others of edits that never reached its disk. Only their authors may bring these, so
 * they are left out of what anybody else brings, together with what builds on them. Whoever was left with some is asked again when something has arrived.
 */
export class WaitingForOthers {
  readonly #question: () => Uint8Array
  readonly #connections = new Set<Askable>()
  #timer: NodeJS.Timeout | undefined

  /** @param question the frame that asks for what the server lacks */
  constructor(question: () => Uint8Array) {
    this.#question = question
  }

  add(connection: Askable): void {
    this.#connections.add(connection)
  }

  delete(connection: Askable): void {
    this.#connections.delete(connection)
  }

  /** Something has arrived. */
  askSoon(): void {
    if (this.#connections.size > 0) this.#timer ??= setTimeout(() => this.#ask(), askEvery).unref()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#connections.clear()
  }

  #ask(): void {
    this.#timer = undefined
    for (const connection of this.#connections) connection.answer(this.#question())
  }
}
