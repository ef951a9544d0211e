import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/browser.ts'

/** Every scenario starts its own server on a free port with its own data folder. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A scenario opens up to ten browsers' worth of pages; two scenarios at once would measure the machine, not the product.
  workers: 1,
  // A scenario drives up to ten browsers on one machine. Where the machine is not ours alone it may stumble; the report then says "flaky".
  retries: process.env['CI'] === undefined ? 0 : 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-GB',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
  },
})
