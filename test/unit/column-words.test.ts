/** A kind says what sentences call its columns: of two cells with one figure, the sentence means the column that it speaks of. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { auditFigures } from '../../src/figures/match-figures.ts'
import { openWorkspace } from '../../src/host/workspace.ts'

test('a figure is of the column that its sentence calls by a word of the kind', async () => {
  const folder = path.join(import.meta.dirname, '../cases/figure-column-words/input')
  const { numbered } = await checkReport(await openWorkspace(folder), 'r')
  const meant = auditFigures(numbered.report).map(
    (one) => 'candidates' in one && one.candidates[0]?.reference,
  )
  expect(meant).toEqual(['kostnader.lannaskolan.q2', 'kostnader.lannaskolan.q1'])
})
