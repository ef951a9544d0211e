import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer as createVite } from 'vite'

export interface ViteMiddleware {
  /** Serves the client's modules and pages; calls `next` for what is not the client's. */
  middleware: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void
  close: () => Promise<void>
}

/**
 * The client from its sources with hot reload, for `npm run dev`.
 * The hot-reload socket listens on a port of its own, so that the product's server keeps every upgrade request
 * to itself. Pages served here need a content security policy that allows inline scripts and styles and
 * `ws:` connections.
 */
export async function viteMiddleware(): Promise<ViteMiddleware> {
  const hotReload = createHttpServer((_request, response) => response.writeHead(426).end())
  await new Promise<void>((resolve, reject) => {
    hotReload.once('error', reject)
    hotReload.listen(0, resolve)
  })
  const { port } = hotReload.address() as AddressInfo
  const vite = await createVite({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    appType: 'spa',
    server: { middlewareMode: true, ws: { server: hotReload, clientPort: port } },
  })
  return {
    middleware: vite.middlewares,
    close: async () => {
      await vite.close()
      hotReload.closeAllConnections()
      await new Promise<void>((resolve) => {
        hotReload.close(() => resolve())
      })
    },
  }
}
