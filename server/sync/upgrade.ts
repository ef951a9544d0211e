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
    const url = new URL(request.url ?? '/', 'http://sync')
    if (url.pathname !== '/sync' && !url.pathname.startsWith('/sync/')) return
    if (!originAllowed(request, publicUrl)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
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

function askedBy(url: URL): Asked | undefined {
  const [, workshop = '', document = ''] = path.exec(url.pathname) ?? []
  if (!isDocumentName(document)) return undefined
  return { workshop, document, ticket: url.searchParams.get('ticket') ?? '' }
}
