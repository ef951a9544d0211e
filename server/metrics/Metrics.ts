import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { SyncMeasures } from '../sync/Sync.ts'

/** What is known of the server at the moment somebody asks. */
export interface Now extends SyncMeasures {
  workshops: number
  storedDocuments: number
  stopping: boolean
}

const fsyncBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const answerBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** What the server measures of itself, for Prometheus. Labels hold names from the code only, never anything of a workshop or a person. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #commits = this.#histogram(
    'sheaf_store_commit_seconds',
    'How long the disk took to keep a transaction (the fsync).',
    fsyncBuckets,
  )
  readonly #acks = this.#histogram(
    'sheaf_edit_stored_seconds',
    'From receiving an edit to having it on disk, which is when it may be acknowledged; of each transaction the edit that waited longest.',
    fsyncBuckets,
  )
  readonly #failures = new Counter({
    name: 'sheaf_store_failures_total',
    help: 'Transactions that the store could not keep, by fault.',
    labelNames: ['fault'],
    registers: [this.#registry],
  })
  readonly #commands = new Histogram({
    name: 'sheaf_http_seconds',
    help: 'How long answers took, by command and status.',
    labelNames: ['command', 'status'],
    buckets: answerBuckets,
    registers: [this.#registry],
  })
  readonly #refusals = new Counter({
    name: 'sheaf_sync_refusals_total',
    help: 'Updates refused, by reason.',
    labelNames: ['reason'],
    registers: [this.#registry],
  })
  readonly #gauges = {
    ready: this.#gauge('sheaf_ready', '1 while the server takes new work, 0 while it stops.'),
    connections: this.#gauge('sheaf_sync_connections', 'Open sockets.'),
    bufferedBytes: this.#gauge('sheaf_sync_buffered_bytes', 'Bytes waiting in sockets.'),
    unwritten: this.#gauge('sheaf_sync_unwritten_updates', 'Updates received and not yet on disk.'),
    oldestUnwritten: this.#gauge('sheaf_sync_oldest_unwritten_seconds', 'Age of the oldest of them: what the slowest phone waits for now.'),
    workshops: this.#gauge('sheaf_workshops', 'Workshops in the store.'),
  }
  readonly #documents = new Gauge({
    name: 'sheaf_documents',
    help: 'Documents in memory (hot) and on disk only (cold).',
    labelNames: ['state'],
    registers: [this.#registry],
  })

  /** @param options `ofProcess` adds event-loop lag, memory, garbage collection and CPU, for one server a process */
  constructor({ ofProcess = false }: { ofProcess?: boolean } = {}) {
    // Looking at the event loop wakes the process: ten times a second is often enough to see it stall.
    if (ofProcess) collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: 100 })
  }

  /** @param seconds from the end of the work to its being kept */
  committed(seconds: number): void {
    this.#commits.observe(seconds)
  }

  storeFailed(fault: string): void {
    this.#failures.inc({ fault })
  }

  editStored(seconds: number): void {
    this.#acks.observe(seconds)
  }

  answered(command: string, status: number, seconds: number): void {
    this.#commands.observe({ command, status }, seconds)
  }

  /** The text that Prometheus reads, and its media type. */
  async page(now: Now): Promise<{ type: string; text: string }> {
    this.#gauges.ready.set(now.stopping ? 0 : 1)
    this.#gauges.connections.set(now.connections)
    this.#gauges.bufferedBytes.set(now.bufferedBytes)
    this.#gauges.unwritten.set(now.unwritten)
    this.#gauges.oldestUnwritten.set(now.oldestUnwritten / 1000)
    this.#gauges.workshops.set(now.workshops)
    this.#refusals.reset()
    for (const [reason, count] of Object.entries(now.refusals)) this.#refusals.inc({ reason }, count)
    this.#documents.set({ state: 'hot' }, now.documents)
    this.#documents.set({ state: 'cold' }, Math.max(0, now.storedDocuments - now.documents))
    return { type: this.#registry.contentType, text: await this.#registry.metrics() }
  }

  #histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name, help, buckets, registers: [this.#registry] })
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.#registry] })
  }
}
