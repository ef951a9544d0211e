import { configure, type Config } from './config.ts'
import { createServer, type RunningServer } from './createServer.ts'
import { Metrics } from './metrics/Metrics.ts'
import { clientFolder, requireClient, run, stopOnSignal } from './terminal.ts'

const configured = configure()
if (configured.kind === 'help') {
  console.log(configured.text)
} else if (configured.kind === 'faulty') {
  console.error(configured.text)
  process.exitCode = 1
} else {
  const { config } = configured
  await run(config, async () => {
    requireClient(config)
    const server = await createServer(config, { clientFolder, metrics: new Metrics({ ofProcess: true }) })
    stopOnSignal(() => server.close())
    console.log(welcome(config, server))
  })
}

function welcome({ dataDir, host, createPassphrase }: Config, { port, publicUrl }: RunningServer): string {
  const here = ['0.0.0.0', '::', '127.0.0.1', 'localhost'].includes(host) ? `http://localhost:${port}` : publicUrl
  const lines = [
    ['Open', here],
    ...(publicUrl === here || host === '127.0.0.1' || host === 'localhost' ? [] : [['Phones', publicUrl]]),
    ['Data', dataDir],
    ...(createPassphrase === undefined ? [] : [['Create', 'workshops ask for the passphrase']]),
    ['Stop', 'Ctrl+C'],
  ]
  return `\nSheaf is running.\n\n${lines.map(([label = '', value = '']) => `  ${label.padEnd(8)}${value}`).join('\n')}\n`
}
