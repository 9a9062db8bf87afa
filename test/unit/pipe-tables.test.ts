/** Help with tables for whoever writes in the preview. */

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  linedUp,
  tableAt,
  tableOfCells,
  withCells,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  type PipeTable,
  type TableChange,
} from '../../src/preview/pipe-tables.ts'

const text = 'Före.\n\n| Verksamhet | Utfall |\n|---|--:|\n| Lön | 12 |\n| Lokaler | 1 200 |\n\nEfter.\n'

/** The text as it is after a change where the bar stands, with a bar where the cursor then is. */
function after(marked: string, change: (table: PipeTable) => TableChange | null): string | null {
  const offset = marked.indexOf('¤')
  const plain = marked.replace('¤', '')
  const table = tableAt(plain, offset)
  const made = table && change(table)
  if (!made) return null
  const done = plain.slice(0, made.start) + made.text + plain.slice(made.end)
  return `${done.slice(0, made.cursor)}¤${done.slice(made.cursor)}`
}

const filled = (copied: string) => (of: PipeTable) => withCells(of, copied)

const at = (word: string) => text.replace(word, `¤${word}`)

test('a row comes below that of the cursor, lined up with the others', () => {
  expect(after(at('12'), withRow)).toBe(
    'Före.\n\n| Verksamhet | Utfall |\n| ---------- | -----: |\n| Lön        |     12 |\n| ¤           |        |\n| Lokaler    |  1 200 |\n\nEfter.\n',
  )
  expect(after(at('Verksamhet'), withRow)).toContain('-----: |\n| ¤')
})

test('a column comes to the right of the cursor’s', () => {
  expect(after(at('Lön'), withColumn)).toContain(
    '| Verksamhet | ¤    | Utfall |\n| ---------- | --- | -----: |',
  )
})

test('rows and columns go, but for those without which it would be no table', () => {
  expect(after(at('Lön'), withoutRow)).not.toContain('Lön')
  expect(after(at('Utfall'), withoutRow)).toBeNull()
  expect(after(at('Lokaler'), withoutColumn)).toContain('| Utfall |\n| -----: |\n|     12 |\n| ¤ 1 200 |')
  expect(after('|A|\n|-|\n|¤b|', withoutColumn)).toBeNull()
})

test('a table in a quotation stays in it, and one that a list begins is left alone', () => {
  expect(after('> | A | B |\n> |---|---|\n> | ¤1 | 2 |\n', withRow)).toBe(
    '> | A   | B   |\n> | --- | --- |\n> | 1   | 2   |\n> | ¤    |     |\n',
  )
  expect(tableAt('- | A |\n  |---|\n  | 1 |', 4)).toBeNull()
})

test('outside a table there is none', () => {
  for (const word of ['Före', 'Efter']) expect(tableAt(text, text.indexOf(word))).toBeNull()
  expect(tableAt('a | b\nc | d', 3)).toBeNull()
})

test('a bar behind a backslash is a letter of its cell', () => {
  expect(tableAt('| a \\| b | c |\n|---|---|', 2)!.rows[0]).toEqual(['a \\| b', 'c'])
})

const cell = fc
  .string({ unit: fc.constantFrom('a', 'å', ' ', '1', '-', '\\|', '𝄞', ':'), maxLength: 6 })
  .map((one) => one.trim())
  .filter((one) => !one.endsWith('\\'))
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
    rule: fc.array(fc.constantFrom('---', ':--', '--:', ':-:'), { minLength: width, maxLength: width }),
  }),
)

test('a table that is lined up has the same cells, and is lined up', () => {
  fc.assert(
    fc.property(table, ({ rows, rule }) => {
      const [head, ...others] = rows
      const lines = [head!, rule, ...others].map((cells) => `| ${cells.join(' | ')} |`)
      const read = tableAt(lines.join('\n'), 0)!
      const once = linedUp(read).text
      const again = tableAt(once, 0)!
      expect(again.rows.filter((_, index) => index !== 1)).toEqual(rows)
      expect(linedUp(again).text).toBe(once)
    }),
  )
})

describe('what a spreadsheet copied', () => {
  test('becomes a table, its columns of figures to the right', () => {
    expect(tableOfCells('Post\tUtfall\tAndel\r\nLön\t1 200\t12 %\r\nHyra|el\t-5,5\t\r\n')).toBe(
      '| Post     | Utfall | Andel |\n| -------- | -----: | ----: |\n| Lön      |  1 200 |  12 % |\n| Hyra\\|el |   -5,5 |       |',
    )
  })

  test('has line ends and tabs within a cell in quotes', () => {
    expect(tableOfCells('Post\tUtfall\r\n"Lön\noch ""arvoden"""\t12\r\n"Hyra"\t"5\r\n')).toBe(
      '| Post              | Utfall |\n| ----------------- | ------ |\n| Lön och "arvoden" | 12     |\n| "Hyra"            | "5     |',
    )
  })

  test('fills a table from the cursor’s cell on, and widens it where there is no room', () => {
    expect(after(at('12'), filled('7\n8|9\n10\n'))).toContain(
      '| Verksamhet | Utfall |\n| ---------- | -----: |\n| Lön        | ¤     7 |\n| Lokaler    |   8\\|9 |\n|            |     10 |',
    )
    expect(after(at('Utfall'), filled('Budget\tUtfall\n1\t2'))).toContain(
      '| Verksamhet | ¤Budget | Utfall |\n| ---------- | -----: | ------ |\n| Lön        |      1 | 2      |\n| Lokaler    |  1 200 |        |',
    )
    expect(after('|A|B|\n|-¤|-|\n|b|c|', filled('x\ty'))).toContain('| --- | --- |\n| ¤x   | y   |')
  })

  test('other text stays what it is', () => {
    for (const other of ['', 'en rad', 'en\ttabb', 'två\nrader', 'a\tb\nc', 'a\tb\nc\td\te'])
      expect(tableOfCells(other)).toBeNull()
  })
})
