// Makes sure a Chromium for the browser tests starts on this machine; run with the project's own Node.
import { chromium } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { launchOptions } from '../e2e/browser.ts'
import { Failure, runCommand } from './failure.mjs'
import { root } from './root.mjs'

await runCommand(async () => {
  let trouble = await whyNoBrowserStarts()
  for (const install of [playwrightsChromium, debiansChromium]) {
    if (trouble === undefined) return
    install()
    trouble = await whyNoBrowserStarts()
  }
  if (trouble === undefined) return
  throw new Failure(
    'The browser tests need Chromium, and it could neither be found nor installed.\n' +
      'Install Chromium or Google Chrome (on Debian and Ubuntu: apt-get install chromium), then run the tests again.\n' +
      `Starting it said:\n${trouble}`,
  )
})

/** Starts the browser the tests would use; undefined when that works. */
async function whyNoBrowserStarts() {
  try {
    const browser = await chromium.launch(launchOptions())
    await browser.close()
    return undefined
  } catch (error) {
    return String(error).split('\n').slice(0, 4).join('\n')
  }
}

function playwrightsChromium() {
  console.log('No browser for the tests yet: downloading Chromium …')
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const withSystemLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : []
  attempt(process.execPath, [cli, 'install', ...withSystemLibraries, 'chromium'])
}

function debiansChromium() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  console.log('Installing Chromium from the package archive …')
  attempt('apt-get', ['update', '-qq'])
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

/** Whether it worked shows when the browser is started afterwards; here only what went wrong is told. */
function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  } catch (error) {
    console.error(
      `${command} ${args.join(' ')} failed: ${String(error.stderr ?? error)
        .trim()
        .split('\n')
        .slice(-3)
        .join(' ')}`,
    )
  }
}
