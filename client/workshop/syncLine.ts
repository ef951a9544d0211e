import { closeEvents } from '#shared/closeEvents.ts'
import { GrantChange, Refusal, syncMessage } from '#shared/syncMessages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { createAckTracker } from './ackTracker.ts'
import { createBackoff } from './backoff.ts'
import { CommandFailure } from './commandFailure.ts'

/** Why a line has ended for good. */
export type LineEnd = 'forbidden' | 'missing' | 'deleted' | 'signed-out'

export interface LineState {
  /** `waiting`: the next attempt comes by itself. */
  readonly phase: 'connecting' | 'connected' | 'waiting' | 'ended'
  /** The server's content has arrived on this connection. */
  readonly synced: boolean
  /** Edits of this device that the server has not yet confirmed. */
  readonly unsaved: boolean
}

export interface LineSetting {
  /** ws or wss address of `/sync/<workshop>`. */
  readonly url: string
  readonly document: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly ticket: () => Promise<{ ticket: string; write: boolean }>
  readonly WebSocket: typeof WebSocket
  readonly random?: (() => number) | undefined
  readonly onState: (state: LineState) => void
  readonly onWritable: (write: boolean) => void
  readonly onRefusal: (refusal: Refusal) => void
  readonly onFact: (fact: unknown) => void
  readonly onEnd: (end: LineEnd) => void
}

export interface Line {
  /** Do not wait for the next attempt. */
  readonly hurry: () => void
  /** The device says that its network is gone: do not wait until the silence proves it. */
  readonly lost: () => void
  /** Edits from before this page was loaded may still be unknown to the server. */
  readonly mayHaveUnsaved: () => void
  readonly close: () => void
}

const ends: ReadonlyMap<number, LineEnd> = new Map([
  [closeEvents.badRequest.code, 'missing'],
  [closeEvents.forbidden.code, 'forbidden'],
  [closeEvents.notFound.code, 'missing'],
  [closeEvents.retired.code, 'deleted'],
])
// The server asks only for a fresh ticket: there is nothing to wait for.
const comeBackAtOnce: readonly number[] = [closeEvents.ticketExpired.code, closeEvents.grantChanged.code]

/** Keeps one document connected: a fresh ticket for each attempt, jitter between them, acks, refusals and facts. */
export function openLine(setting: LineSetting): Line {
  const { doc, awareness } = setting
  const backoff = createBackoff(setting.random)
  let phase: LineState['phase'] = 'connecting'
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0

  const provider = new WebsocketProvider(setting.url, setting.document, doc, {
    connect: false,
    disableBc: true,
    awareness,
    WebSocketPolyfill: setting.WebSocket,
    shouldReconnect: () => false,
  })
  const stopEcho = sendOnlyOwnPresence(provider)

  const tell = () => setting.onState({ phase, synced: provider.synced, unsaved: acks.unsaved() })
  const acks = createAckTracker((counter) => sendAckRequest(provider, counter), tell)
  const enter = (next: LineState['phase']) => {
    phase = next
    tell()
  }

  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin !== provider && transaction.local) acks.changed()
  }
  doc.on('update', onUpdate)

  handle(provider, {
    onFirstQuestionAnswered: () => acks.opened(),
    onAck: (counter) => acks.received(counter),
    onRefusal: setting.onRefusal,
    onGrant: setting.onWritable,
    onFact: setting.onFact,
  })

  async function connect(): Promise<void> {
    clearTimeout(timer)
    const mine = (attempt += 1)
    enter('connecting')
    try {
      const { ticket, write } = await setting.ticket()
      if (mine !== attempt || phase === 'ended') return
      setting.onWritable(write)
      provider.params = { ticket }
      provider.connect()
    } catch (error) {
      if (mine !== attempt || phase === 'ended') return
      const reason = endOf(error)
      if (reason === undefined) comeBack()
      else end(reason)
      if (!(error instanceof CommandFailure)) throw error
    }
  }

  const comeBack = (waitMs = backoff.next()) => {
    enter('waiting')
    timer = setTimeout(() => void connect(), waitMs)
  }

  const end = (reason: LineEnd) => {
    stop()
    enter('ended')
    setting.onEnd(reason)
  }

  const stop = () => {
    attempt += 1
    clearTimeout(timer)
    provider.disconnect()
  }

  provider.on('connection-close', (event) => {
    // The provider would come back by itself with a ticket that is used up.
    provider.shouldConnect = false
    acks.closed()
    if (phase === 'ended') return
    const reason = event === null ? undefined : ends.get(event.code)
    // The provider cleans up after this event: wait until it has.
    queueMicrotask(() => {
      if (phase === 'ended') return
      if (reason !== undefined) end(reason)
      else if (event !== null && comeBackAtOnce.includes(event.code)) comeBack(Math.min(300, backoff.next()))
      else comeBack()
    })
  })
  provider.on('status', ({ status }) => {
    if (status === 'connected') enter('connected')
  })
  provider.on('sync', (synced) => {
    if (synced) backoff.reset()
    tell()
  })

  void connect()

  return {
    hurry() {
      if (phase !== 'waiting') return
      backoff.reset()
      void connect()
    },
    lost() {
      if (phase === 'connected') provider.disconnect()
    },
    mayHaveUnsaved: () => acks.changed(),
    close() {
      phase = 'ended'
      stop()
      acks.destroy()
      stopEcho()
      doc.off('update', onUpdate)
      provider.destroy()
    },
  }
}

function endOf(error: unknown): LineEnd | undefined {
  if (!(error instanceof CommandFailure) || error.offline) return undefined
  switch (error.problem.status) {
    case 401:
      return 'signed-out'
    case 403:
      return 'forbidden'
    case 404:
      return 'missing'
    case 410:
      return 'deleted'
    default:
      return undefined
  }
}

/** The provider sends every change of presence it hears of back to the server. Only our own is news there. */
function sendOnlyOwnPresence(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  awareness.off('update', provider._awarenessUpdateHandler)
  const sendOwn = (_changes: unknown, origin: unknown) => {
    if (origin !== 'local' || !provider.wsconnected) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, syncMessage.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    provider.ws?.send(encoding.toUint8Array(encoder))
  }
  awareness.on('update', sendOwn)
  return () => awareness.off('update', sendOwn)
}

function sendAckRequest(provider: WebsocketProvider, counter: number): void {
  if (!provider.wsconnected) return
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, syncMessage.ack)
  encoding.writeVarUint(encoder, counter)
  provider.ws?.send(encoding.toUint8Array(encoder))
}

interface Handlers {
  readonly onFirstQuestionAnswered: () => void
  readonly onAck: (counter: number) => void
  readonly onRefusal: (refusal: Refusal) => void
  readonly onGrant: (write: boolean) => void
  readonly onFact: (fact: unknown) => void
}

const syncStep1 = 0

function handle(provider: WebsocketProvider, handlers: Handlers): void {
  const own = provider.messageHandlers
  const sync = own[syncMessage.sync]
  own[syncMessage.sync] = (encoder, decoder, ...rest) => {
    const isQuestion = decoder.arr[decoder.pos] === syncStep1
    sync?.(encoder, decoder, ...rest)
    // The answer is sent right after this handler returns.
    if (isQuestion) queueMicrotask(handlers.onFirstQuestionAnswered)
  }
  own[syncMessage.ack] = (_encoder, decoder) => handlers.onAck(decoding.readVarUint(decoder))
  own[syncMessage.refusal] = (_encoder, decoder) => {
    const refusal = z.safeParse(Refusal, jsonIn(decoder))
    handlers.onRefusal(refusal.success ? refusal.data : { code: 'invalid', reason: '' })
  }
  own[syncMessage.grant] = (_encoder, decoder) => {
    const grant = z.safeParse(GrantChange, jsonIn(decoder))
    if (grant.success) handlers.onGrant(grant.data.write)
  }
  own[syncMessage.fact] = (_encoder, decoder) => handlers.onFact(jsonIn(decoder))
  own[syncMessage.heartbeat] = () => undefined
}

function jsonIn(decoder: decoding.Decoder): unknown {
  try {
    return JSON.parse(decoding.readVarString(decoder)) as unknown
  } catch {
    return undefined
  }
}
