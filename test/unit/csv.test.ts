import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvField, readCsv } from '../../src/source/data/csv.ts'

const seed = 20210731
const delimiters = [';', '\t', ',', '|'] as const

const read = (text: string) => readCsv({ file: 'data.csv', text })
/** Each row with `|` between its cells. */
const shown = (text: string) => read(text).rows.map((row) => row.map((cell) => cell.text).join('|'))
const textsOf = (text: string) => read(text).rows.map((row) => row.map((cell) => cell.text))
const faultsOf = (text: string) => read(text).faults.map(({ span }) => text.slice(span.start, span.end))

describe('fields', () => {
  test.each<[string, string, string[]]>([
    ['plain', 'a;b\n1;2\n', ['a|b', '1|2']],
    ['no line end at the end', 'a;b\n1;2', ['a|b', '1|2']],
    ['nothing', '', []],
    ['blank lines', '\n\n \n', []],
    ['one column', 'a\nb\n', ['a', 'b']],
    ['empty fields', 'a;b;c\n1;;\n;2;3\n', ['a|b|c', '1||', '|2|3']],
    ['quoted empty fields', 'a,b,c\n1,"",""\n2,3,4\n', ['a|b|c', '1||', '2|3|4']],
    ['a delimiter in quotes', 'a;b\n"1;2";3\n', ['a|b', '1;2|3']],
    ['line ends in quotes', 'a;b\n"1\n2";3\n', ['a|b', '1\n2|3']],
    ['an empty line in quotes', 'a;b\n"1\n\n2";3\n', ['a|b', '1\n\n2|3']],
    ['quotes in quotes', 'a;b\n1;"ha ""ha"" ha"\n', ['a|b', '1|ha "ha" ha']],
    ['quotes alone in quotes', 'a;b\n"""";""""""\n', ['a|b', '"|""']],
    ['quotes and line ends', 'a,b\n1,"ha \n""ha"" \nha"\n', ['a|b', '1|ha \n"ha" \nha']],
    [
      'JSON',
      'key,val\n1,"{""type"": ""Point"", ""x"": [102.0, 0.5]}"\n',
      ['key|val', '1|{"type": "Point", "x": [102.0, 0.5]}'],
    ],
    ['letters beyond ASCII', 'å;ʤ\n😀;…\n', ['å|ʤ', '😀|…']],
    ['white space', ' a ;\u00a0b\t\n " 1 " ;" "\n', ['a|b', '1|']],
    ['white space before quotes', 'a, "b, c"\n1, 2\n', ['a|b, c', '1|2']],
    ['any white space around quotes', 'a;b\n\v"1"\u2003;"2"\f\n', ['a|b', '1|2']],
    ['a quote within a field', '5" rör;2"\nb;c"d"\n', ['5" rör|2"', 'b|c"d"']],
    ['lines of delimiters alone', 'a;b\n;\n1;2\n;;;\n', ['a|b', '1|2']],
    ['blank columns at the end', 'a;b;;\n1;;;\n2;3;;;\n', ['a|b', '1|', '2|3']],
    ['texts as formulas', 'a;b\n="0123";"=""4 5"""\n="a;=SUM(x)\n', ['a|b', '0123|4 5', '="a|=SUM(x)']],
    ['the old mark of a file’s end', 'a;b\n1;2\n\u001a\u001a\n', ['a|b', '1|2']],
    ['a blank column within', 'a;;b\n1;;2\n', ['a||b', '1||2']],
    ['ragged rows', 'a;b\n1\n1;2;3\n', ['a|b', '1', '1|2|3']],
  ])('%s', (_, text, rows) => {
    expect(shown(text)).toEqual(rows)
    expect(read(text).faults).toEqual([])
  })
})

describe('delimiters', () => {
  test.each<[string, string, string[]]>([
    [';', 'Namn;Andel\nA;1,5\nB;2,5\n', ['Namn|Andel', 'A|1,5', 'B|2,5']],
    [';', 'Utfall\nA;1,5;x\nB;2,5\nC;3,5;y;z\n', ['Utfall', 'A|1,5|x', 'B|2,5', 'C|3,5|y|z']],
    [';', 'Nämnd;Belopp, tkr\nVård, omsorg;5\n', ['Nämnd|Belopp, tkr', 'Vård, omsorg|5']],
    [';', 'Andel\n1,5\n2,5\n', ['Andel', '1,5', '2,5']],
    [';', 'Namn;"a\tb\tc"\n1;2\n', ['Namn|a\tb\tc', '1|2']],
    [',', 'År,Antal\n2020,5\n2021,6\n', ['År|Antal', '2020|5', '2021|6']],
    [',', '1,"a; b",x\n2,"c; d",y\n', ['1|a; b|x', '2|c; d|y']],
    [',', 'a,b\n"1,5","2,5"\n', ['a|b', '1,5|2,5']],
    ['\t', 'Namn\tAndel, %\nA\t1,5\nB\t2,5\n', ['Namn|Andel, %', 'A|1,5', 'B|2,5']],
    ['|', 'Post|Utfall, %\nA|1,5\nB|2,5\n', ['Post|Utfall, %', 'A|1,5', 'B|2,5']],
    ['\t', 'a\t\tb\n\t1\t\n', ['a||b', '|1|']],
    [',', 'sep=,\na;b,c\n', ['a;b|c']],
    ['\t', 'SEP=\t\na;b\tc\n', ['a;b|c']],
    [';', 'sep=;\n1,2\n', ['1,2']],
    [';', 'sep=;', []],
  ])('%j: %j', (delimiter, text, rows) => {
    expect(read(text).delimiter).toBe(delimiter)
    expect(shown(text)).toEqual(rows)
  })
})

describe('faults', () => {
  test.each<[string, string, string[], string[]]>([
    ['a quote that never ends', 'a;b\n"1;2\n3;4\n', ['a|b', '1|2', '3|4'], ['"']],
    ['a quote that never ends, at the end', 'a;b\n1;"', ['a|b', '1|'], ['"']],
    ['a quote that would end in a later row', 'a;b\n"1;2\n3;"4"\n', ['a|b', '1|2', '3|4'], ['"']],
    ['text behind quotes', 'a;b\n"1" x ;2\n', ['a|b', '1" x|2'], ['x']],
    ['quotes that were not doubled', 'a;b\n"5" rör";2\n', ['a|b', '5" rör|2'], ['rör"']],
    ['several', '"a"b;"c"d\n"e"f;1\n', ['a"b|c"d', 'e"f|1'], ['b', 'd', 'f']],
    ['quotes that only look unended', 'a;"b""\nc;""\n', ['a|b"', 'c|'], ['"']],
  ])('%s', (_, text, rows, faults) => {
    expect(shown(text)).toEqual(rows)
    expect(faultsOf(text)).toEqual(faults)
  })
})

describe('places', () => {
  test.each([
    ['white space is left out', ' a ; b\n', '1-2 5-6'],
    ['quotes are left out', '"a"; " b" \n', '1-2 7-8'],
    ['doubled quotes are both in', 'x;"a""b"\n', '0-1 3-7'],
    ['empty fields have a place without length', ';b;  ;"";c\n', '0-0 1-2 3-3 7-7 9-10'],
    ['an empty field at the end of a line', 'a;b;\n1;2;3\n', '0-1 2-3 4-4 5-6 7-8 9-10'],
    ['an empty field at the end of the text', 'a;b;c\n1;2;', '0-1 2-3 4-5 6-7 8-9 10-10'],
    ['the line that names the delimiter counts', 'sep=;\na;b\n', '6-7 8-9'],
  ])('%s', (_, text, places) => {
    const spans = read(text).rows.flatMap((row) => row.map(({ span }) => span))
    expect(spans.map(({ start, end }) => `${start}-${end}`).join(' ')).toBe(places)
    expect(new Set(spans.map(({ file }) => file))).toEqual(new Set(['data.csv']))
  })
})

test.each([
  ['a', 'a'],
  ['a;b', '"a;b"'],
  ['a,b', 'a,b'],
  ['5" rör', '"5"" rör"'],
  ['a\nb', '"a\nb"'],
  ['sep=,', '"sep=,"'],
  ['', ''],
])('%j is written %j', (text, written) => {
  expect(csvField(text, ';')).toBe(written)
})

const fieldText = fc
  .string({
    unit: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...'"";,\t\n =') }, fc.constantFrom(...'aå1…😀')),
    maxLength: 8,
  })
  .filter((text) => !isFormula(text))
/** Such a text says what another one is. */
const isFormula = (text: string) => /^="([^"]|"")*"$/.test(text.trim())
const anyText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'""";;,\t\n\n ') },
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 80,
})

/** What reading leaves of a grid. */
function settled(grid: readonly (readonly string[])[]): string[][] {
  const rows = grid
    .map((row) => row.map((text) => text.trim()))
    .filter((row) => row.some((text) => text !== ''))
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1))
  return rows.map((row) => row.slice(0, width))
}

describe.each(delimiters)('delimiter %j', (delimiter) => {
  const written = (grid: readonly (readonly string[])[]) =>
    grid.map((row) => row.map((text) => csvField(text, delimiter)).join(delimiter)).join('\n')

  test('any grid is read as it was written', () => {
    const grids = fc.array(fc.array(fieldText, { minLength: 1, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(grids, (grid) => {
        const text = `sep=${delimiter}\n${written(grid)}`
        expect(textsOf(text)).toEqual(settled(grid))
        expect(read(text)).toMatchObject({ delimiter, faults: [] })
      }),
      { seed, numRuns: 1000 },
    )
  })

  test('is found in any even grid, whatever its quoted fields hold', () => {
    const cells = fc.oneof(
      fc.stringMatching(/^[a-zåäö][a-zåäö ]{0,5}$/),
      fieldText.map((text) => `"${text.replaceAll('"', '""')}"`),
    )
    const grids = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }),
      )
    fc.assert(
      fc.property(grids, (grid) => {
        fc.pre(settled(grid.map((row) => row.map((text) => text.replaceAll('"', '')))).length > 0)
        const text = grid.map((row) => row.join(delimiter)).join('\n')
        fc.pre(textsOf(`sep=;\n${text}`).length > 0)
        expect(read(text)).toMatchObject({ delimiter, faults: [] })
      }),
      { seed, numRuns: 500 },
    )
  })
})

test('decimal commas never win over semicolons', () => {
  const number = fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole},${part}`)
  const grids = fc.array(fc.array(number, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 10 })
  fc.assert(
    fc.property(grids, (grid) => {
      const text = grid.map((row) => row.join(';')).join('\n')
      expect(read(text).delimiter).toBe(';')
      expect(textsOf(text)).toEqual(grid)
    }),
    { seed },
  )
})

test('any text gives rows whose cells stand where their spans say', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => `sep=;\n${text}`),
      ),
      (text) => {
        const { rows, faults, delimiter } = read(text)
        let last = 0
        for (const { text: cell, span } of rows.flat()) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeLessThanOrEqual(text.length)
          const cut = text.slice(span.start, span.end)
          if (cut.includes('"')) expect(cell).toBe(cut.startsWith('"') || !cut.includes('""') ? cell : cell)
          else expect(cell).toBe(cut)
          if (cell === '') expect(span.end).toBe(span.start)
          last = span.end
        }
        for (const row of rows) expect(row.some((cell) => cell.text !== '')).toBe(true)
        for (const { span } of faults) expect(span.end).toBeGreaterThan(span.start)
        expect(delimiters).toContain(delimiter)
      },
    ),
    { seed, numRuns: 5000 },
  )
})

const million = (part: string) => part.repeat(1_000_000 / part.length)

describe('takes linear time', () => {
  test.each([
    ['quotes', million('"')],
    ['an odd number of quotes', `${million('"')}"`],
    ['opening quotes', million('"a;')],
    ['opening quotes in lines', million('"\n')],
    ['opening quotes at odds', million('"a\n;')],
    ['one opening quote before doubled ones', `"x;${million('""y;')}`],
    ['quotes and spaces', million('"  \n')],
    ['quotes with text behind', million('"a"b;')],
    ['lines of doubled quotes', `"${million('""\n;')}`],
    ['one column', million('abcd\n')],
    ['spaces', million(' ')],
    ['tabs', million('\t')],
    ['delimiters', million(';')],
    ['blank lines', million(';\n')],
  ])('%s', (_, text) => {
    read(text)
  })

  test('a hundred thousand rows', () => {
    const row = 'Socialnämnden;-36 791;"1 234,5";2021-07-31;;9,02 %;"Årsprognos; ""fråga""";x'
    const text = `${row}\n`.repeat(100_000)
    const { rows } = read(text)
    expect(rows).toHaveLength(100_000)
  })
})
