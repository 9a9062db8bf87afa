import { defineConfig } from 'vitest/config'

const sameSeed = 'test/setup/same-seed.ts'

/** What a stage has made is never changed. */
const setupFiles = ['test/setup/held-frozen.ts', sameSeed]

/** No test reads a clock: what would take without end fails here, and a machine with much else to do has time. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    // Many tests wait for processes that they start: left to itself, a machine of two cores would use one of them.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles, ...patience } },
      { test: { name: 'cases', include: ['test/cases.test.ts'], setupFiles, ...patience } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], setupFiles: [sameSeed], ...patience } },
    ],
  },
})
