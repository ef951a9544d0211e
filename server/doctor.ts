import { configure, type Config } from './config.ts'
import { checkPort, checkPublicUrl } from './doctor/address.ts'
import { checkClock } from './doctor/clock.ts'
import { checkDatabase } from './doctor/database.ts'
import { checkDisk } from './doctor/disk.ts'
import type { Finding } from './doctor/Finding.ts'
import { checkOpenness } from './doctor/openness.ts'
import { checkProgram } from './doctor/program.ts'
import { clientFolder, say } from './terminal.ts'

// `npm run doctor`: checks whether Sheaf can run here with these settings, and says what to do where not. Changes nothing.

const configured = configure()
if (configured.kind === 'run') {
  const findings = await examine(configured.config)
  for (const { state, says, todo } of findings)
    say(`${{ fine: '✓', warning: '!', fault: '✗' }[state]} ${says}${todo === undefined ? '' : `\n    ${todo}`}`)
  const faults = findings.filter(({ state }) => state === 'fault').length
  const warnings = findings.filter(({ state }) => state === 'warning').length
  say(
    `\n${faults === 0 ? 'Sheaf can run here.' : 'Sheaf cannot run well here yet.'} ${findings.length} checks, ${faults} at fault, ${warnings} to look at.`,
  )
  process.exitCode = faults === 0 ? 0 : 1
} else {
  say(configured.text)
  process.exitCode = configured.kind === 'help' ? 0 : 1
}

async function examine(config: Config): Promise<Finding[]> {
  const { findings: database, runs } = await checkDatabase(config.dataDir)
  return [
    ...checkProgram(process.version, clientFolder),
    ...checkDisk(config.dataDir),
    ...database,
    checkClock(config.dataDir, Date.now()),
    await checkPort(config, runs),
    ...(await checkPublicUrl(config, runs)),
    ...checkOpenness(config),
  ]
}
