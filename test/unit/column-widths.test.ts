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
    const { shares } = columnWidths(columns, 59, { padding: closePadding })
    expect((shares![0]! / 100) * 59).toBeGreaterThan(textWidth('Verksamhetens', 1) + closePadding)
  })

  test('make rows low: a heading above figures takes little from a column whose every row is long', () => {
    const columns = [
      texts('Post', ...Array.from({ length: 4 }, () => 'Avskrivningar och nedskrivningar av anläggningar')),
      ...Array.from({ length: 8 }, () => figures('Del av allt som är vårt i år')),
    ]
    const { shares } = columnWidths(columns, 59, { padding: closePadding })
    expect(shares![0]).toBeGreaterThan(3 * shares![1]!)
  })

  test('leave running text lines of more than a word before words of headings above figures have more', () => {
    const columns = [
      texts('Verksamhet', 'Gymnasie\u00adskola och vuxen\u00adutbildning'),
      ...Array.from({ length: 11 }, () => figures('Ur\u00adsprung\u00adlig total\u00adutgift')),
      texts('Kommentar', long),
    ]
    const { shares } = columnWidths(columns, 81, { padding: closePadding })
    expect((shares!.at(-1)! / 100) * 81).toBeGreaterThan(textWidth('hölls i november', 1) + closePadding)
  })

  test('break no heading into more lines than another needs where their words have no room', () => {
    const heads = [
      'Till\u00advidare\u00adanställda',
      'Sjuk\u00adfrån\u00advaro',
      'Lång\u00adtids\u00adsjuk\u00adfrån\u00advaro',
    ]
    const columns = [texts('Enhet', long), ...[...heads, ...heads].map(figures)]
    const { shares } = columnWidths(columns, 49)
    for (const index of [3, 6])
      expect((shares![index]! / 100) * 49).toBeGreaterThan(textWidth('Långtids', 1) + 1.2)
  })

  test('break no heading into pieces beside running text that has all of its part of the room', () => {
    const columns = [
      texts('Indikator', 'Andel nöjda brukare', 'Trygghet'),
      texts('Beskrivning', long, 'Andel som känner sig trygga'),
      figures('Socio\u00adeko\u00adno\u00admiskt'),
      ...['Utfall 2024', 'Utfall 2025', 'Målvärde 2025'].map(figures),
      [texts('Bedömning')[0]!, { text: '● Delvis uppfyllt', unbroken: true }],
    ]
    const { shares } = columnWidths(columns, 49)
    expect((shares![2]! / 100) * 49).toBeGreaterThan(textWidth('Socioeko-', 1) + 1.2)
  })

  test('hold together what must stay on one line', () => {
    const date = { text: '2026-06-30', unbroken: true }
    const { shares } = columnWidths([texts(long.repeat(5)), [date]], 30)
    expect((shares![1]! / 100) * 30).toBeGreaterThan(textWidth(date.text, 1))
  })
})

test('a table of figures needs room for lines of its running text; one that is mostly text has them anyway', () => {
  const comment = texts('Not', 'Följer plan men blir dyrare än vad som var tänkt')
  const figured = [texts('Post', 'Ett'), figures('A'), comment]
  expect(columnWidths(figured, 49).least).toBeGreaterThan(
    columnWidths([texts('Post', 'Ett'), figures('A'), texts('Not', 'Följer')], 49).least + 3,
  )
  expect(columnWidths([comment, comment, comment], 49).least).toBeLessThan(20)
})

test('names of rows that are words of their own need a line; a single word needs none', () => {
  const { lines } = columnWidths(
    [texts('Post', 'En kommun som håller ihop'), texts('A', 'Ja'), figures('B')],
    49,
  )
  expect(lines[0]).toBe(8)
  expect(lines.slice(1)).toEqual([0, 0])
})

test('what stands above several columns has room above them together', () => {
  const columns = [texts('Post', 'Ett'), texts('A', '1'), texts('B', '2')]
  const text = 'Kommunkoncernen'
  const { natural, least } = columnWidths(columns, 49, { above: [{ from: 1, count: 2, text }] })
  expect(least).toBeGreaterThan(textWidth(`Post${text}`, 1))
  expect(natural[1]).toBeGreaterThan(natural[0]!)
})

test('long words that can be broken need no more than their parts', () => {
  const whole = columnWidths([texts('Samhällsbyggnadsnämnden')], 10).least
  expect(
    columnWidths([texts('Sam\u00adhälls\u00adbygg\u00adnads\u00adnämn\u00adden')], 10).least,
  ).toBeLessThan(whole / 2)
})
