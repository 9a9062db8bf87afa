/** Exports with a line for each figure: codes become rows and columns, and what is doubtful is told at its line. */

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encode } from '../../src/source/data/encoding.ts'
import { makeWorkbook } from './make-workbook.ts'
import { changesOf, pulled, type PulledReport } from './pulled.ts'

const head = 'Period;Enhet;Mått;Mätvärde\n'
const lines = `${head}2026-08;7100;UTF;10,4\n2026-08;0710;UTF;5,2\n2026-08;7200;UTF;7\n2026-08;7100;BUD;8\n`
const mapping = `file: u.csv
coded:
  rowCodes: Enhet
  columnCodes: Mått
  values: Mätvärde
  rows:
    Äldreomsorg: [7100, 0710]
    IFO: 7200
  columns: { Budget: BUD, Utfall: UTF }
`

const table =
  ':::table[T]{#t}\n| Post | Budget | Utfall |\n| - | - | - |\n| Äldreomsorg | 0 | 0 |\n| IFO | 0 | 0 |\n:::\n'

const pulledFrom = (
  source: string | Uint8Array,
  binding = mapping,
  files: Record<string, string | Uint8Array> = {},
): Promise<PulledReport> =>
  pulled({ '01.md': `# K\n\n${table}`, 'data/t.import.yaml': binding, 'data/u.csv': source, ...files })

test('codes of one row are added up, exactly, and zeros in front make another code', async () => {
  const report = await pulledFrom(lines, mapping.replace('coded:', 'decimals: 1\ncoded:'))
  expect(report.told).toEqual([])
  expect(changesOf(report)).toEqual([
    'Äldreomsorg · Budget: 0 → 8,0',
    'Äldreomsorg · Utfall: 0 → 15,6',
    'IFO · Utfall: 0 → 7,0',
  ])
})

test.each<[string, string | Uint8Array, Record<string, Uint8Array>?]>([
  ['a tab', lines.replaceAll(';', '\t')],
  ['ISO-8859-1', encode(lines, 'windows-1252')!],
  ['UTF-16', Buffer.from(`\ufeff${lines}`, 'utf16le')],
  ['decimal points', lines.replaceAll(',', '.').replaceAll('10.4', '10.400')],
])('an export with %s says the same', async (_, source) => {
  const report = await pulledFrom(source, mapping.replace('coded:', 'decimals: 1\ncoded:'))
  expect(report.told).toEqual([])
  expect(changesOf(report)).toContain('Äldreomsorg · Utfall: 0 → 15,6')
})

test('an export that is a workbook', async () => {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(';')
        .map((text) => (/^[\d,]+$/.test(text) && text !== '0710' ? Number(text.replace(',', '.')) : text)),
    )
  const report = await pulledFrom('', mapping.replace('u.csv', 'u.xlsx'), {
    'data/u.xlsx': makeWorkbook({ sheets: { Uttag: { rows } } }),
  })
  expect(report.told).toEqual([])
  expect(changesOf(report)).toContain('Äldreomsorg · Utfall: 0 → 16')
})

const withLine = (line: string): string => `${lines}${line}\n`

test.each([
  [
    'two periods that nothing chooses among',
    withLine('2026-07;7200;BUD;9'),
    mapping,
    'data/u.csv:6:1 error coded/periods: Kolumnen ”Budget” får tal från flera tider: Period är både ”2026-08” och ”2026-07”.',
  ],
  [
    'a code that no row has',
    withLine('2026-08;7300;UTF;9'),
    mapping,
    'data/u.csv:6:9 warning source/unmapped: ”7300” i Enhet hör inte till någon rad.',
  ],
  [
    'a code that no column has, many times',
    withLine('2026-08;7100;PRO;9\n2026-08;7200;PRO;9'),
    mapping,
    'data/u.csv:6:14 warning source/unmapped: ”PRO” i Mått hör inte till någon kolumn (2 rader i filen).',
  ],
  [
    'a code in two rows',
    lines,
    mapping.replace('IFO: 7200', 'IFO: [7200, 7100]'),
    'data/t.import.yaml:8:17 warning source/mapped-twice: ”7100” räknas både i ”Äldreomsorg” och i ”IFO”.',
  ],
  [
    'a code that is not in the file',
    lines,
    mapping.replace('IFO: 7200', 'IFO: [7200, 7201]'),
    'data/t.import.yaml:8:17 warning source/not-found: ”7201”, som hör till ”IFO”, finns inte i u.csv.',
  ],
  [
    'two numbers of one cell',
    withLine('2026-08;7200;UTF;9'),
    mapping,
    'data/u.csv:6:18 error coded/two-values: Raden ”IFO” får två tal i kolumnen ”Utfall”.',
  ],
  [
    'a filter that nothing passes',
    lines,
    mapping.replace('  rows:', '  filter: { Period: 2026-09 }\n  rows:'),
    'data/t.import.yaml:6:21 error coded/filter: Ingen rad i u.csv har ”2026-09” i Period.',
  ],
  [
    'a column that the export lacks',
    lines,
    mapping.replace('Mätvärde', 'Värde'),
    'data/t.import.yaml:5:11 error coded/no-column: u.csv har ingen kolumn ”Värde”.',
  ],
  [
    'what is no number',
    withLine('2026-08;7200;BUD;saknas'),
    mapping,
    'data/u.csv:6:18 error source/number: ”saknas” i Mätvärde är inget tal.',
  ],
  [
    'a column without codes or filter',
    lines,
    mapping.replace('Budget: BUD', 'Budget: { reverse: ja }'),
    'data/t.import.yaml:9:14 error coded/no-codes: Kolumnen ”Budget” har varken koder eller filter.',
  ],
])('%s is told', async (_, source, binding, message) => {
  const report = await pulledFrom(source, binding)
  expect(report.told).toEqual([message])
  expect(report.tables.length).toBe(message.includes(' error ') ? 0 : 1)
})

test('of many codes that belong nowhere a few are told, and how many more there are', async () => {
  const others = Array.from({ length: 30 }, (_, at) => `2026-08;8${String(at).padStart(3, '0')};UTF;1`)
  const { told } = await pulledFrom(withLine(others.join('\n')))
  expect(told).toHaveLength(20)
  expect(told.at(-1)).toContain('”8019” i Enhet hör inte till någon rad, och inte 10 andra koder.')
})

test('what is left out on purpose is not told, and signs are turned', async () => {
  const binding = mapping
    .replace('IFO: 7200', 'IFO: { codes: 7200, reverse: ja }')
    .replace('  rows:', '  ignore: { rows: 7300, columns: PRO }\n  rows:')
  const report = await pulledFrom(withLine('2026-08;7300;UTF;9\n2026-08;7100;PRO;9'), binding)
  expect(report.told).toEqual([])
  expect(changesOf(report)).toContain('IFO · Utfall: 0 → -7')
})

test('months are added up where that is asked for', async () => {
  const report = await pulledFrom(withLine('2026-07;7200;UTF;9'), `${mapping}  addUp: ja\n`)
  expect(report.told).toEqual([])
  expect(changesOf(report)).toContain('IFO · Utfall: 0 → 16')
})

test('columns of several periods choose their own lines', async () => {
  const binding = `file: u.csv
coded:
  rowCodes: Enhet
  values: Mätvärde
  filter: { Mått: UTF }
  rows: { IFO: 7200 }
  columns:
    Budget: { filter: { Period: 2026-08 } }
    Utfall: { filter: { Period: 2026-07 } }
  ignore: { rows: [7100, 0710] }
`
  const report = await pulledFrom(withLine('2026-07;7200;UTF;9'), binding)
  expect(report.told).toEqual([])
  expect(changesOf(report)).toEqual(['IFO · Budget: 0 → 7', 'IFO · Utfall: 0 → 9'])
})

test('whatever the bytes of a source are, they give a table or a message', async () => {
  const workbook = makeWorkbook({
    sheets: {
      Uttag: {
        rows: [
          ['Enhet', 'Mått', 'Mätvärde'],
          ['7100', 'UTF', 4],
        ],
      },
    },
  })
  const place = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(place, { minLength: 1, maxLength: 6 }),
      async (isBook, changes) => {
        const bytes = Uint8Array.from(isBook ? workbook : Buffer.from(lines))
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        const report = isBook
          ? await pulledFrom('', mapping.replace('u.csv', 'u.xlsx'), { 'data/u.xlsx': bytes })
          : await pulledFrom(bytes)
        expect(report.tables.length + report.told.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 60 },
  )
})
