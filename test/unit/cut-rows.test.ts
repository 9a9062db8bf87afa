/** Which cuts of a table are bad, from the pages that its rows stand on. */

import { expect, test } from 'vitest'
import { badCuts } from '../../src/layout/cut-rows.ts'
import type { RowRole } from '../../src/model/table.ts'

/** Rows by page: `b` body, `h` heading, `s` subtotal, `t` total, `a` apart; the pages of tall rows as `b3-4`. */
function cutsOf(written: string, head: number | null = null): string[] {
  const roles: Record<string, RowRole> = { b: 'body', h: 'heading', s: 'subtotal', t: 'total', a: 'apart' }
  const rows = written.split(' ').map((row) => ({
    role: roles[row[0]!]!,
    pages: row.length > 1 ? row.slice(1).split('-').map(Number) : [],
  }))
  const cuts = badCuts(
    rows.map(({ role }) => role),
    { head, rows: rows.map(({ pages }) => pages) },
  )
  return cuts.map(({ fault, row, page }) => `${fault} ${row} ${page}`)
}

test.each([
  ['whole on its page', 'h1 b1 b1 t1', []],
  ['cut with several rows on either side', 'b1 b1 b1 b1 b2 b2', []],
  ['one row left on the first page', 'b1 b2 b2 b2 b2', ['first 0 1']],
  ['a heading and one row left on the first page', 'h1 b1 b2 b2 b2 b2', ['first 1 1']],
  ['one row carried to the last page', 'b1 b1 b1 b1 b2', ['last 4 2']],
  ['a row without content stands with the one above it', 'b1 b1 b1 b1 b b2 b2', []],
  ['a heading last on its page', 'b1 b1 h1 b2 b2', ['heading 2 1']],
  ['a total alone, also where rows are tall', 'b1 b2 t3', ['total 2 3']],
  ['a subtotal and a total alone', 'b1 b1 s2 t2', ['total 2 2']],
  ['a total with a row of its own', 'b1 b1 b1 b1 b2 t2', []],
  ['a total with the rest of a tall row', 'b1 b2-3 t3', []],
  ['tall rows, each on its page', 'b1 b2 b3', []],
  ['figures that no total counts, on their own', 'b1 b1 b1 t1 a2', ['last 4 2']],
] as const)('%s', (_, rows, expected) => {
  expect(cutsOf(rows)).toEqual(expected)
})

test('a head that its rows have left', () => {
  expect(cutsOf('b2 b2', 1)).toEqual(['head 0 1'])
  expect(cutsOf('b2 b2', 2)).toEqual([])
})

test('a table without rows is not cut', () => {
  expect(badCuts([], { head: 1, rows: [] })).toEqual([])
})
