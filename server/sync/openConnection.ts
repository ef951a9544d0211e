import { WebSocket } from 'ws'
import { closeEvents, type CloseEvent } from '#shared/closeEvents.ts'
import type { Store } from '../store/Store.ts'
import { StoreError } from '../store/StoreError.ts'
import type { Allowance } from './Allowances.ts'
import { closeSocket } from './closeSocket.ts'
import { Connection } from './Connection.ts'
import { tableOf, type DocumentName } from './DocumentName.ts'
import { DocumentError } from './Documents.ts'
import { actorOf, grantOf } from './grants.ts'
import type { HotDocument } from './HotDocument.ts'
import type { HotDocuments } from './HotDocuments.ts'
import type { SyncLimits } from './limits.ts'
import type { OpenWorkshop } from './OpenWorkshop.ts'
import type { OpenWorkshops } from './OpenWorkshops.ts'
import { receiveMessage, sendPresenceOf, type Reception } from './receiveMessage.ts'
import type { SocketLine } from './SocketLine.ts'
import type { Log, Ticket } from './Sync.ts'

export interface Opening extends Reception {
  store: Store
  hot: HotDocuments
  workshops: OpenWorkshops
  readTicket: (ticket: string) => Ticket | undefined
  log: Log
}

/** What a socket's address asks for. */
export interface Asked {
  workshop: string
  document: DocumentName
  ticket: string
}

/** Refused, with what the client is told. */
class Refused extends Error {
  readonly event: CloseEvent

  constructor(event: CloseEvent) {
    super(event.reason)
    this.event = event
  }
}

/** Leads an accepted, paused socket to its document, or closes it with the reason why not. Never rejects. */
export async function openConnection(line: SocketLine, asked: Asked, opening: Opening): Promise<void> {
  try {
    const person = await authenticate(asked, opening)
    const workshop = await opening.workshops.use(asked.workshop)
    try {
      await enter(line, { ...asked, person }, workshop, opening)
    } catch (error) {
      opening.workshops.release(workshop)
      throw error
    }
  } catch (error) {
    const event = closeEventFor(error)
    if (event === closeEvents.failed)
      opening.log.error({ err: error, workshop: asked.workshop, document: asked.document }, 'A document could not be opened.')
    closeSocket(line.socket, event, opening.limits.closeTimeout)
  }
}

/** Returns the person whom the ticket names. */
async function authenticate({ workshop, document, ticket }: Asked, { readTicket, store, workshops }: Opening): Promise<string> {
  const says = readTicket(ticket)
  if (says === undefined) throw new Refused(closeEvents.ticketExpired)
  if (says.workshop !== workshop || says.document !== document) throw new Refused(closeEvents.forbidden)
  // One that is open is not retired: retiring closes it.
  if (workshops.peek(workshop) === undefined && (await store.workshops.isRetired(workshop))) throw new Refused(closeEvents.retired)
  return says.person
}

async function enter(line: SocketLine, asked: Asked & { person: string }, workshop: OpenWorkshop, opening: Opening): Promise<void> {
  const { hot, limits, store } = opening
  const allowance = workshop.allowances.of(asked.person)
  checkRoom(workshop, allowance, limits)
  const table = tableOf(asked.document)
  if (table !== undefined && workshop.picture().tables[table] === undefined) throw new Refused(closeEvents.notFound)
  const document = await hot.use(asked.workshop, asked.document)
  try {
    // Asked last, so that nothing that happens from here on can pass between: this connection hears of it.
    const actor = await actorOf(store, asked.workshop, asked.person)
    const grant = actor === undefined ? undefined : grantOf(actor, asked.document, workshop.picture())
    if (actor === undefined || grant?.read !== true) throw new Refused(closeEvents.forbidden)
    if (opening.hot.peek(asked.workshop, asked.document) !== document || opening.workshops.peek(asked.workshop) !== workshop)
      throw new Refused(closeEvents.overloaded)
    if (line.socket.readyState !== WebSocket.OPEN) throw new Refused(closeEvents.overloaded)
    checkRoom(workshop, allowance, limits) // others may have come in meanwhile
    connect(line, new Connection(line, document, actor, grant, { limits, allowance }), workshop, opening)
  } catch (error) {
    hot.release(document)
    throw error
  }
}

function checkRoom({ connections }: OpenWorkshop, allowance: Allowance, limits: SyncLimits): void {
  if (connections.size >= limits.connectionsPerWorkshop) throw new Refused(closeEvents.overloaded)
  if (allowance.connections >= limits.connectionsPerPerson || !allowance.mayAsk(Date.now())) throw new Refused(closeEvents.tooFast)
}

function connect({ socket }: SocketLine, connection: Connection, workshop: OpenWorkshop, opening: Opening): void {
  const { document } = connection
  document.listeners.add(connection)
  workshop.add(connection)
  socket.on('message', (data, isBinary) => {
    if (connection.state === 'closed') return // its document may be gone: what comes now comes again
    if (isBinary && data instanceof Buffer) receiveMessage(connection, data, opening)
    else connection.close(closeEvents.badRequest)
  })
  socket.once('close', () => leave(connection, document, workshop, opening))
  sendPresenceOf(document, connection)
  socket.resume()
}

function leave(connection: Connection, document: HotDocument, workshop: OpenWorkshop, { hot, workshops }: Opening): void {
  connection.ended()
  document.listeners.delete(connection)
  document.presence.leave(connection)
  workshop.remove(connection)
  hot.release(document)
  workshops.release(workshop)
}

function closeEventFor(error: unknown): CloseEvent {
  if (error instanceof Refused) return error.event
  if (error instanceof DocumentError) return closeEvents.notFound
  if (error instanceof StoreError && error.fault === 'retired') return closeEvents.retired
  return closeEvents.failed
}
