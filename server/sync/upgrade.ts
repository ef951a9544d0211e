import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { closeEvents } from '#shared/closeEvents.ts'
import { closeSocket } from './closeSocket.ts'
import { isDocumentName } from './DocumentName.ts'
import type { SyncLimits } from './limits.ts'
import type { Asked } from './openConnection.ts'
import { originAllowed } from './originAllowed.ts'
import { SocketLine } from './SocketLine.ts'

const path = /^\/sync\/([A-Za-z0-9_-]{1,40})\/([A-Za-z0-9_/-]{1,50})$/

export interface Upgrading {
  limits: SyncLimits
  publicUrl: string | undefined
  /** Gets sockets that are accepted and paused. */
  open: (line: SocketLine, asked: Asked) => void
}

/**
 * Accepts sockets on `/sync/<workshop>/<document>?ticket=…`. Whatever is wrong with one is said by closing it afterwards,
 * because browsers are not told why an upgrade was denied.
 */
export function acceptSockets(server: Server, { limits, publicUrl, open }: Upgrading): void {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frame,
    maxFragments: 64,
    maxBufferedChunks: 4_096,
  })

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => {}) // the peer is gone; without a listener the process would be
    const url = URL.parse(request.url ?? '/', 'http://sync')
    if (url === null || (url.pathname !== '/sync' && !url.pathname.startsWith('/sync/'))) {
      // While developing, somebody else listens for other addresses.
      if (server.listenerCount('upgrade') === 1) refuse(stream, '404 Not Found')
      return
    }
    if (!originAllowed(request, publicUrl)) {
      refuse(stream, '403 Forbidden')
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => {}) // always followed by 'close', where it is dealt with
      const asked = askedBy(url)
      if (asked === undefined) closeSocket(socket, closeEvents.badRequest, limits.closeTimeout)
      else {
        socket.pause()
        open(new SocketLine(socket, stream), asked)
      }
    })
  })
}

/** Not left to the peer to hang up: whoever does not would keep the line for ever. */
function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy())
}

function askedBy(url: URL): Asked | undefined {
  const [, workshop = '', document = ''] = path.exec(url.pathname) ?? []
  if (!isDocumentName(document)) return undefined
  return { workshop, document, ticket: url.searchParams.get('ticket') ?? '' }
}
