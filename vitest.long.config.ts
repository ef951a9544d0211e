import { defineConfig } from 'vitest/config'

/** Fifty killed servers, and a hundred thousand hostile inputs. */
export const longTests = [
  'server/crash/kills.test.ts',
  'server/testing/fuzz/**/*.test.ts',
  'server/sync/hostileParticipant.test.ts',
  'server/sync/grantsModel.test.ts',
]

export default defineConfig({
  test: { environment: 'node', include: longTests, fileParallelism: false, expect: { requireAssertions: true } },
})
