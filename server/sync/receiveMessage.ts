import * as decoding from 'lib0/decoding'
import { closeEvents } from '#shared/closeEvents.ts'
import { syncMessage, type Refusal } from '#shared/syncMessages.ts'
import { admitUpdate, type Admission } from './admitUpdate.ts'
import type { Connection } from './Connection.ts'
import { syncStep1, syncStep2, syncUpdate } from './frames.ts'
import type { HotDocument } from './HotDocument.ts'
import { readUint } from './readUint.ts'
import { UpdateRefused } from './scanUpdate.ts'

export interface Reception extends Admission {
  /** Counts a refusal and tells the operator. */
  refused(connection: Connection, code: Refusal['code']): void
}

const presenceBytes = 64 * 1024
/** Writes to the disk that an answer waits for. Others may always have begun another one. */
const mostWaits = 100

/** What to do with each kind of message. Kinds that are not listed are skipped: other clients have extras of their own. */
export function receiveMessage(connection: Connection, message: Uint8Array, reception: Reception): void {
  // What arrived behind the message for which a connection was closed.
  if (connection.state === 'closed') return
  const now = Date.now()
  if (!connection.mayReceive(message.length, now)) {
    connection.close(closeEvents.tooFast)
    return
  }
  const begun = performance.now()
  try {
    const decoder = decoding.createDecoder(message)
    switch (readUint(decoder)) {
      case syncMessage.sync:
        receiveSync(connection, decoder, reception)
        break
      case syncMessage.awareness:
        if (message.length <= presenceBytes && speaksHere(connection))
          connection.document.presence.receive(connection, decoding.readVarUint8Array(decoder))
        break
      case syncMessage.queryAwareness:
        if (connection.allowance.mayAsk(now)) sendPresenceOf(connection.document, connection)
        break
      case syncMessage.ack:
        connection.acknowledge(readUint(decoder))
        break
    }
  } catch (error) {
    if (!(error instanceof UpdateRefused)) {
      connection.close(closeEvents.badRequest)
      return
    }
    reception.refused(connection, error.code)
    connection.refuse({ code: error.code, reason: error.message })
  } finally {
    connection.allowance.worked(performance.now() - begun, now)
  }
}

export function sendPresenceOf(document: HotDocument, connection: Connection): void {
  const everyone = document.presence.everyone()
  if (everyone === undefined) return
  connection.allowance.answered(everyone.length, Date.now())
  if (connection.keepsUp) connection.send(everyone)
}

/** On the plenary the roster says who is here; a hall of phones need not hear of each other's cursors. */
const speaksHere = ({ document, grant }: Connection): boolean => document.name !== 'plenary' || grant.write

function receiveSync(connection: Connection, decoder: decoding.Decoder, reception: Reception): void {
  const kind = readUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  if (kind === syncStep1) askStep1(connection, content, reception)
  else if (kind === syncUpdate) admitUpdate(connection, content, reception)
  else if (kind === syncStep2) connection.answered(admitUpdate(connection, content, reception, { isAnswer: true }))
}

function askStep1(connection: Connection, stateVector: Uint8Array, reception: Reception): void {
  if (stateVector.length > reception.limits.stateVector) connection.close(closeEvents.badRequest)
  else if (!connection.allowance.mayAsk(Date.now())) connection.close(closeEvents.tooFast)
  else void answerStep1(connection, stateVector, reception)
}

/** Sends what the client lacks and asks for what the server lacks, once nothing in it is held back. */
async function answerStep1(connection: Connection, stateVector: Uint8Array, { writer }: Reception): Promise<void> {
  const { document } = connection
  connection.syncAgain()
  for (let waits = 0; !document.heldBack.isEmpty; waits++) {
    if (waits === mostWaits) {
      connection.close(closeEvents.overloaded)
      return
    }
    await writer.flush()
  }
  const begun = performance.now()
  try {
    connection.answer(document.answerTo(stateVector))
  } catch {
    connection.close(closeEvents.badRequest) // the state vector is none
  } finally {
    connection.allowance.worked(performance.now() - begun, Date.now())
  }
}
