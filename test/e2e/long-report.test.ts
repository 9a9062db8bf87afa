/** A long report is read in two threads: what is told is what one alone would tell. */

import { appendFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { describe as described } from '../../src/diagnostics/describe.ts'
import { reporters } from '../../src/diagnostics/reporters/index.ts'
import { checkReport } from '../../src/engine/check.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { writeLongReport } from '../bench/long-report.js'
import { delrapport, temporaryFolder } from './run.ts'

let folder: string

afterEach(() => rm(folder, { recursive: true, force: true }))

const mistakes = [
  'Se {{ingenting.rad.utfall}} och :ref[finns-inte].',
  ':::table[Utan slut]{#utan kind=plain}\n\n| A | B |\n| - | - |\n| 1 | 2 |',
  '![](images/saknas.png)',
  '| A | B |\n| - | - |\n| ett | två | tre |',
]

test('what is told of a long report is told of each chapter in its order', async () => {
  folder = await temporaryFolder()
  writeLongReport(folder, 200)
  for (const [index, mistake] of mistakes.entries())
    for (const number of [1 + index, 16 + index, 28 + index])
      await appendFile(
        path.join(folder, `reports/r/${String(number).padStart(4, '0')}.md`),
        `\n\n${mistake}\n`,
      )
  const { diagnostics, locate } = await checkReport(await openWorkspace(folder), 'r')
  const problems = diagnostics.map((diagnostic) => described(diagnostic, locate, 'sv'))
  const { code, stdout } = await delrapport(['check', 'r', '--no-cache', '--reporter', 'json'], folder)
  expect(code).toBe(1)
  expect(problems.length).toBeGreaterThan(9)
  const alone = reporters.json.report(problems, {
    language: 'sv',
    colour: false,
    verbose: false,
    reports: [],
    version: '',
  })
  expect(JSON.parse(stdout).problems).toEqual(JSON.parse(alone).problems)
})
