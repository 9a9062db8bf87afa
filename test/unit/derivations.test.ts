/** A way for tables to be made of others is a part as any: whoever opens the program may hand in one of its own. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { ownParts } from '../../src/engine/parts.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import type { Derivation } from '../../src/tables/derived/derivation.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'delrapport-test-'))
  await mkdir(path.join(folder, 'reports/r'), { recursive: true })
  await writeFile(path.join(folder, 'reports/r/report.yaml'), 'title: T\norganisation: O\n')
  await writeFile(
    path.join(folder, 'reports/r/01.md'),
    `# Två tabeller

:::table{#omvand kind=plain}

| Post | Belopp |
| ---- | -----: |
| –    |        |

:::

:::table{#poster kind=plain}

| Post   | Belopp                  |
| ------ | ----------------------: |
| Lön    | 12                      |
| Hyra   | {{omvand2.inget.alls}}  |
| Resor  | 3                       |

:::
`,
  )
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** A table with the rows of another one, the last first. */
const turned: Derivation = {
  needs: ({ id }) => (id === 'omvand' ? ['poster'] : null),
  make: (table, { tables }) => {
    const { rows } = tables.find(({ id }) => id === 'poster')!
    return {
      ...table,
      rows: rows.toReversed().map(({ cells, span }, index) => ({
        cells: cells.map(({ written }, column) => ({
          ...written,
          sources: [{ table: 'poster', row: rows.length - 1 - index, column, span: written.span }],
        })),
        span,
      })),
    }
  },
  opensCircles: false,
}

test('a derivation handed in makes its tables after those that they need, which are made of others too', async () => {
  const parts = { ...ownParts, derivations: [...ownParts.derivations, turned] }
  const { numbered, diagnostics } = await checkReport(await openWorkspace(folder), 'r', null, parts)
  const [table] = numbered.report.tables
  expect(table!.rows.map(({ cells }) => cells[0]!.written.text)).toEqual(['Resor', 'Hyra', 'Lön'])
  expect(table!.rows[0]!.cells[1]!.sources).toMatchObject([{ table: 'poster', row: 2, column: 1 }])
  expect(diagnostics.map(({ code }) => code)).toEqual(['value/unknown'])
})

test('without it the table is as it stands', async () => {
  const { numbered } = await checkReport(await openWorkspace(folder), 'r')
  expect(numbered.report.tables[0]!.rows.map(({ cells }) => cells[0]!.written.text)).toEqual(['–'])
})
