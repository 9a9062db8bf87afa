import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readReference } from '../../src/source/data/xlsx/cell-reference.ts'
import { isWorkbookFault, readWorkbook, type SheetChoice } from '../../src/source/data/xlsx/read-workbook.ts'
import type { SheetRows } from '../../src/source/data/xlsx/sheet-rows.ts'
import { isProblem, readQuantity } from '../../src/tables/number-grammar.ts'
import { makeWorkbook, type CellDescription, type SheetDescription } from './make-workbook.ts'

const open = (bytes: Uint8Array, choice: Partial<SheetChoice> = {}) =>
  readWorkbook(bytes, 'utfall.xlsx', { sheet: null, range: null, language: 'sv', ...choice })

async function rowsOf(bytes: Uint8Array, choice: Partial<SheetChoice> = {}): Promise<SheetRows> {
  const read = await open(bytes, choice)
  if (isWorkbookFault(read)) throw new Error(JSON.stringify(read))
  return read
}

async function texts(bytes: Uint8Array, choice: Partial<SheetChoice> = {}): Promise<string[][]> {
  const { rows } = await rowsOf(bytes, choice)
  return rows.map((row) => row.map(({ text }) => text))
}

const oneSheet = (sheet: SheetDescription): Uint8Array => makeWorkbook({ sheets: { Resultat: sheet } })

/** The text of a single cell, with plain spaces and minus signs for easier reading here. */
async function shown(cell: CellDescription, language: 'sv' | 'en' = 'sv', date1904 = false): Promise<string> {
  const [row] = await texts(makeWorkbook({ sheets: { A: { rows: [[cell, 'end']] } }, date1904 }), {
    language,
  })
  return row!.length === 1 ? '' : row![0]!.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-')
}

test('a table is read with the places of its cells', async () => {
  const { rows, faults } = await rowsOf(
    oneSheet({
      at: 'B3',
      rows: [
        ['Verksamhet', 'Utfall', 'Klart'],
        ['Förskola', { number: -36791.4, format: '#,##0' }, { date: '2021-07-31' }],
      ],
    }),
  )
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Verksamhet', 'Utfall', 'Klart'],
    ['Förskola', '−36\u00a0791', '2021-07-31'],
  ])
  expect(rows[1]![1]!.span).toEqual({
    file: 'utfall.xlsx',
    start: 3 * 16_384 + 2,
    end: 3 * 16_384 + 3,
    cell: 'Resultat!C4',
  })
  expect(faults).toEqual([])
})

describe('which sheet', () => {
  const bytes = makeWorkbook({
    sheets: {
      Diagram: { chart: true },
      Underlag: { state: 'hidden', rows: [['dold']] },
      Resultat: { rows: [['första']] },
      'Räkenskap & mål': { rows: [['andra']] },
    },
  })

  test.each([
    [null, 'första'],
    ['resultat', 'första'],
    ['RA\u0308KENSKAP & MÅL', 'andra'],
    ['Underlag', 'dold'],
  ])('%s', async (sheet, first) => {
    expect(await texts(bytes, { sheet })).toEqual([[first]])
  })

  test.each(['Budget', 'Diagram'])('no %s', async (sheet) => {
    const known = ['Underlag', 'Resultat', 'Räkenskap & mål']
    expect(await open(bytes, { sheet })).toEqual({ fault: 'sheet', sheet, known })
  })

  test('a workbook of hidden sheets gives the first', async () => {
    expect(await texts(oneSheet({ state: 'veryHidden', rows: [['dold']] }))).toEqual([['dold']])
  })
})

describe('which cells', () => {
  const bytes = oneSheet({
    rows: [['Rubrik'], null, [null, 'a', 'b', null, ''], [null, 'c', null, 'd'], ['', '  '], [null, 'e']],
  })

  test('all that are used', async () => {
    expect(await texts(bytes)).toEqual([
      ['Rubrik', '', '', ''],
      ['', 'a', 'b', ''],
      ['', 'c', '', 'd'],
      ['', 'e', '', ''],
    ])
  })

  test.each(['B3:E5', '$b$3:$E$5', 'E5:B3', 'b5:e3'])('%s', async (range) => {
    expect(await texts(bytes, { range })).toEqual([
      ['a', 'b', '', ''],
      ['c', '', 'd', ''],
    ])
  })

  test.each([
    '',
    'B3',
    'B:E',
    '3:5',
    'B3:E5:F7',
    'B0:E5',
    'A1:XFE2',
    'A1:A1048577',
    'Resultat!A1:B2',
    'A1-B2',
  ])('“%s” is no range', async (range) => {
    expect(await open(bytes, { range })).toEqual({ fault: 'range', range })
  })

  test('of an empty sheet, none', async () => {
    expect(await rowsOf(oneSheet({}))).toMatchObject({ rows: [], faults: [] })
    expect(await texts(bytes, { range: 'M1:P9' })).toEqual([])
  })

  test('of merged cells the first', async () => {
    const sheet = {
      rows: [
        ['Mål', 'Period', null],
        ['God utbildning', 'jan', 'feb'],
        ['glömt värde', 'mar', { error: '#REF!' }],
      ],
      merges: ['A2:A3', 'B1:C1', 'B3:C3'],
    }
    const { rows, faults } = await rowsOf(oneSheet(sheet))
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Mål', 'Period', ''],
      ['God utbildning', 'jan', 'feb'],
      ['', 'mar', ''],
    ])
    expect(faults).toEqual([])
  })

  test('without names they follow each other', async () => {
    expect(await texts(oneSheet({ unnumbered: true, rows: [['a', null, 'b'], ['c']] }))).toEqual([
      ['a', '', 'b'],
      ['c', '', ''],
    ])
  })

  test('of two with one name the last', async () => {
    const sheetData = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>'
    expect(await texts(oneSheet({ sheetData }))).toEqual([['2', '3']])
  })

  test.each(['A0', 'A', '1', 'a1', 'A01', 'XFE1', 'A1048577', 'A2', 'A1B', ''])(
    '“%s” is no cell of row 1',
    async (r) => {
      expect(await open(oneSheet({ sheetData: `<row r="1"><c r="${r}"><v>1</v></c></row>` }))).toEqual({
        fault: 'format',
      })
    },
  )

  test.each(['0', '-1', '1.5', '1048577', 'x', ''])('“%s” is no row', async (r) => {
    expect(await open(oneSheet({ sheetData: `<row r="${r}"><c><v>1</v></c></row>` }))).toEqual({
      fault: 'format',
    })
  })

  test('one cell at the bottom takes no time', async () => {
    const { rows } = await rowsOf(oneSheet({ at: 'A1048576', rows: [['sist']] }))
    expect(rows).toHaveLength(1)
    expect(rows[0]![0]!.span.cell).toBe('Resultat!A1048576')
  })

  test('one cell at the outermost corner', async () => {
    expect(await texts(oneSheet({ at: 'XFD1048576', rows: [['sist']] }))).toEqual([['sist']])
    expect(readReference('XFD1048576')).toEqual({ row: 1_048_576, column: 16_384 })
  })
})

describe('text', () => {
  test.each<[CellDescription, string]>([
    ['  A\u030angström\u00a0A  ', 'Ångström A'],
    ['rad ett\nrad två', 'rad ett\nrad två'],
    ['rad ett\r\nrad två', 'rad ett\nrad två'],
    ['rad ett_x000D_\nrad två', 'rad ett\nrad två'],
    ['_x005F_x000D_', '_x000D_'],
    ['a_x0000_b_xD800_c', 'ab\ufffdc'],
    ['<b>&amp;', '<b>&amp;'],
    [{ text: 'direkt', as: 'inline' }, 'direkt'],
    [{ text: 'halvfet text', as: 'rich' }, 'halvfet text'],
    [{ xml: '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>' }, 'a<b'],
    [{ formula: 'A2&"x"', value: 'räknat' }, 'räknat'],
    [{ formula: 'IF(1,"","")', value: '' }, ''],
    [true, 'Ja'],
    [false, 'Nej'],
    [{ formula: 'A2=1', value: true }, 'Ja'],
  ])('%j', async (cell, text) => {
    expect(await shown(cell)).toBe(text)
  })

  test('truth in English', async () => {
    expect([await shown(true, 'en'), await shown(false, 'en')]).toEqual(['Yes', 'No'])
  })

  test('runs and pronunciation of shared texts', async () => {
    const bytes = makeWorkbook({
      sheets: { A: { rows: [['x']] } },
      change: (part, xml) =>
        part === 'xl/sharedStrings.xml'
          ? xml.replace(/<si>.*<\/si>/, '<si><r><t>En </t></r><r><t>mening</t></r><rPh><t>nej</t></rPh></si>')
          : xml,
    })
    expect(await texts(bytes)).toEqual([['En mening']])
  })
})

const run = (text: string, align = '') =>
  `<r><rPr>${align === '' ? '<b/>' : `<vertAlign val="${align}"/>`}</rPr><t xml:space="preserve">${text}</t></r>`

test('what is raised or lowered in a text stays so', async () => {
  const strings = [
    run('100') + run('2', 'superscript'),
    run('CO') + run('2', 'subscript') + run(' ton'),
    run('1)', 'superscript') + run(' Not'),
    run('Pris') + run('en hel mening som bara är satt liten', 'superscript'),
  ]
  const inline = `<c r="E1" t="inlineStr"><is>${run('471,5')}${run(' 1 ', 'superscript')}</is></c>`
  const bytes = makeWorkbook({
    sheets: { A: { rows: [['a', 'b', 'c', 'd', { xml: inline }]] } },
    change: (part, xml) =>
      part === 'xl/sharedStrings.xml'
        ? xml.replace(/<si>.*<\/si>/, strings.map((string) => `<si>${string}</si>`).join(''))
        : xml,
  })
  expect(await texts(bytes)).toEqual([
    [
      '100<sup>2</sup>',
      'CO<sub>2</sub> ton',
      '1) Not',
      'Prisen hel mening som bara är satt liten',
      '471,5<sup>1</sup>',
    ],
  ])
})

describe('numbers as Excel shows them', () => {
  test.each<[number | string, string | number | undefined, string]>([
    [36791, undefined, '36791'],
    [2021, undefined, '2021'],
    [-0.5, undefined, '-0,5'],
    ['0.30000000000000004', undefined, '0,3'],
    ['2.2999999999999998', undefined, '2,3'],
    ['1.2E-3', undefined, '0,0012'],
    ['1.5e+6', undefined, '1500000'],
    ['123456789012345678', undefined, '123456789012346000'],
    ['-0', undefined, '0'],
    ['1E300', undefined, '1E+300'],
    ['-1.5E-300', undefined, '-1,5E-300'],
    ['1E-400', undefined, '0'],
    [1.5, '@', '1,5'],
    [1234.5, '0', '1235'],
    [1234.5, 1, '1235'],
    [-2.5, '0', '-3'],
    ['1.005', '0.00', '1,01'],
    ['1.0049999999999999', '0.00', '1,01'],
    [1, '0.0', '1,0'],
    [-0.004, '0.00', '0,00'],
    [1234567.891, '#,##0.00', '1 234 567,89'],
    [1234567.891, 4, '1 234 567,89'],
    [1234567, '# ##0', '1 234 567'],
    [1234567, '#\\ ##0', '1 234 567'],
    [-1234, '#,##0;[Red]-#,##0', '-1 234'],
    [-1234, '#,##0;[Red]#,##0', '-1 234'],
    [-1234, '#,##0_);(#,##0)', '-1 234'],
    [-1234, 38, '-1 234'],
    [1234, '-#,##0;#,##0', '-1 234'],
    [-1234, '-#,##0;#,##0', '1 234'],
    [-1234.5, '_-* #,##0.00\\ _k_r_-;\\-* #,##0.00\\ _k_r_-;_-* "-"??\\ _k_r_-;_-@_-', '-1 234,50'],
    [1234.5, '_-* #,##0.00\\ "kr"_-;\\-* #,##0.00\\ "kr"_-;_-* "-"??\\ "kr"_-;_-@_-', '1 234,50 kr'],
    [0, '_-* #,##0.00\\ _k_r_-;\\-* #,##0.00\\ _k_r_-;_-* "-"??\\ _k_r_-;_-@_-', '0,00'],
    [0, '#,##0;-#,##0;', '0'],
    [36791000, '#,##0,', '36 791'],
    [36791499, '#,##0.0,," mnkr"', '36,8 mnkr'],
    [408, '#,##0" tkr"', '408 tkr'],
    [408, '#,##0\\ "tkr"', '408 tkr'],
    [408, '#,##0\\ [$kr-41D]', '408 kr'],
    [408, '#,##0" tkr";-#,##0" tkr"', '408 tkr'],
    [12, '0" kr/m2"', '12 kr/m2'],
    [408, '"ca "0', 'ca 408'],
    [-408, '"ca "0', '-ca 408'],
    [5, '"<"0', '<5'],
    [45, '"§ "0', '§ 45'],
    [12, '[$€-2] #,##0', '€ 12'],
    [1234.5, '"kr "#,##0.00', '1 234,50 kr'],
    [1234, '_-[$SEK] #,##0_-', '1 234 SEK'],
    [3, '0" av 5"', '3 av 5'],
    [3, '0":e"', '3:e'],
    [5, '+0;-0;0', '+5'],
    [0.05, '"ca "0%', 'ca 5 %'],
    [0, '0;-0;"saknas"', 'saknas'],
    [3, '[<5]"färre än 5";0', 'färre än 5'],
    [1, '"Ja";;"Nej"', 'Ja'],
    [0, '"Ja";;"Nej"', 'Nej'],
    [5, ';;;', ''],
    [5, '[Red]', '5'],
    [-5, '0;;', ''],
    [1 / 3, undefined, '0,333333333'],
    [1234.56789012345, undefined, '1234,56789'],
    [-98765.432109, undefined, '-98765,43211'],
    ['0.00001234', undefined, '0,00001234'],
    [123456789012, undefined, '123456789012'],
    [0.0902, '0%', '9 %'],
    [0.0902, '0.00%', '9,02 %'],
    [0.0902, 10, '9,02 %'],
    ['0.68500000000000005', '0%', '69 %'],
    [-0.001, '0%', '0 %'],
    [9.02, '0.0\\ "%"', '9,0 %'],
    [1.25, '0.0##', '1,25'],
    [1, '0.0##', '1,0'],
    [1.23456, '#,##0.##', '1,23'],
    [7, '000', '007'],
    [-7, '000', '-007'],
    [150, '[>=100]0.0;0.00', '150,0'],
    [15, '[>=100]0.0;0.00', '15,00'],
    [1.2345, '0.00E+00', '1,2345'],
    [0.5, '# ?/?', '0,5'],
    [1.5, 'General"oavslutat', '1,5 oavslutat'],
    [5, '', '5'],
  ])('%s as %s', async (number, format, text) => {
    expect(await shown(format === undefined ? { number } : { number, format })).toBe(text)
  })

  test.each<[number, string | undefined, string]>([
    [-36791.4, '#,##0.00', '-36,791.40'],
    [1234.5, undefined, '1234.5'],
    [0.0902, '0.00%', '9.02%'],
  ])('in English: %s as %s', async (number, format, text) => {
    expect(await shown(format === undefined ? { number } : { number, format }, 'en')).toBe(text)
  })

  test.each(['12a', '1,5', '--1', '.', '1e', 'Infinity', '0x10', '1E999', '9'.repeat(500)])(
    '%s is none',
    async (v) => {
      expect(await open(oneSheet({ rows: [[{ number: v }]] }))).toEqual({ fault: 'format' })
    },
  )

  test('what is shown can be read again', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    const format = fc.constantFrom(
      'General',
      '0',
      '0.00',
      '#,##0.0',
      '#,##0" tkr"',
      '0.0%',
      '#,##0;[Red]-#,##0',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ number, format }), { minLength: 50, maxLength: 50 }),
        async (cells) => {
          const [row] = await texts(oneSheet({ rows: [cells] }))
          for (const text of row!) expect(isProblem(readQuantity(text, 'sv')), text).toBe(text.includes('E'))
        },
      ),
      { seed: 1, numRuns: 20 },
    )
  })
})

describe('dates', () => {
  test.each<[CellDescription, string]>([
    [{ date: '2021-07-31' }, '2021-07-31'],
    [{ number: 1, format: 14 }, '1900-01-01'],
    [{ number: 59, format: 14 }, '1900-02-28'],
    [{ number: 60, format: 14 }, '1900-02-29'],
    [{ number: 61, format: 14 }, '1900-03-01'],
    [{ number: 2958465, format: 14 }, '9999-12-31'],
    [{ number: 2958466, format: 14 }, '2958466'],
    [{ number: -1, format: 14 }, '-1'],
    [{ number: 44408.75, format: 22 }, '2021-07-31 18:00'],
    [{ number: 44408.75, format: 'yyyy/mm/dd hh:mm' }, '2021-07-31 18:00'],
    [{ number: 44408.999999, format: 'yyyy-mm-dd hh:mm:ss' }, '2021-08-01 00:00:00'],
    [{ number: 44408.999999, format: 'yyyy-mm-dd' }, '2021-07-31'],
    [{ number: 44408, format: '[$-41D]d mmmm yyyy;@' }, '2021-07-31'],
    [{ number: 44408, format: 'mmmm' }, 'juli'],
    [{ number: 44408, format: 'mmmm yyyy' }, 'juli 2021'],
    [{ number: 44408, format: 17 }, 'jul-21'],
    [{ number: 44408, format: 'yyyy' }, '2021'],
    [{ number: 44408, format: 'yyyy-mm' }, '2021-07'],
    [{ number: 44408, format: 'd/m' }, '31/7'],
    [{ number: 44408, format: 'd mmm;@' }, '31 jul'],
    [{ number: 44408, format: 'ddd' }, 'lör'],
    [{ number: 44408, format: 'dddd d mmmm' }, 'lördag 31 juli'],
    [{ number: 44408, format: '[Red]"dag "dd' }, 'dag 31'],
    [{ number: 44408, format: '"Q3 "yyyy' }, 'Q3 2021'],
    [{ number: 44408, format: '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy' }, '2021-07-31'],
    [{ number: 44408, format: '0" dagar"' }, '44408 dagar'],
    [{ number: 44408, format: '[Red]0' }, '44408'],
    [{ number: 0.75, format: 20 }, '18:00'],
    [{ number: 44408.354166666664, format: 'hh:mm' }, '08:30'],
    [{ number: 0.354166666666667, format: 'h:mm' }, '8:30'],
    [{ number: 0.5, format: '[$-F400]h:mm:ss AM/PM' }, '12:00:00'],
    [{ number: 1.5, format: '[h]:mm' }, '36:00'],
    [{ number: 0.0625, format: '[mm]:ss' }, '90:00'],
    [{ number: 0.00393518518518519, format: 45 }, '05:40'],
    [{ number: 0.00393518518518519, format: 47 }, '05:40'],
    [{ isoDate: '2021-07-31' }, '2021-07-31'],
    [{ isoDate: '2021-07-31T00:00:00Z' }, '2021-07-31'],
    [{ isoDate: '2021-07-31T12:30:00Z' }, '2021-07-31'],
    [{ xml: '<c r="A1" t="d"><v>2021-07-31T12:30:00</v></c>' }, '2021-07-31 12:30'],
    [{ isoDate: '12:30:00' }, '12:30'],
    [{ formula: 'TODAY()', value: 44408, format: 14 }, '2021-07-31'],
  ])('%j', async (cell, text) => {
    expect(await shown(cell)).toBe(text)
  })

  test.each<[CellDescription, string]>([
    [{ number: 0, format: 14 }, '1904-01-01'],
    [{ number: 59, format: 14 }, '1904-02-29'],
    [{ number: 42946, format: 14 }, '2021-07-31'],
    [{ date: '2021-07-31' }, '2021-07-31'],
    [{ number: 2957003, format: 14 }, '9999-12-31'],
  ])('from 1904: %j', async (cell, text) => {
    expect(await shown(cell, 'sv', true)).toBe(text)
  })

  test('no such ISO date', async () => {
    expect(await open(oneSheet({ rows: [[{ isoDate: '2021-02-30' }]] }))).toEqual({ fault: 'format' })
  })
})

test('errors and formulas never computed are told of with their places', async () => {
  const { rows, faults } = await rowsOf(
    oneSheet({
      rows: [
        ['a', 'b'],
        [{ error: '#REF!' }, { formula: 'SUM(B3:B9)' }],
        [{ formula: '1/0', error: '#DIV/0!' }, 5],
      ],
    }),
  )
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['a', 'b'],
    ['', '5'],
  ])
  expect(faults.map(({ problem, written, span }) => [problem, written, span.cell])).toEqual([
    ['error', '#REF!', 'Resultat!A2'],
    ['noValue', '=SUM(B3:B9)', 'Resultat!B2'],
    ['error', '#DIV/0!', 'Resultat!A3'],
  ])
})

test('only the range’s own faults are told', async () => {
  const bytes = oneSheet({
    rows: [
      ['a', { error: '#N/A' }],
      ['b', 1],
    ],
  })
  expect((await rowsOf(bytes, { range: 'A1:A2' })).faults).toEqual([])
})

describe('workbooks by other programs', () => {
  const sheets = { Resultat: { rows: [['å', { number: 1, format: '0.0' }]] } }

  test('prefixed and strict', async () => {
    const bytes = makeWorkbook({ sheets, prefix: 'x', namespace: 'strict' })
    expect(await texts(bytes)).toEqual([['å', '1,0']])
  })

  test('without styles and shared texts', async () => {
    const bytes = makeWorkbook({
      sheets: { A: { rows: [[{ text: 'å', as: 'inline' }, 1]] } },
      change: (part, xml) => (/styles|sharedStrings/.test(part) ? null : xml),
    })
    expect(await texts(bytes)).toEqual([['å', '1']])
  })

  test('in UTF-16', async () => {
    const bytes = makeWorkbook({ sheets })
    const parts = unzipSync(bytes)
    const xml = strFromU8(parts['xl/sharedStrings.xml']!).replace('UTF-8', 'UTF-16')
    parts['xl/sharedStrings.xml'] = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
    expect(await texts(zipSync(parts))).toEqual([['å', '1,0']])
  })

  test('targets that lead out of the archive find nothing', async () => {
    const bytes = makeWorkbook({
      sheets,
      change: (_, xml) => xml.replace('Target="worksheets/', 'Target="../../../../etc/'),
    })
    expect(await open(bytes)).toEqual({ fault: 'format' })
  })
})

describe('what is no sound workbook', () => {
  const sheets = { Resultat: { rows: [['a', 1]] } }
  const sound = makeWorkbook({ sheets })
  const without = (part: RegExp, change: (xml: string) => string | null) =>
    makeWorkbook({ sheets, change: (name, xml) => (part.test(name) ? change(xml) : xml) })

  test.each<[string, Uint8Array]>([
    ['no bytes', new Uint8Array()],
    ['text', strToU8('Verksamhet;Utfall\nFörskola;5\n')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['half a zip', sound.slice(0, sound.length / 2)],
    ['no workbook', without(/workbook\.xml$/, () => null)],
    ['no sheet', without(/sheet1\.xml$/, () => null)],
    ['no relationships', without(/workbook\.xml\.rels$/, () => null)],
    ['broken XML', without(/sheet1/, (xml) => xml.replace('</row>', ''))],
    [
      'bytes that are no UTF-8',
      makeWorkbook({ sheets, more: { 'xl/sharedStrings.xml': Buffer.from('<sst>\u00e5</sst>', 'latin1') } }),
    ],
    ['a doctype', without(/sheet1/, (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'))],
    ['an unknown entity', without(/sharedStrings/, (xml) => xml.replace('>a<', '>&constructor;<'))],
    ['a text that is not there', without(/sheet1/, (xml) => xml.replace('<v>0</v>', '<v>7</v>'))],
    ['an unknown type', without(/sheet1/, (xml) => xml.replace('t="s"', 't="z"'))],
  ])('%s', async (_, bytes) => {
    expect(await open(bytes)).toEqual({ fault: 'format' })
  })

  test('a changed byte in what is stored', async () => {
    const stored = zipSync(unzipSync(sound), { level: 0 })
    const at = Buffer.from(stored).indexOf('<v>1</v>')
    stored[at + 3] = '2'.charCodeAt(0)
    expect(await open(stored)).toEqual({ fault: 'format' })
  })

  test('an .xls', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await open(old)).toEqual({ fault: 'oldFormat' })
  })

  test('encrypted', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await open(ole)).toEqual({ fault: 'encrypted' })
    for (const flag of [0x01, 0x41]) {
      const zipped = Buffer.from(sound)
      for (
        let at = zipped.indexOf('PK\u0001\u0002');
        at !== -1;
        at = zipped.indexOf('PK\u0001\u0002', at + 1)
      )
        zipped[at + 8] = zipped[at + 8]! | flag
      expect(await open(zipped)).toEqual({ fault: 'encrypted' })
    }
  })
})

describe('what is too large', () => {
  const size = { fault: 'size' }

  test('too many columns, rows, entries and levels', async () => {
    expect(await open(oneSheet({ rows: [Array.from({ length: 200 }, () => 1)] }))).toHaveProperty('rows')
    expect(await open(oneSheet({ rows: [Array.from({ length: 201 }, () => 1)] }))).toEqual(size)
    expect(await open(oneSheet({ rows: [[1]] }), { range: 'A1:XFD1' })).toEqual(size)
    expect(await open(oneSheet({ sheetData: '<row><c><v>1</v></c></row>'.repeat(300_001) }))).toEqual(size)
    const more = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`x/${at}`, '']))
    expect(await open(makeWorkbook({ sheets: { A: {} }, more }))).toEqual(size)
    expect(await open(oneSheet({ sheetData: '<a>'.repeat(99) + '</a>'.repeat(99) }))).toEqual(size)
  })

  test('a grid that only a few cells make wide', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, at) => `<row><c r="${at % 2 ? 'A' : 'GR'}${at + 1}"><v>1</v></c></row>`,
    )
    expect(await open(oneSheet({ sheetData: rows.join('') }))).toEqual(size)
  })

  test('merged ranges that cover everything, time and again', async () => {
    const rows = Array.from({ length: 2000 }, () => [1, 2])
    const merges = Array.from({ length: 20_000 }, () => 'A1:XFD1048576')
    expect(await open(oneSheet({ rows, merges }))).toEqual(size)
  })

  test('numbers of any length take no time', async () => {
    expect(await open(oneSheet({ rows: [[{ number: '1'.repeat(5_000_000) }]] }))).toEqual({ fault: 'format' })
  })

  test.each([
    ['what it says it is', (sheet: Buffer) => sheet],
    [
      'and says it is small',
      (bytes: Buffer) => {
        const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml')
        bytes.writeUInt32LE(5000, name - 46 + 24)
        return bytes
      },
    ],
  ])('500 MB of spaces, %s', async (_, change) => {
    const spaces = 500_000_000
    const part = new Uint8Array(spaces).fill(0x20)
    const bomb = Buffer.from(makeWorkbook({ sheets: { A: {} }, more: { 'xl/worksheets/sheet1.xml': part } }))
    expect(bomb.length).toBeLessThan(1_000_000)
    const changed = change(bomb)
    const before = process.memoryUsage.rss()
    const read = await open(changed)
    expect(isWorkbookFault(read)).toBe(true)
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000)
  })
})

async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const read = await open(bytes)
  if (isWorkbookFault(read)) expect(['format', 'encrypted', 'size', 'sheet']).toContain(read.fault)
  else for (const row of read.rows) expect(row).toHaveLength(read.rows[0]!.length)
}

describe('whatever the bytes, there are rows or a fault', () => {
  const sound = makeWorkbook({
    sheets: {
      Resultat: {
        rows: [
          ['Mål', 'Utfall', 'Klart', { text: 'rik text', as: 'rich' }],
          [
            'a_x000D_',
            { number: -1234.5, format: '#,##0.00;[Red]-#,##0.00" tkr"' },
            { date: '2021-07-31' },
            true,
          ],
          [
            { error: '#REF!' },
            { formula: 'SUM(B2)', value: 5, format: '0.0%' },
            { isoDate: '2021-07-31' },
            null,
          ],
        ],
        merges: ['A2:A3'],
      },
      Dold: { state: 'hidden', rows: [[1]] },
    },
  })
  const parts = unzipSync(sound)
  const names = Object.keys(parts)

  interface Slip {
    readonly how: 'flip' | 'cut' | 'splice' | 'insert'
    readonly at: number
    readonly from: number
    readonly length: number
    readonly byte: number
  }
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const slip: fc.Arbitrary<Slip> = fc.record({
    how: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'splice', 'insert'),
    at: share,
    from: share,
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.integer({ min: 0, max: 255 }),
  })

  function slipped(bytes: Uint8Array, { how, at, from, length, byte }: Slip): Uint8Array {
    const place = Math.floor(at * bytes.length)
    const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)]
    const start = Math.floor(from * bytes.length)
    if (how === 'cut') return head
    if (how === 'flip') return Buffer.concat([head, Uint8Array.of(byte), tail.subarray(1)])
    if (how === 'splice') return Buffer.concat([head, tail.subarray(length)])
    return Buffer.concat([head, bytes.subarray(start, start + length), tail])
  }

  const slips = fc.array(slip, { minLength: 1, maxLength: 4 })

  test('of the archive', async () => {
    await fc.assert(
      fc.asyncProperty(slips, (slips) => expectAnswer(slips.reduce(slipped, sound))),
      { seed: 20_210_731, numRuns: 300 },
    )
  })

  test('of a stored archive', async () => {
    const stored = zipSync(parts, { level: 0 })
    await fc.assert(
      fc.asyncProperty(slips, (slips) => expectAnswer(slips.reduce(slipped, stored))),
      { seed: 20_210_731, numRuns: 300 },
    )
  })

  test('of a part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), slips, (name, slips) => {
        return expectAnswer(zipSync({ ...parts, [name]: slips.reduce(slipped, parts[name]!) }))
      }),
      { seed: 20_210_731, numRuns: 300 },
    )
  })

  test('of a format', async () => {
    const code = fc.stringMatching(/^[0#?.,%;"\\_*[\]$<>=@dmyhsE+/() kr1-]{0,40}$/)
    await fc.assert(
      fc.asyncProperty(code, fc.double({ noNaN: true, noDefaultInfinity: true }), async (format, number) => {
        const bytes = oneSheet({ rows: [[{ number, format }]] })
        const [row] = await texts(bytes)
        if (/^[0#?., %]*[0#?][0#?., %]*$/.test(format)) expect(row![0]).toMatch(/\d/)
      }),
      { seed: 20_210_731, numRuns: 300 },
    )
  })
})

test('a hundred thousand rows take a few seconds', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => [
    `Enhet ${at % 5000}`,
    'Utfall',
    { number: at * 1.1, format: '#,##0.00' },
    { number: -at / 7, format: '#,##0;[Red]-#,##0' },
    { number: at / 100_000, format: '0.0%' },
    at,
    true,
    { number: 40_000 + (at % 5000), format: 14 },
  ])
  const bytes = oneSheet({ rows })
  expect((await rowsOf(bytes)).rows).toHaveLength(100_000)
})
