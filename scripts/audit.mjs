// `npm run audit`: asks the package registry for known vulnerabilities in what is installed. Fails for high and critical ones;
// leaves with the code `skipped` where the registry does not answer, because a hall or a train without a network is no fault.
import { spawnSync } from 'node:child_process'
import { root } from './root.mjs'

/** EX_TEMPFAIL */
export const skipped = 75

if (process.argv[1] === import.meta.filename) process.exitCode = audit()

function audit() {
  const { stdout, error } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  const report = error === undefined ? parsed(stdout) : undefined
  const counts = report?.metadata?.vulnerabilities
  if (counts === undefined) {
    console.log(
      `The registry did not answer the question for known vulnerabilities: ${error?.message ?? report?.message ?? report?.error?.summary ?? 'no report'}. Not checked.`,
    )
    return skipped
  }
  const found = Object.entries(report.vulnerabilities ?? {})
  for (const [name, { severity, range }] of found) console.log(`${severity}: ${name} ${range}`)
  console.log(found.length === 0 ? 'No known vulnerabilities.' : `${found.length} packages with known vulnerabilities. See: npm audit`)
  return counts.high + counts.critical > 0 ? 1 : 0
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
