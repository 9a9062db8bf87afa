/** What `--fix` writes for a problem: at its own place, and at the others that its message counts. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { mendedProblems } from '../../src/fixes/mended-problems.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'

const cases = path.join(import.meta.dirname, '../cases')
const folder = path.join(cases, 'text-number-style-tables/input')

test('one message a table mends every place that leaves nothing to judge', async () => {
  const { diagnostics, texts } = await checkReport(await openWorkspace(folder), 'r')
  const edits = mendedProblems(diagnostics, new Map(texts.map((source) => [source.file, source])))
  expect(edits.map(({ before, after }) => `${before} → ${after}`)).toEqual([
    '8% → 8 %',
    '68% → 68 %',
    '60% → 60 %',
    '50% → 50 %',
    '- 8 Tkr → −8 tkr',
    '- 9 Tkr → −9 tkr',
  ])
})

test('signs that turn letters round are taken away, where the text is as it is written', async () => {
  const { diagnostics, texts } = await checkReport(
    await openWorkspace(path.join(cases, 'text-plain/input')),
    'r',
  )
  const edits = mendedProblems(diagnostics, new Map(texts.map((source) => [source.file, source])))
  expect(edits.map(({ before, after }) => `${JSON.stringify(before)} → ${after}`)).toEqual([
    '"\u202e" → ',
    '"\u202a+46 19 21 00 00\u202c" → +46 19 21 00 00',
    '"\u202e" → ',
  ])
})
