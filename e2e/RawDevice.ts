import type { Actor } from './actors/Actor.ts'

interface Answer {
  status: number
  body: unknown
}

interface Heard {
  /** Binary messages, oldest first. */
  messages: Uint8Array[]
  /** With what code the server closed the socket, if it did. */
  closed: number | undefined
}

/** First byte of a message on a sync socket. */
export const messageKinds = { sync: 0, ack: 102, refusal: 103, fact: 105 } as const

/**
 * Somebody's browser without the screens in front: it asks the server whatever it likes, from their page and with what their device keeps.
 * What the screens hide must be refused here.
 */
export class RawDevice {
  readonly #actor: Actor

  constructor(actor: Actor) {
    this.#actor = actor
  }

  /** The secret that this device keeps of the workshop it has open. */
  async credential(): Promise<string> {
    const kept = await this.#actor.page.evaluate(() => localStorage.getItem('sheaf.workshops') ?? '[]')
    const entries = JSON.parse(kept) as readonly { workshop: string; credential: string }[]
    const entry = entries.find(({ workshop }) => workshop === this.#actor.workshop)
    if (entry === undefined) throw new Error(`${this.#actor.name}’s device keeps nothing of ${this.#actor.workshop}.`)
    return entry.credential
  }

  async token(): Promise<string> {
    const { body } = await this.asks('POST', '/api/session', { workshop: this.#actor.workshop, credential: await this.credential() })
    return (body as { token: string }).token
  }

  /** Asks with the own token. */
  async asksAsMyself(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.asks(method, path, body, await this.token())
  }

  async asks(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
    return this.#actor.page.evaluate(
      async ({ method: verb, path: address, body: content, token: bearer, key }) => {
        const response = await fetch(address, {
          method: verb,
          headers: {
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
            ...(content === undefined ? {} : { 'content-type': 'application/json' }),
            ...(verb === 'GET' ? {} : { 'idempotency-key': key }),
          },
          ...(content === undefined ? {} : { body: JSON.stringify(content) }),
        })
        const text = await response.text()
        return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text }
      },
      { method, path, body, token, key: crypto.randomUUID() },
    )
  }

  /** A ticket for a document of the own workshop. */
  async ticket(document: string): Promise<string> {
    const { body } = await this.asksAsMyself('POST', `/api/workshops/${this.#actor.workshop}/tickets`, { document })
    return (body as { ticket: string }).ticket
  }

  /**
   * Opens a sync socket, sends frames, and listens until a message of one of the kinds comes or the server closes the socket.
   * @param address workshop and document, as in 'w1/plenary'
   */
  async says(address: string, ticket: string, frames: readonly Uint8Array[], until: readonly number[]): Promise<Heard> {
    const heard = await this.#actor.page.evaluate(
      ({ address: to, ticket: pass, frames: all, until: wanted }) =>
        new Promise<{ messages: number[][]; closed: number | undefined }>((resolve) => {
          const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/sync/${to}?ticket=${encodeURIComponent(pass)}`)
          socket.binaryType = 'arraybuffer'
          const messages: number[][] = []
          socket.addEventListener('open', () => {
            for (const frame of all) socket.send(new Uint8Array(frame))
          })
          socket.addEventListener('message', ({ data }) => {
            const message = Array.from(new Uint8Array(data as ArrayBuffer))
            messages.push(message)
            // Sync messages: only an answer (1 in second place) is what somebody waits for, the server's own question is not.
            if (!wanted.includes(message[0] ?? -1) || (message[0] === 0 && message[1] !== 1)) return
            socket.close()
            resolve({ messages, closed: undefined })
          })
          socket.addEventListener('close', ({ code }) => resolve({ messages, closed: code }))
        }),
      { address, ticket, frames: frames.map((frame) => Array.from(frame)), until },
    )
    return { messages: heard.messages.map((message) => Uint8Array.from(message)), closed: heard.closed }
  }
}
