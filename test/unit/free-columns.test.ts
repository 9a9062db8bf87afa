/** Columns that no kind declares. */

import { describe, expect, test } from 'vitest'
import type { Column, Table, WrittenCell } from '../../src/model/table.ts'
import { holdsFigures, namesRows, withMinus } from '../../src/tables/free-columns.ts'

const cell = (text: string): WrittenCell => ({ text, content: [], span: { file: 'a.md', start: 0, end: 0 } })

/** By its columns, from the top down. */
function tableOf(...columns: readonly (readonly string[])[]): Table {
  const free = { id: null, type: 'text', role: 'value' } as Column
  return {
    columns: columns.map(() => free),
    rows: columns[0]!.map((_, row) => ({
      cells: columns.map((texts) => ({
        value: { type: 'text' },
        origin: 'written',
        written: cell(texts[row]!),
      })),
    })),
  } as unknown as Table
}

describe('the first column names the rows', () => {
  test.each([
    ['words', ['Skola', 'Vård'], true],
    ['words and a blank', ['Skola', ''], true],
    ['codes with words', ['1.1 Skola', '1.2 Vård'], true],
    ['numbers', ['1', '2'], false],
    ['nothing', ['', ''], false],
  ])('%s: %s', (_, texts, named) => {
    expect(namesRows(tableOf(texts, ['1', '2']))).toBe(named)
  })

  test('of a list of one column it does not', () => {
    expect(namesRows(tableOf(['Skola', 'Vård']))).toBe(false)
  })
})

describe('a column holds figures', () => {
  test.each([
    [['9 015', '-11 670,5'], true],
    [['9\u00a0015', '\u2013', '..', ''], true],
    [['71 %', '4,1'], true],
    [['2023', '2024'], false],
    [['019-12 34 56', '1'], false],
    [['ca 5', '6'], false],
    [['8 st', '6 st'], false],
    [['-', '-'], false],
  ])('%j: %s', (texts, holds) => {
    const names = texts.map((_, row) => `Rad ${row}`)
    expect(holdsFigures(tableOf(names, texts), 1)).toBe(holds)
  })

  test('but not the first, which names the rows', () => {
    expect(holdsFigures(tableOf(['4010', '4020'], ['1', '2']), 0)).toBe(false)
  })
})

test('a hyphen before a figure is its minus', () => {
  expect(['-5', '- 5', '5-6', '-', 'a'].map(withMinus)).toEqual(['\u22125', '\u2212 5', '5-6', '\u2013', 'a'])
})
