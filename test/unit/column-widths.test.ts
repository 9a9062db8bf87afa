/** Columns by what stands in them. */

import { describe, expect, test } from 'vitest'
import { closePadding, columnWidths, type CellWidth } from '../../src/render/column-widths.ts'
import { textWidth } from '../../src/wording/text-width.ts'

const texts = (...cells: string[]): CellWidth[] => cells.map((text) => ({ text, unbroken: false }))
const figures = (heading: string): CellWidth[] => [
  { text: heading, unbroken: false },
  { text: '\u22121\u00a0120,6', unbroken: true },
]
const long = 'Samråd hölls i november, se protokollet från det möte som nämnden höll då. '

describe('shares', () => {
  test('are none where every row fits on one line', () => {
    expect(columnWidths([texts('Verksamhet', 'Skola'), texts('Budget', '1')], 49).shares).toBeNull()
  })

  test('leave no column narrower than its words, however much text the others have', () => {
    const columns = [
      texts('Beslut', long),
      texts('Ansvarig', 'Tekniska nämnden'),
      texts('Status', 'Klart'),
      texts('Kommentar', long.repeat(12)),
    ]
    const { shares, least } = columnWidths(columns, 49)
    expect(shares!.reduce((sum, share) => sum + share)).toBeCloseTo(100, 0)
    for (const [index, word] of ['protokollet', 'Tekniska', 'Status', 'Kommentar'].entries())
      expect((shares![index]! / 100) * 49).toBeGreaterThan(textWidth(word, 1))
    expect(least).toBeLessThan(49)
  })

  test('keep the words of rows whole before those of headings above figures', () => {
    const heading = 'Ur\u00adsprung\u00adlig total\u00adutgift'
    const columns = [
      texts(
        'Projekt',
        'Verk\u00adsam\u00adhe\u00adtens netto\u00adkost\u00adna\u00adder',
        'Öv\u00adnings\u00adplats etapp 2',
      ),
      ...Array.from({ length: 11 }, () => figures(heading)),
    ]
    const { shares } = columnWidths(columns, 59, closePadding)
    expect((shares![0]! / 100) * 59).toBeGreaterThan(textWidth('Verksamhetens', 1) + closePadding)
  })

  test('make rows low: a heading above figures takes little from a column whose every row is long', () => {
    const columns = [
      texts('Post', ...Array.from({ length: 4 }, () => 'Avskrivningar och nedskrivningar av anläggningar')),
      ...Array.from({ length: 8 }, () => figures('Del av allt som är vårt i år')),
    ]
    const { shares } = columnWidths(columns, 59, closePadding)
    expect(shares![0]).toBeGreaterThan(3 * shares![1]!)
  })

  test('hold together what must stay on one line', () => {
    const date = { text: '2026-06-30', unbroken: true }
    const { shares } = columnWidths([texts(long.repeat(5)), [date]], 30)
    expect((shares![1]! / 100) * 30).toBeGreaterThan(textWidth(date.text, 1))
  })
})

test('long words that can be broken need no more than their parts', () => {
  const whole = columnWidths([texts('Samhällsbyggnadsnämnden')], 10).least
  expect(
    columnWidths([texts('Sam\u00adhälls\u00adbygg\u00adnads\u00adnämn\u00adden')], 10).least,
  ).toBeLessThan(whole / 2)
})
