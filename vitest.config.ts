import { defineConfig } from 'vitest/config'

const sameSeed = 'test/setup/same-seed.ts'

/** What a stage has made is never changed. */
const setupFiles = ['test/setup/held-frozen.ts', sameSeed]

/** No test reads a clock: what would take without end fails here, and a machine with much else to do has time. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000 }

/** No module of ours holds what one test could leave to the next, so that files need not load all of them anew. */
const modulesOnce = { isolate: false }

/** Tests that start programs and browsers run two at a time, and after all others, which run at once. */
const together = { maxWorkers: '100%', sequence: { groupOrder: 0 }, ...modulesOnce }

/** What takes a minute each, in files of the end-to-end tests: `npm run slow`. */
const slow = ['browser', 'edits', 'parts', 'preview-writes', 'printing', 'up-to-date'].map(
  (name) => `test/e2e/${name}.test.ts`,
)

const apart = { maxWorkers: 2, sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    globalSetup: 'test/setup/page-script.ts',
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles, ...patience, ...together } },
      { test: { name: 'cases', include: ['test/cases.test.ts'], setupFiles, ...patience, ...together } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: slow,
          setupFiles: [sameSeed],
          ...patience,
          ...apart,
        },
      },
      { test: { name: 'slow', include: slow, setupFiles: [sameSeed], ...patience, ...apart } },
    ],
  },
})
