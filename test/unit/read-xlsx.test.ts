import * as fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentReaders } from '../../src/documents/index.ts'
import { readCsvDocument } from '../../src/documents/xlsx/read-csv.ts'
import { readXlsx } from '../../src/documents/xlsx/read-xlsx.ts'
import { documentOf, outline, tablesOf } from './foreign-blocks.ts'
import { makeWorkbook, type SheetDescription } from './make-workbook.ts'

const sheetOf = async (sheet: SheetDescription) =>
  outline((await documentOf(readXlsx, makeWorkbook({ sheets: { Blad1: sheet } }))).blocks).slice(1)

const csvOf = async (text: string) => outline((await documentOf(readCsvDocument, strToU8(text))).blocks)

test('a sheet is a heading with its tables, what names them and what is noted below', async () => {
  const sheets = {
    Resultat: {
      rows: [
        ['Resultaträkning'],
        ['Belopp i tkr'],
        null,
        ['', 'Utfall', null, 'Budget'],
        ['Post', 2021, 2020, 2021],
        ['Intäkter'],
        ['Skatter', { number: 1234.5, format: '#,##0.0' }, 1200, 1300],
        ['* Preliminärt'],
        null,
        ['Investeringar'],
        ['Projekt', 'Utfall'],
        ['Skola', -20],
      ],
      merges: ['B4:C4'],
    },
    Underlag: { state: 'hidden' as const, rows: [['internt']] },
    Personal: {
      rows: [
        ['Mått', 'Andel'],
        ['Sjukfrånvaro', { number: 0.058, format: '0.0 %' }],
      ],
    },
  }
  const read = await documentOf(readXlsx, makeWorkbook({ sheets }))
  expect(outline(read.blocks)).toEqual([
    '# Resultat',
    'caption: Resultaträkning',
    'text: Belopp i tkr',
    ' | Utfall | ^ | Budget',
    'Post | 2021 | 2020 | 2021',
    '---',
    'Intäkter |  |  | ',
    'Skatter | 1 234,5 | 1200 | 1300',
    'text: * Preliminärt',
    'caption: Investeringar',
    'Projekt | Utfall',
    '---',
    'Skola | -20',
    '# Personal',
    'Mått | Andel',
    '---',
    'Sjukfrånvaro | 5,8 %',
  ])
  const [first] = tablesOf(read)
  expect(first!.rows[3]![1]!.at).toEqual({ page: null, sheet: 'Resultat', cell: 'B7' })
  expect(read.losses).toEqual([
    { what: 'hidden', count: 1, at: { page: null, sheet: 'Underlag', cell: null } },
  ])
})

describe('blank rows and columns', () => {
  test('give a table air before a group, a sum and below its headings', async () => {
    const rows = [
      ['Post', 'Utfall'],
      null,
      ['Skatter', 5],
      null,
      ['Kostnader'],
      ['Löner', -2],
      null,
      ['Summa', 3],
    ]
    expect(await sheetOf({ rows })).toEqual([
      'Post | Utfall',
      '---',
      'Skatter | 5',
      'Kostnader | ',
      'Löner | -2',
      'Summa | 3',
    ])
  })

  test('part a table from the next one with headings of its own', async () => {
    const rows = [['Post', 2021, 2020], ['A', 1, 2], null, ['Nämnd', 2021, 2020], ['B', 3, 4]]
    expect(await sheetOf({ rows })).toEqual([
      'Post | 2021 | 2020',
      '---',
      'A | 1 | 2',
      'Nämnd | 2021 | 2020',
      '---',
      'B | 3 | 4',
    ])
  })

  test('part tables side by side, and a remark beside one', async () => {
    const rows = [
      ['Post', 'Utfall', null, 'Enhet', 'Antal', null, 'OBS: preliminärt'],
      ['A', 1, null, 'X', 4],
      ['B', 2, null, 'Y', 5],
      ['C', 2],
    ]
    expect(await sheetOf({ rows })).toEqual([
      'Post | Utfall',
      '---',
      'A | 1',
      'B | 2',
      'C | 2',
      'Enhet | Antal',
      '---',
      'X | 4',
      'Y | 5',
      'text: OBS: preliminärt',
    ])
  })

  test('part no figures from the names of their rows', async () => {
    const rows = [
      ['Verksamhet', null, 'Utfall', 'Budget', null, 'Utfall', 'Budget'],
      ['Skola', null, 1, 2, null, 3, 4],
      ['Vård', null, 5, 6, null, 7, 8],
    ]
    expect(await sheetOf({ rows })).toEqual([
      'Verksamhet | Utfall | Budget | Utfall | Budget',
      '---',
      'Skola | 1 | 2 | 3 | 4',
      'Vård | 5 | 6 | 7 | 8',
    ])
  })

  test('that only hidden rows and columns make are none', async () => {
    const rows = [
      ['Post', 'Internt', 'Utfall'],
      ['A', 9, 1],
      ['B', 9, 2],
      ['C', 9, 3],
    ]
    const bytes = makeWorkbook({ sheets: { Blad1: { rows, hidden: { rows: [3], columns: [2] } } } })
    const read = await documentOf(readXlsx, bytes)
    expect(outline(read.blocks).slice(1)).toEqual(['Post | Utfall', '---', 'A | 1', 'C | 3'])
    expect(read.losses).toEqual([
      { what: 'hidden', count: 2, at: { page: null, sheet: 'Blad1', cell: 'A3' } },
    ])
  })
})

test('a title above two columns is no heading, a word above names and figures is', async () => {
  const title = ['Antal elever']
  const figures = [
    ['Skola', 20],
    ['Förskola', 30],
  ]
  expect((await sheetOf({ rows: [title, ['Enhet', 'Antal'], ...figures] })).slice(0, 2)).toEqual([
    'caption: Antal elever',
    'Enhet | Antal',
  ])
  expect((await sheetOf({ rows: [['Enhet'], ...figures] })).slice(0, 2)).toEqual(['?', 'Enhet | '])
})

test('groups of texts below the headings are no headings', async () => {
  const rows = [['Besök', 2021, 2020], ['Bad'], ['Simhallen', 'Stängt', 'Stängt'], ['Udden', 5, 6]]
  expect((await sheetOf({ rows }))[1]).toBe('---')
})

test('errors are kept as they show, and values that were never computed are told', async () => {
  const rows = [
    ['Post', 'Utfall'],
    ['A', { error: '#REF!' }],
    ['B', { formula: 'SUM(B1:B2)' }],
  ]
  const read = await documentOf(readXlsx, makeWorkbook({ sheets: { Blad1: { rows } } }))
  expect(outline(read.blocks).slice(3)).toEqual(['A | #REF!', 'B | '])
  expect(read.losses).toEqual([{ what: 'noValue', count: 1, at: { page: null, sheet: 'Blad1', cell: 'B3' } }])
})

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

test('what is raised in a cell is told apart from its figure', async () => {
  const rows = [
    ['Post', 'Utfall'],
    ['A', { text: '100<sup>1</sup>', as: 'inline' as const }],
  ]
  const [table] = tablesOf(await documentOf(readXlsx, makeWorkbook({ sheets: { Blad1: { rows } } })))
  expect(table!.rows[1]![1]!.content.map((node) => ('value' in node ? node.value : ''))).toEqual([
    '100',
    '<sup>',
    '1',
    '</sup>',
  ])
})

test('what a workbook says of itself, and what its sheets hold besides cells', async () => {
  const bytes = makeWorkbook({
    sheets: {
      Blad1: {
        rows: [
          ['Post', 'Utfall'],
          ['A', 1],
        ],
      },
    },
    more: {
      '_rels/.rels': relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:t="t"><dc:title>Delår</dc:title><dc:language>sv-SE</dc:language>' +
        '<t:modified>2021-09-01T08:00:00Z</t:modified></cp:coreProperties>',
      'xl/worksheets/_rels/sheet1.xml.rels': relations([
        ['comments', '../comments1.xml'],
        ['drawing', '../drawings/drawing1.xml'],
      ]),
      'xl/drawings/_rels/drawing1.xml.rels': relations([
        ['chart', '../charts/chart1.xml'],
        ['chart', '../charts/chart2.xml'],
      ]),
    },
  })
  const { title, language, saved, losses } = await documentOf(readXlsx, bytes)
  expect({ title, language, saved }).toEqual({ title: 'Delår', language: 'sv', saved: '2021-09-01' })
  expect(losses.map(({ what, count }) => [what, count])).toEqual([
    ['comment', 1],
    ['chart', 2],
  ])
})

test('a CSV file is a sheet, its blank lines and all', async () => {
  const text = 'Resultat;;\r\n;;\r\nPost;Utfall;Not\r\nSkatter;1 234,5;"två\r\nrader"\r\n\r\nKällor:;\r\n'
  expect(await csvOf(text)).toEqual([
    'caption: Resultat',
    'Post | Utfall | Not',
    '---',
    'Skatter | 1 234,5 | två rader',
    'text: Källor:',
  ])
  const [table] = tablesOf(await documentOf(readCsvDocument, strToU8(text)))
  expect(table!.rows[1]![1]!.at).toEqual({ page: null, sheet: null, cell: 'B4' })
})

test.each([
  ['a workbook under another name', makeWorkbook({ sheets: { A: { rows: [['x']] } } }), 'format'],
  ['a web page under another name', strToU8('<html><table><tr><td>1</td></tr></table>'), 'format'],
  ['nothing', new Uint8Array(0), 'empty'],
  ['a thousand columns and one', strToU8(';'.repeat(1000) + 'x'), 'size'],
])('%s is no CSV file', async (_, bytes, fault) => {
  expect(await readCsvDocument(bytes, { language: 'sv' })).toEqual({ fault })
})

test.each([
  ['no workbook', strToU8('Post;Utfall'), 'format'],
  ['a workbook without content', makeWorkbook({ sheets: { A: {} } }), 'empty'],
  [
    'one of hidden sheets alone',
    makeWorkbook({ sheets: { A: { state: 'hidden', rows: [['x']] } } }),
    'empty',
  ],
])('%s', async (_, bytes, fault) => {
  expect(await readXlsx(bytes, { language: 'sv' })).toEqual({ fault })
})

/** Every second cell is blank. */
const chequered = (at: number) =>
  Array.from({ length: 60 }, (_, column) => (column % 2 === at % 2 ? at : null))

test('a sheet of single cells, each apart from all others, is read in bounded time', async () => {
  const rows = Array.from({ length: 4000 }, (_, at) => (at % 3 === 0 ? null : chequered(at)))
  expect((await sheetOf({ rows })).length).toBeGreaterThan(100)
})

test('whatever the bytes are, there is a document or a fault', async () => {
  const bytes = makeWorkbook({
    sheets: {
      A: {
        rows: [['Titel'], null, ['Post', 'Utfall'], ['x', 1], ['y', { text: 'z', as: 'rich' }]],
        merges: ['A1:B1'],
      },
    },
  })
  const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(change, async (changes) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, byte] of changes) changed[at] = byte
      for (const read of [readXlsx, readCsvDocument]) {
        const found = await read(changed, { language: 'sv' })
        expect('fault' in found || found.blocks.length > 0).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test.each(['.xlsx', '.xlsm', '.csv', '.tsv'])('files in %s have a reader', async (ending) => {
  expect(await documentReaders[ending]!()).toBeTypeOf('function')
})
