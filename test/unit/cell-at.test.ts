/** A problem is shown at the cell that it is about, wherever the table is written. */

import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { cellAt } from '../../src/preview/cell-at.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const checked = await checkReport(
  memoryWorkspace(
    new Map([
      ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
      [
        'reports/r/01.md',
        '# Ett\n\nText.\n\n:::table{#a kind=plain}\n\n| Vad | Tal |\n| --- | --: |\n| A   |  12 |\n| B   |     |\n\n:::\n\n::table{#b src=tal.csv}\n',
      ],
      ['reports/r/tal.csv', 'Vad;Budget\nA;1\nB;2\n'],
    ]),
  ),
  'r',
)
const { tables } = checked.numbered.report

test.each<[string, string, string, ReturnType<typeof cellAt>]>([
  ['a cell', 'reports/r/01.md', '12', { table: 'a', row: 0, column: 1 }],
  ['a heading', 'reports/r/01.md', 'Tal |', { table: 'a', row: null, column: 1 }],
  ['an empty cell', 'reports/r/01.md', '    |\n\n:::', { table: 'a', row: 1, column: 1 }],
  ['a cell of a file', 'reports/r/tal.csv', '2', { table: 'b', row: 1, column: 1 }],
  ['a heading of a file', 'reports/r/tal.csv', 'Budget', { table: 'b', row: null, column: 1 }],
  ['a text', 'reports/r/01.md', 'Text', null],
  ['a block', 'reports/r/01.md', ':::table', null],
])('%s', (_, file, text, expected) => {
  const start = checked.texts.find((one) => one.file === file)!.text.indexOf(text)
  expect(start).toBeGreaterThan(-1)
  expect(cellAt(tables, { file, start, end: start + 1 })).toEqual(expected)
})

test('a cell of a workbook goes by its name', () => {
  const [table] = tables
  const written = {
    ...table!.rows[0]!.cells[1]!.written,
    span: { file: 'b.xlsx', start: 0, end: 0, cell: 'Ark!B2' },
  }
  const heading = {
    ...table!.columns[1]!.heading,
    span: { file: 'b.xlsx', start: 0, end: 0, cell: 'Ark!B1' },
  }
  const column = { ...table!.columns[1]!, heading }
  const row = { ...table!.rows[0]!, cells: [{ ...table!.rows[0]!.cells[1]!, written }] }
  const inBook = { ...table!, columns: [column], rows: [row] }
  const at = (cell: string) => cellAt([inBook], { file: 'b.xlsx', start: 0, end: 0, cell })
  expect(at('Ark!B2')).toEqual({ table: 'a', row: 0, column: 0 })
  expect(at('Ark!B1')).toEqual({ table: 'a', row: null, column: 0 })
  expect(at('Ark!C9')).toBeNull()
})
