/** A cursor among the blanks of a cell is in that cell, and one elsewhere in a table is in the table. */

import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { cursorCell } from '../../src/preview/cursor-cell.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const text =
  '# Ett\n\nText.\n\n:::table{#a kind=plain}\n\n| Vad   |   Tal |\n| ----- | ----: |\n| A \\|   |    12 |\n| B     |       |\n\n:::\n\nEfter.\n'
const checked = await checkReport(
  memoryWorkspace(
    new Map([
      ['reports/r/report.yaml', 'title: T\norganisation: O\n'],
      ['reports/r/01.md', text],
    ]),
  ),
  'r',
)

test.each<[string, number, ReturnType<typeof cursorCell>]>([
  ['before the words', text.indexOf('12') - 3, { table: 'a', row: 0, column: 1 }],
  ['in the words', text.indexOf('12') + 1, { table: 'a', row: 0, column: 1 }],
  ['behind the words', text.indexOf('A \\|') + 6, { table: 'a', row: 0, column: 0 }],
  ['in an empty cell', text.indexOf('B     |') + 10, { table: 'a', row: 1, column: 1 }],
  ['in a heading', text.indexOf('Tal') - 2, { table: 'a', row: null, column: 1 }],
  ['in the rule', text.indexOf('----:'), { table: 'a', row: null, column: null }],
  ['in the block', text.indexOf(':::table'), { table: 'a', row: null, column: null }],
  ['above', text.indexOf('Text'), null],
  ['below', text.indexOf('Efter'), null],
])('%s', (_, offset, expected) => {
  expect(cursorCell(checked.numbered.report.tables, { file: 'reports/r/01.md', text }, offset)).toEqual(
    expected,
  )
})
