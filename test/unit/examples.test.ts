/** The examples that show what the field writes: the program has nothing against it. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { describe } from '../../src/diagnostics/describe.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'

test.each([
  ['board', '2026-03'],
  ['municipality-tables', '2025-12'],
])('%s', async (example, id) => {
  const workspace = await openWorkspace(path.join(import.meta.dirname, '../../examples', example))
  const { diagnostics, locate } = await checkReport(workspace, id)
  const told = diagnostics.map((diagnostic) => describe(diagnostic, locate, 'sv'))
  expect(
    told
      .filter(({ severity, code }) => severity === 'error' || code === 'table/relation')
      .map(({ file, start, message }) => `${file}:${start.line} ${message}`),
  ).toEqual([])
})

test('languages: nothing at all is told of it', async () => {
  const workspace = await openWorkspace(path.join(import.meta.dirname, '../../examples/languages'))
  const { diagnostics } = await checkReport(workspace, '2026-08')
  expect(diagnostics.map(({ code }) => code)).toEqual([])
})
