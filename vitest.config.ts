import { configDefaults, defineConfig } from 'vitest/config'
import { longTests } from './vitest.long.config.ts'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{shared,server,client,scripts}/**/*.test.{ts,tsx,mjs}'],
    // These want the machine to themselves: `npm run long`.
    exclude: [...configDefaults.exclude, ...longTests],
    // Tests that forget to assert are as bad as tests that fail.
    expect: { requireAssertions: true },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})
