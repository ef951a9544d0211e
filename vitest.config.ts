import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{shared,server,client,scripts}/**/*.test.{ts,tsx,mjs}'],
    // Tests that forget to assert are as bad as tests that fail.
    expect: { requireAssertions: true },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})
