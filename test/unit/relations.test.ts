import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { createCollector } from '../../src/diagnostics/diagnostic.ts'
import { describe as tell } from '../../src/diagnostics/describe.ts'
import { createLocator } from '../../src/diagnostics/locate.ts'
import type { Cell } from '../../src/model/table.ts'
import type { ReportMeta } from '../../src/model/report.ts'
import type { TypedColumn } from '../../src/tables/grid.ts'
import { searchRelations, tellRelations } from '../../src/tables/relations/tell-relations.ts'

const meta = { language: 'sv', rounding: 'tolerant' } as ReportMeta

/** A table without a kind: headings, then rows, each a label and figures as they are printed. */
type Printed = readonly (readonly string[])[]

function typed([head, ...body]: Printed): { columns: TypedColumn[]; cells: Cell[][] } {
  let offset = 0
  const written = (text: string) => {
    const span = { file: 't.md', start: offset, end: offset + text.length }
    offset += text.length + 1
    return { text, content: [], span }
  }
  const columns = head!.map((text) => ({ heading: written(text), role: 'value', type: 'text', kind: null }))
  const cells = body.map((row) =>
    row.map((text): Cell => ({
      value: { type: text === '' ? 'missing' : 'text' },
      origin: 'written',
      written: written(text),
    })),
  )
  return { columns: columns as unknown as TypedColumn[], cells }
}

function found(table: Printed): readonly Diagnostic[] {
  const { columns, cells } = typed(table)
  const collector = createCollector()
  const relations = searchRelations(columns, cells, meta)
  if (relations)
    tellRelations(relations, columns, cells, {
      severity: 'error',
      emit: collector.emit,
      isWrong: () => false,
    })
  return collector.settle({})
}

/** What is said, each with the text of the cell where it is said. */
function said(table: Printed): (readonly [string, string])[] {
  const text = table.flat().join(' ')
  const locate = createLocator([{ file: 't.md', text }])
  return found(table).map((diagnostic) => [
    text.slice(diagnostic.span.start, diagnostic.span.end),
    tell(diagnostic, locate, 'sv').message.replaceAll('\u00a0', ' '),
  ])
}

const swedish = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',')

/** Figures of many sizes, as tables have them, with blanks and noughts among them. */
const figure = (size: number, decimals: number) =>
  fc
    .oneof(
      { weight: 12, arbitrary: fc.integer({ min: -size, max: size }) },
      { weight: 1, arbitrary: fc.constant(0) },
    )
    .map((value) => swedish(value / 10 ** decimals, decimals))

const randomTable = fc
  .record({
    rows: fc.integer({ min: 3, max: 25 }),
    columns: fc.integer({ min: 1, max: 8 }),
    size: fc.constantFrom(9, 99, 999, 9999, 99_999),
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ rows, columns, size, decimals }) =>
    fc
      .array(fc.array(figure(size, decimals), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((figures) => [
        ['', ...Array.from({ length: columns }, (_, at) => `Kolumn ${'abcdefgh'[at]}`)],
        ...figures.map((row, at) => [`Rad ${at}`, ...row]),
      ]),
  )

const place = (at: number) => `Ort ${'abcdef'[at]}`

/**
 * Places that are measured month after month, and move together through the year: what one comes to less others in a month,
 * by chance, it nearly comes to in all. `isTurned` is whether the months stand below each other.
 */
const seasonalTable = fc
  .record({
    sizes: fc.array(fc.integer({ min: 3, max: 400 }), { minLength: 3, maxLength: 6 }),
    seasons: fc.array(fc.integer({ min: 90, max: 135 }), { minLength: 4, maxLength: 12 }),
    noise: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 72, maxLength: 72 }),
    isTurned: fc.boolean(),
    isCounted: fc.boolean(),
  })
  .map(({ sizes, seasons, noise, isTurned, isCounted }) => {
    const month = (at: number) => `${isCounted ? 'Antal' : 'Månad'} ${'abcdefghijkl'[at]}`
    const at = (index: number, season: number) =>
      String(Math.round((sizes[index]! * seasons[season]!) / 100) + noise[index * 12 + season]!)
    return isTurned
      ? [
          ['', ...sizes.map((_, index) => place(index))],
          ...seasons.map((_, season) => [month(season), ...sizes.map((_, index) => at(index, season))]),
        ]
      : [
          ['', ...seasons.map((_, season) => month(season))],
          ...sizes.map((_, index) => [place(index), ...seasons.map((_, season) => at(index, season))]),
        ]
  })

const sum = (parts: readonly number[][]) =>
  [0, 1, 2, 3].map((at) => parts.reduce((all, part) => all + part[at]!, 0))

const turned = (table: string[][]): string[][] =>
  table[0]!.map((_, column) => table.map((row) => row[column]!))

describe('relations', () => {
  test('what could be chance is silent', () => {
    fc.assert(
      // Chance has no liking for the ends of a range, where figures would often be a step apart.
      fc.property(fc.noBias(randomTable), (table) => {
        expect(said(table)).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  describe('what comes out exactly is not told as what comes out within rounding', () => {
    /** Parts that no one would call noughts, and a last one so small that rounding would excuse its absence. */
    const counts = [
      [39, 16, 22, 33, 11, 74, 1],
      [3, 10, 7, 23, 30, 12, 3],
      [6, 36, 15, 0, 13, 45, 2],
      [24, 10, 4, 8, 39, 61, 3],
      [8, 0, 0, 13, 13, 28, 1],
      [20, 12, 34, 40, 13, 9, 1],
      [24, 19, 1, 23, 26, 33, 1],
      [4, 21, 19, 38, 37, 50, 2],
      [19, 22, 19, 30, 20, 17, 3],
      [11, 3, 16, 1, 22, 81, 0],
      [26, 23, 24, 37, 0, 64, 0],
      [11, 39, 12, 7, 15, 29, 2],
    ]

    /** The last `parts` of them and their sum, with the sum of all rows below. */
    function summed(parts: number): string[][] {
      const rows = counts.map((row) => row.slice(-parts))
      const all = [...rows, rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0))]
      return [
        ['Län', ...rows[0]!.map((_, column) => `Anläggningar ${'ABCDEFG'[column]}`), 'Summa'],
        ...all.map((row, index) => [
          index === rows.length ? 'Hela landet' : `Län ${'ABCDEFGHIJKL'[index]}`,
          ...row.map(String),
          String(row.reduce((sum, value) => sum + value, 0)),
        ]),
      ]
    }
    test.each([3, 4, 5, 6, 7])('%i columns', (parts) => {
      expect(said(summed(parts))).toEqual([])
    })

    test.each([3, 4, 5, 6, 7])('%i rows', (parts) => {
      expect(said(turned(summed(parts)))).toEqual([])
    })

    test.each([3, 4, 5, 6, 7])('%i columns, and one more that is no part', (parts) => {
      const others = ['12', '7', '31', '8', '55', '21', '16', '4', '30', '17', '45', '32', '278']
      const table = summed(parts).map((row, index) => [
        ...row,
        index === 0 ? 'Varav nya' : others[index - 1]!,
      ])
      expect(said(table)).toEqual([])
    })

    test('and a slip in it is still told', () => {
      const table = summed(6)
      table[4]![7] = '152'
      expect(said(table)).toEqual([['152', expect.stringContaining('ger 125')]])
    })
  })

  test('figures that move together through the year, without a word of sums, are silent', () => {
    fc.assert(
      fc.property(fc.noBias(seasonalTable), (table) => {
        expect(said(table)).toEqual([])
      }),
      { numRuns: 1000 },
    )
    expect(
      said([
        ['Ort', 'jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
        ['Karbenning', '4', '4', '4', '4', '5', '7', '9', '6', '4', '4', '4', '4'],
        ['Västanfors', '31', '30', '31', '31', '33', '37', '41', '35', '31', '31', '30', '31'],
        ['Fagersta', '88', '84', '87', '86', '90', '99', '110', '94', '87', '87', '86', '88'],
        ['Avesta', '51', '50', '52', '51', '55', '63', '71', '58', '52', '51', '50', '52'],
      ]),
    ).toEqual([])
  })

  test('a table of sums on two levels breaks at the one digit that is changed', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 1000, max: 99_999 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 6,
    })
    fc.assert(
      fc.property(rows, rows, fc.nat(3), fc.nat(2), (first, second, column, row) => {
        const [a, b] = [sum(first), sum(second)]
        const figures = [...first, a, ...second, b, sum([a, b])]
        const names = [
          ...first.map((_, at) => `Post ${at}`),
          'Summa ett',
          ...second.map((_, at) => `Del ${at}`),
          'Summa två',
          'Summa',
        ]
        const print = (wrong: number | null): Printed => [
          ['Tkr', '2021', '2022', '2023', '2024'],
          ...figures.map((line, at) => [
            names[at]!,
            ...line.map((value, place) =>
              String(at === row && place === column && wrong !== null ? wrong : value),
            ),
          ]),
        ]
        expect(said(print(null))).toEqual([])
        const right = figures[row]![column]!
        const swapped = swap(right)
        fc.pre(swapped !== right)
        expect(said(print(swapped))).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  test('each form is told in its own words', () => {
    expect(
      said([
        ['', 'Utfall 2013', 'Budget 2013', 'Avvikelse'],
        ['Revision', '614', '620', '6'],
        ['Överförmyndare', '819', '847', '28'],
        ['Pensioner', '8 311', '11 593', '3 282'],
        ['Kansli', '4 823', '4 799', '24'],
        ['It-enheten', '5 585', '5 313', '-272'],
      ]),
    ).toEqual([['24', '”Avvikelse” för ”Kansli” är 24, men ”Budget 2013” minus ”Utfall 2013” ger −24.']])
    expect(
      said([
        ['Mnkr', '2024', '2025', 'Förändring, %'],
        ['Byggnadsnämnden', '24,9', '26,8', '7,6 %'],
        ['Kommunstyrelsen', '384,8', '471,5', '25,2 %'],
        ['Skolnämnden', '1 742,2', '1 833,3', '5,2 %'],
        ['Vård och omsorg', '1 520,3', '1 601,9', '5,4 %'],
        ['Kultur och fritid', '210,4', '215,2', '2,3 %'],
      ]),
    ).toEqual([
      [
        '25,2 %',
        '”Förändring, %” för ”Kommunstyrelsen” är 25,2, men ändringen från ”2024” till ”2025” i procent ger 22,5.',
      ],
    ])
    expect(
      said([
        ['Ekonomi (tkr)', '2023', '2024', '2025'],
        ['Intäkter', '9 870', '10 135', '11 251'],
        ['Kostnader', '-67 120', '-69 731', '-73 300'],
        ['Nettokostnader', '-57 250', '-59 596', '-62 049'],
        ['Budget', '-57 900', '-59 689', '-63 119'],
        ['Budgetavvikelse', '650', '93', '1 700'],
      ]),
    ).toEqual([
      ['1 700', '”2025” för ”Budgetavvikelse” är 1 700, men ”Nettokostnader” minus ”Budget” ger 1 070.'],
    ])
  })

  test('a total that stands above its parts, and a balance that is carried forward', () => {
    expect(
      said([
        ['mnkr', 'Intäkter', 'Kostnader', 'Netto'],
        ['Kommunstyrelse', '283,1', '-693,8', '-410,7'],
        ['Politisk verksamhet', '0,0', '-12,6', '-12,6'],
        ['Ledning', '18,3', '-79,4', '-61,1'],
        ['Samhällsbyggnad', '48,3', '-173,1', '-124,9'],
        ['Kultur', '6,6', '-60,1', '-53,5'],
        ['Arbete', '41,0', '-114,2', '-73,1'],
        ['Kommunservice', '158,1', '-182,8', '-24,7'],
        ['Räddningstjänst', '10,3', '-58,9', '-48,6'],
        ['Prioriterat', '0,5', '-12,7', '-21,2'],
      ]),
    ).toEqual([['-21,2', expect.stringContaining('”Netto” för ”Prioriterat” är −21,2, men')]])
    expect(
      said([
        ['Tkr', 'Kommunen 2019', 'Kommunen 2018', 'Koncernen 2019'],
        ['Ingående balans', '287 675', '248 991', '287 675'],
        ['Nya förpliktelser', '28 959', '37 882', '29 112'],
        ['Förtroendevalda', '12 773', '14 097', '12 773'],
        ['Årets utbetalningar', '-7 406', '-6 750', '-7 581'],
        ['Förändring av löneskatt', '8 336', '7 552', '8 336'],
        ['Utgående balans', '330 337', '301 727', '330 315'],
      ]),
    ).toEqual([
      [
        '301 727',
        '”Kommunen 2018” för ”Utgående balans” är 301 727, men de 5 raderna från ”Ingående balans” till ”Förändring av löneskatt” ger 301 772.',
      ],
    ])
  })
})

/** The two last digits that differ, in each other's place. */
function swap(value: number): number {
  const digits = String(value)
  for (let at = digits.length - 1; at > 0; at--)
    if (digits[at] !== digits[at - 1])
      return Number(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1))
  return value
}
