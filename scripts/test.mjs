// `npm test`: installs what is missing, then checks everything. Every step runs, whatever failed before it;
// the last line says how many checks and tests passed and failed.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { skipped } from './audit.mjs'
import { Failure } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { toolEnvironment } from './runtime.mjs'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const results = mkdtempSync(join(tmpdir(), 'sheaf-test-'))
try {
  report((await installStep()) ?? (await runSteps()))
} finally {
  rmSync(results, { recursive: true, force: true })
}

/** Nothing can be checked before the tools are there; undefined when they are. */
async function installStep() {
  try {
    await ensureInstalled()
    toolEnvironment()
    return undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    return [{ title: 'Installation', seconds: 0, ...countAsOne(1) }]
  }
}

async function runSteps() {
  const unitResults = join(results, 'unit.json')
  const longResults = join(results, 'long.json')
  const browserResults = join(results, 'browser.json')
  const outcomes = []
  const run = async (title, command, { environment = {}, count = countAsOne } = {}) => {
    const outcome = await runStep(title, command, environment, count)
    outcomes.push(outcome)
    return outcome.failed === 0
  }

  await run('Lint', scripts.lint)
  await run('Types', scripts.types)
  await run('Known vulnerabilities', scripts.audit, {
    count: (code) => (code === skipped ? { passed: 0, failed: 0, skipped: 'the registry did not answer' } : countAsOne(code)),
  })
  await run('Unit and server tests', `${scripts.unit} --reporter=default --reporter=json --outputFile.json="${unitResults}"`, {
    count: (code) => countVitest(code, unitResults),
  })
  await run(
    'Killed servers, and a hundred thousand hostile inputs',
    `${scripts.long} --reporter=default --reporter=json --outputFile.json="${longResults}"`,
    {
      count: (code) => countVitest(code, longResults),
    },
  )
  const isBuilt = await run('Build', scripts.build)
  // Without a fresh build the rest would measure and test yesterday's pages.
  if (isBuilt) {
    await run('Size of the first load', scripts.size)
    const hasBrowser = await run('A browser to test with', 'node scripts/ensure-browser.mjs')
    if (hasBrowser) {
      await run('Browser tests', `${scripts.e2e} --reporter=list,json`, {
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserResults },
        count: (code) => countPlaywright(code, browserResults),
      })
    } else outcomes.push(notRun('Browser tests', 'no browser'))
  } else outcomes.push(notRun('Size of the first load', 'no build'), notRun('Browser tests', 'no build'))
  return outcomes
}

async function runStep(title, command, environment, count) {
  console.log(`\n── ${title}`)
  const start = performance.now()
  const child = spawn(command, { cwd: root, shell: true, stdio: 'inherit', env: { ...toolEnvironment(), ...environment } })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  const seconds = (performance.now() - start) / 1000
  const outcome = { title, seconds, ...count(code) }
  console.log(describe(outcome))
  return outcome
}

function countAsOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function countVitest(code, file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: numPassedTests, failed: atLeastOneIfFailed(code, numFailedTests) }
}

function countPlaywright(code, file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, 'utf8')).stats
  return { passed: expected + flaky, failed: atLeastOneIfFailed(code, unexpected) }
}

/** A test file that cannot even be loaded has no failed tests, but the run did fail. */
function atLeastOneIfFailed(code, failed) {
  return code === 0 ? failed : Math.max(failed, 1)
}

function notRun(title, reason) {
  return { title, reason, seconds: 0, passed: 0, failed: 1 }
}

function describe({ title, reason, skipped: why, seconds, passed, failed }) {
  if (why !== undefined) return `– ${title}: skipped (${why})`
  if (reason !== undefined) return `✗ ${title}: not run (${reason})`
  return `${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`
}

function report(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  console.log(`\n── In short (${sum('seconds').toFixed(0)} s)`)
  for (const outcome of outcomes) console.log(describe(outcome))
  process.exitCode = sum('failed') === 0 ? 0 : 1
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}
