import { createServer } from 'node:http'
import { getYDoc, setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { applyUpdate } from 'yjs'
import { serve } from '../sync/servers/serve.ts'

/** @y/websocket-server as its own `server.js` runs it: documents in memory, no store. */
const http = createServer()
const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request))
})

serve({
  open({ rooms }) {
    for (const { names, state } of rooms) for (const name of names) applyUpdate(getYDoc(name), state)
    return new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(http.address().port)))
  },
  paths: (guests) => guests.map(({ room }) => `/${room}`),
  close: () => Promise.resolve(),
})
