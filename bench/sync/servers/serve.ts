import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { BenchServer, Question, Usage } from './BenchServer.ts'

/** How often the event loop is looked at, in ms: often enough, and seldom enough not to be what is measured. */
const resolution = 10

type Asked = Question & { id: number }

/** Answers the measuring process over the channel that it started this process with. */
export function serve(server: BenchServer): void {
  const loop = monitorEventLoopDelay({ resolution })
  loop.enable()

  const usage = async (collect: boolean): Promise<Usage> => {
    if (collect) await collectGarbage()
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed, external } = process.memoryUsage()
    const measured = {
      cpu: (user + system) / 1000,
      rss,
      heap: heapUsed + external,
      loopP99: loop.percentile(99) / 1e6 - resolution,
      loopMax: loop.max / 1e6 - resolution,
    }
    loop.reset()
    return measured
  }

  const answer = async (question: Question): Promise<unknown> => {
    switch (question.do) {
      case 'open':
        return server.open(question.house)
      case 'paths':
        return server.paths(question.guests)
      case 'usage':
        return usage(question.collect)
      case 'close':
        return server.close()
    }
  }

  process.on('message', (asked: Asked) => {
    answer(asked).then(
      (value) => process.send?.({ id: asked.id, value }),
      (error: unknown) => process.send?.({ id: asked.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}

/** Finalizers run between collections, so one is not enough. */
async function collectGarbage(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('Start the process with --expose-gc.')
  for (let times = 0; times < 4; times++) {
    globalThis.gc()
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
