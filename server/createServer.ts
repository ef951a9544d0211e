import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { JoinThrottle } from './access/joinThrottle.ts'
import { createTokens } from './access/tokens.ts'
import { LocalBus } from './bus/LocalBus.ts'
import { publicUrlOf, type Config } from './config.ts'
import { emptyApp, furnish } from './http/createApp.ts'
import type { House } from './http/House.ts'
import { meteredStore } from './metrics/meteredStore.ts'
import { Metrics } from './metrics/Metrics.ts'
import { openSqliteStore } from './store/sqlite/openSqliteStore.ts'
import type { Store } from './store/Store.ts'
import { isDocumentName } from './sync/DocumentName.ts'
import { createSync } from './sync/createSync.ts'
import type { SyncLimits } from './sync/limits.ts'

export interface RunningServer {
  port: number
  /** Where phones reach it. */
  publicUrl: string
  /** Lets commands in flight finish, has everything on disk, closes the sockets, lets go of the data directory. */
  close(): Promise<void>
}

export interface ServerOptions {
  /** The folder of the built client; without it only commands and documents are served. */
  clientFolder?: string | undefined
  /** Opens the store in the data directory; the embedded one unless told otherwise. */
  openStore?: (dataDir: string) => Promise<Store>
  /** Bounds of the sync server other than the usual ones. */
  limits?: Partial<SyncLimits>
  metrics?: Metrics
}

/**
 * Opens the store, and listens.
 * @throws StoreError when the data directory cannot be used; a system error with `code` (EADDRINUSE, …) when it cannot listen
 */
export async function createServer(
  config: Config,
  { clientFolder, openStore = openSqliteStore, limits = {}, metrics = new Metrics() }: ServerOptions = {},
): Promise<RunningServer> {
  const store = meteredStore(await openStore(config.dataDir), metrics)
  const closings: (() => Promise<void>)[] = [() => store.close()]
  const close = async () => {
    for (const closing of closings.splice(0).reverse()) await closing()
  }
  try {
    const app = emptyApp(config)
    const portNow = () => (app.server.address() as AddressInfo | null)?.port ?? config.port
    const tokens = createTokens(store.serverSecret)
    const sync = createSync({
      store,
      bus: new LocalBus(),
      publicUrl: config.publicUrl,
      log: app.log,
      limits,
      editStored: (milliseconds) => metrics.editStored(milliseconds / 1000),
      readTicket(ticket) {
        const verified = tokens.redeemTicket(ticket)
        if (!verified.ok || !isDocumentName(verified.claims.document)) return undefined
        const { workshop, document, person } = verified.claims
        return { workshop, document, person }
      },
    })
    const readiness = { stopping: false }
    const house: House = {
      store,
      documents: sync.documents,
      facts: sync.facts,
      tokens,
      throttle: new JoinThrottle(),
      readiness,
      publicUrl: () => publicUrlOf(config, portNow()),
      passphrase: config.createPassphrase,
      version: ownVersion(),
      now: Date.now,
    }
    const vite = config.dev ? await (await import('./dev.ts')).viteMiddleware() : undefined
    if (vite !== undefined) closings.push(() => vite.close())

    const measuring = {
      metrics,
      token: config.metricsToken,
      now: async () => ({
        ...sync.measure(),
        ...readiness,
        workshops: await store.workshops.count(),
        storedDocuments: await store.documents.count(),
      }),
    }
    await furnish(app, {
      house,
      measuring,
      https: config.publicUrl?.startsWith('https:') ?? false,
      clientFolder: config.dev ? undefined : clientFolder,
      development: vite?.middleware,
    })
    closings.push(async () => {
      // In this order: whoever asks is told first; then people are sent away in turn while commands under way finish; then nobody is let in.
      readiness.stopping = true
      await sync.close()
      await closeWithin(graceMs, app)
    })
    sync.attach(app.server)
    await app.listen({ host: config.host, port: config.port })
    return { port: portNow(), publicUrl: house.publicUrl(), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** How long answers under way may take once the server stops: a phone on a bad line must not hold it up. */
const graceMs = 3_000

async function closeWithin(ms: number, app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), ms)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
  }
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8')) as { version: string }
  return version
}
