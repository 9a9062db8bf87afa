/** Which of several columns of one sort is of the report's own time, which of the year before, and which of neither. */

import { expect, test } from 'vitest'
import { builtInKinds } from '../../src/kinds/index.ts'
import { fitHeadings } from '../../src/tables/headings/fit-headings.ts'
import { readHeading } from '../../src/tables/headings/read-heading.ts'

const result = builtInKinds.find(({ id }) => id === 'result')!
const end = '2026-08-31'
const own = [end, end.slice(0, 7), end.slice(0, 4)]

function columnsOf(...texts: readonly string[]): (string | null)[] {
  const headings = ['', 'Budget', ...texts].map((text) => ({
    text,
    content: [],
    span: { file: 'a.md', start: 0, end: 0 },
  }))
  const table = { headings, groups: null, ownHeadings: headings.map(({ text }) => text) }
  const { columns, repeated } = fitHeadings(result, table, 'sv', true, own)
  expect(repeated).toEqual([])
  return columns.slice(2).map((column) => column?.id ?? null)
}

test.each([
  [
    ['Utfall 260430', 'Utfall 260831'],
    [null, 'outcome'],
  ],
  [
    ['Utfall 2026-04', 'Utfall 2026-08'],
    [null, 'outcome'],
  ],
  [
    ['Utfall 202604', 'Utfall 202608'],
    [null, 'outcome'],
  ],
  [
    ['Utfall apr 2026', 'Utfall aug 2026'],
    [null, 'outcome'],
  ],
  [
    ['Utfall aug 2026', 'Utfall april 2026'],
    ['outcome', null],
  ],
  [
    ['Utfall jan–apr', 'Utfall jan–aug'],
    [null, 'outcome'],
  ],
  [
    ['Utfall jan-apr 2026', 'Utfall jan-aug 2026'],
    [null, 'outcome'],
  ],
  [
    ['Utfall T1', 'Utfall T2'],
    [null, 'outcome'],
  ],
  [
    ['Utfall tertial 1 2026', 'Utfall tertial 2 2026'],
    [null, 'outcome'],
  ],
  [
    ['Utfall kv 1', 'Utfall kv 2', 'Utfall kv 3'],
    [null, null, 'outcome'],
  ],
  [
    ['Utfall 260430', 'Utfall'],
    [null, 'outcome'],
  ],
  [
    ['Utfall 250831', 'Utfall 260831'],
    ['previous', 'outcome'],
  ],
  [
    ['Utfall aug 2025', 'Utfall aug 2026'],
    ['previous', 'outcome'],
  ],
  [
    ['Utfall T2 2025', 'Utfall T1 2026', 'Utfall T2 2026'],
    ['previous', null, 'outcome'],
  ],
  [
    ['Utfall 250831', 'Utfall 251231', 'Utfall 260831'],
    ['previous', null, 'outcome'],
  ],
  [
    ['Utfall 2024', 'Utfall 2025', 'Utfall 2026'],
    [null, 'previous', 'outcome'],
  ],
  [
    ['Utfall 2025', 'Utfall'],
    ['previous', 'outcome'],
  ],
] as const)('%j', (headings, expected) => {
  expect(columnsOf(...headings)).toEqual(expected)
})

test.each([
  ['Utfall T2 2026', 'utfall', '2026-08'],
  ['Utfall jan–apr 2026 (tkr)', 'utfall', '2026-04'],
  ['Utfall t.o.m. 2026-04', 'utfall', '2026-04'],
  ['Nya marknader', 'nya marknader', null],
  ['Utfall majoritet', 'utfall majoritet', null],
])('%s', (text, word, month) => {
  const read = readHeading(text, 'sv')
  expect([read.word, read.month]).toEqual([word, month])
})
