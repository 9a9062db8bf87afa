/** What `--fix` writes for a problem: at its own place, and at the others that its message counts. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { mendedProblems } from '../../src/fixes/mended-problems.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'

const folder = path.join(import.meta.dirname, '../cases/text-number-style-tables/input')

test('one message a table mends every place that leaves nothing to judge', async () => {
  const { diagnostics, texts } = await checkReport(await openWorkspace(folder), 'r')
  const edits = mendedProblems(diagnostics, new Map(texts.map((source) => [source.file, source])))
  expect(edits.map(({ before, after }) => `${before} → ${after}`)).toEqual([
    '-500 → −500',
    '-330 → −330',
    '8% → 8 %',
    '68% → 68 %',
    '60% → 60 %',
    '50% → 50 %',
    '- 8 Tkr → −8 tkr',
    '- 9 Tkr → −9 tkr',
  ])
})
