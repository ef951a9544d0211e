/**
 * Why the server closes a sync socket. Codes 4400 to 4499 are final for stock y-websocket clients,
 * so they are used only where coming back cannot help without a new grant.
 */
export const closeEvents = {
  /** The ticket is unknown, used up or too old: fetch a fresh one and come back. */
  ticketExpired: { code: 4301, reason: 'ticket expired' },
  /** The grant changed (seat, role): fetch a fresh ticket and come back. */
  grantChanged: { code: 4302, reason: 'grant changed' },
  /** Too much in too short a time: come back later. */
  tooFast: { code: 4308, reason: 'too fast' },
  /** The document grew over its bound. */
  documentFull: { code: 4313, reason: 'document full' },
  badRequest: { code: 4400, reason: 'bad request' },
  forbidden: { code: 4403, reason: 'forbidden' },
  notFound: { code: 4404, reason: 'no such document' },
  /** The workshop was deleted: forget every copy of it. */
  retired: { code: 4410, reason: 'deleted' },
  /** The server stops or restarts: come back with jitter. */
  restarting: { code: 1012, reason: 'restarting' },
  /** The server could not read the document: come back later. */
  failed: { code: 1011, reason: 'failed' },
  overloaded: { code: 1013, reason: 'overloaded' },
} as const
export type CloseEvent = (typeof closeEvents)[keyof typeof closeEvents]
