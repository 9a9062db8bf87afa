/** Heads, sums and parts among the rows of a table. */

import { expect, test } from 'vitest'
import type { Column, Row, Table } from '../../src/model/table.ts'
import { rowLooks } from '../../src/render/row-looks.ts'

interface Given {
  readonly text: string
  readonly figure?: string
  readonly role?: Row['role']
  /** The rows that its figure is the sum of. */
  readonly of?: readonly number[]
}

function looksOf(rows: readonly Given[], id: string | null = null, language: 'sv' | 'en' = 'sv'): string[] {
  const column = { id, type: 'text', role: 'value' } as Column
  const span = { file: 'a.md', start: 0, end: 0 }
  const cell = (text: string, sources: readonly object[]) => ({
    value: { type: text === '' ? 'missing' : 'text' },
    origin: 'written',
    written: { text, content: [], span },
    sources,
  })
  const table = {
    id: 't',
    columns: [{ ...column, role: 'key' }, column],
    relations: [],
    rows: rows.map(({ text, figure = '1', role = 'body', of = [] }) => ({
      role,
      id: null,
      cells: [
        cell(text, []),
        cell(
          figure,
          of.map((row) => ({ table: 't', row, column: 1, span })),
        ),
      ],
    })),
  } as unknown as Table
  return rowLooks(table, language).map(({ role, level, isAcross }) =>
    [role, level > 1 ? level : '', isAcross ? 'across' : ''].filter((part) => part !== '').join(' '),
  )
}

test('a table that no kind knows shows its levels by its words', () => {
  expect(
    looksOf([
      { text: 'TILLGÅNGAR', figure: '' },
      { text: 'Omsättningstillgångar', figure: '' },
      { text: 'Fordringar' },
      { text: 'varav kundfordringar' },
      { text: '– Kassa', figure: '' },
      { text: 'Summa omsättningstillgångar' },
      { text: 'Summa tillgångar' },
    ]),
  ).toEqual(['heading 2 across', 'heading across', 'body', 'apart', 'body', 'subtotal', 'total'])
})

test('a share is no sum, a first row sums nothing, and what is never filled in heads nothing', () => {
  expect(
    looksOf([{ text: 'Total sjukfrånvaro' }, { text: 'Totalt, procent' }, { text: 'Extra', figure: '' }]),
  ).toEqual(['body', 'body', 'body'])
  expect(looksOf([{ text: 'Cost' }, { text: 'of which staff' }, { text: 'Total' }], null, 'en')).toEqual([
    'body',
    'apart',
    'total',
  ])
})

test('sums of sums stand above them, and only what no other sum holds closes a table', () => {
  expect(
    looksOf(
      [
        { text: 'A' },
        { text: 'B', role: 'subtotal', of: [0] },
        { text: 'C', role: 'total', of: [1] },
        { text: 'D', role: 'total', of: [2] },
      ],
      'amount',
    ),
  ).toEqual(['body', 'subtotal', 'subtotal 2', 'total 3'])
})
