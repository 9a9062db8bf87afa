/** One table, written in every way that a table can be: each gives the same report, and a wrong cell its own place. */

import { describe, expect, test } from 'vitest'
import { describe as tell } from '../../src/diagnostics/describe.ts'
import type { Workspace } from '../../src/host/workspace.ts'
import { checkReport } from '../../src/engine/check.ts'
import { decode, encode, type Encoding } from '../../src/source/data/encoding.ts'
import { makeWorkbook } from './make-workbook.ts'

type Grid = readonly (readonly string[])[]

const right: Grid = [
  ['Område', 'Verksamhet', 'Intäkter', 'Kostnader', 'Nettokostnad', 'Budget', 'Avvikelse'],
  ['Skola', 'Grundskola årskurs 1–9', '-1 200,5', '20 000', '18 799,5', '19 000', '200,5'],
  ['', '**Förskola**', '-300', '8 000', '', '7 700', ''],
  ['Kultur', 'Bibliotek & ”kök”', '0', '900', '900', '850,5', '-49,5'],
  ['', 'Summa', '', '', '27 399,5', '27 550,5', ''],
]

/** A digit of the net cost of Bibliotek. */
const wrong: Grid = right.map((row, index) => (index === 3 ? row.with(4, '901') : row))

interface Source {
  readonly chapter: string
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** A kind that the workspace declares. */
  readonly kind?: string
}

const chapterOf = (table: string, head = '') => `${head}# Kapitel\n\n${table}\n`
const fromFile = (name: string, bytes: Uint8Array, attributes = ''): Source => ({
  chapter: chapterOf(`::table[Drift]{#t src=data/${name}${attributes}}`),
  files: { [`reports/r/data/${name}`]: bytes },
})
const utf8 = (text: string) => Buffer.from(text)
const csv = (grid: Grid, delimiter: string) =>
  grid
    .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join('\r\n')
const yamlLists = (grid: Grid) => grid.map((row) => `- ${JSON.stringify(row)}`).join('\n')
const objects = ([head, ...rows]: Grid) =>
  rows.map((row) => Object.fromEntries(head!.map((key, index) => [key, row[index]])))
const indented = (text: string) => text.replace(/^/gm, '    ')

/** Numbers as a workbook stores them. */
const stored = (grid: Grid) =>
  grid.map((row) =>
    row.map((cell) =>
      /^-?[\d ]+(?:,\d)?$/.test(cell)
        ? {
            number: cell.replace(' ', '').replace(',', '.'),
            format: cell.includes(',') ? '#,##0.0' : '#,##0',
          }
        : cell === ''
          ? null
          : cell,
    ),
  )

const marks: Partial<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}
const encoded = (text: string, encoding: Encoding) =>
  Buffer.concat([Buffer.from(marks[encoding] ?? []), encode(text, encoding)!])

/** `place` of the wrong cell where it is no place in a text. */
const sources: Record<string, { of: (grid: Grid) => Source; place?: string }> = {
  'pipe table': {
    of: (grid) => ({
      chapter: chapterOf(
        `:::table[Drift]{#t}\n\n${[grid[0]!, grid[0]!.map(() => '---'), ...grid.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n:::`,
      ),
    }),
  },
  'front matter, lists': {
    of: (grid) => ({
      chapter: chapterOf('::table[Drift]{#t}', `---\ntables:\n  t:\n${indented(yamlLists(grid))}\n---\n`),
    }),
  },
  'front matter, keys': {
    of: (grid) => ({
      chapter: chapterOf(
        '::table[Drift]{#t}',
        `---\ntables:\n  t:\n${indented(
          objects(grid)
            .map((row) => `- ${JSON.stringify(row)}`)
            .join('\n'),
        )}\n---\n`,
      ),
    }),
  },
  YAML: { of: (grid) => fromFile('t.yaml', utf8(yamlLists(grid))) },
  'JSON, indented with tabs': {
    of: (grid) => fromFile('t.json', utf8(JSON.stringify(objects(grid), null, '\t'))),
  },
  ...Object.fromEntries(
    (['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const).map((encoding) => [
      `CSV in ${encoding}`,
      {
        of: (grid: Grid) => fromFile('t.csv', encoded(csv(grid, ';'), encoding)),
      },
    ]),
  ),
  'CSV in UTF-8 without a mark': {
    of: (grid) => fromFile('t.csv', utf8(csv(grid, ';'))),
  },
  'CSV with commas': {
    of: (grid) => fromFile('t.csv', utf8(csv(grid, ','))),
  },
  'CSV with tabs': {
    of: (grid) => fromFile('t.tsv', utf8(csv(grid, '\t'))),
  },
  XLSX: {
    of: (grid) =>
      fromFile(
        't.xlsx',
        makeWorkbook({ sheets: { Annat: { rows: [['x']] }, Drift: { rows: stored(grid) } } }),
        ' sheet=drift',
      ),
    place: 'reports/r/data/t.xlsx Drift!E4',
  },
}

const workspaceOf = ({ chapter, files = {}, kind = '' }: Source): Workspace => {
  const texts: Record<string, string> = {
    'reports/r/report.yaml': 'title: T\norganisation: O\n',
    'reports/r/a.md': chapter,
    'kinds/egen.yaml': kind,
  }
  return {
    root: '/nowhere',
    readText: async (file) =>
      texts[file] === undefined ? { unread: 'missing' } : { file, text: texts[file] },
    readBytes: async (file) => files[file] ?? { unread: 'missing' },
    replace: async () => undefined,
    fileNames: async (folder, extension) => {
      if (folder === 'kinds') return kind !== '' && extension === '.yaml' ? ['egen.yaml'] : []
      return folder === 'reports/r' ? ['a.md'] : []
    },
    admitting: () => {
      throw new Error('not asked for')
    },
    folderNames: async () => ['r'],
  }
}

/** The table without places: what every source must agree on. */
async function tableOf(source: Source) {
  const { numbered, diagnostics } = await checkReport(workspaceOf(source), 'r')
  const [table] = numbered.report.tables
  const plain = JSON.stringify(table, (key, value: unknown) => {
    if (['span', 'position', 'ownId'].includes(key)) return undefined
    return typeof value === 'bigint' ? String(value) : value
  })
  // How a number was typed is the source's own: what it means is not.
  const { columns, rows, ...rest } = JSON.parse(plain, (key, value: unknown) =>
    key === 'toTheRight' ? undefined : value,
  ) as { columns: unknown; rows: { cells: { value: { type: string }; written: object }[] }[] }
  const typed = rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ written, ...cell }) =>
      cell.value.type === 'text' ? { ...cell, written } : cell,
    ),
  }))
  return { table: { ...rest, columns, rows: typed }, diagnostics }
}

const reference = await tableOf(sources['pipe table']!.of(right))

test('the table is read, computed and right', () => {
  expect(reference.diagnostics).toEqual([])
  expect(reference.table).toMatchObject({ kind: 'operations' })
})

describe('the same report from', () => {
  test.each(Object.keys(sources).slice(1))('%s', async (name) => {
    const { table, diagnostics } = await tableOf(sources[name]!.of(right))
    expect(diagnostics).toEqual([])
    expect(table).toEqual(reference.table)
  })

  test('CSV in code page 850, which has no such quotation marks', async () => {
    const withoutMarks = right.map((row) => row.map((cell) => cell.replace(/[”–]/g, '-')))
    const { table } = await tableOf(sources['pipe table']!.of(withoutMarks))
    const old = await tableOf(fromFile('t.csv', encoded(csv(withoutMarks, ';'), 'cp850')))
    expect(old.diagnostics).toEqual([])
    expect(old.table).toEqual(table)
  })
})

/** Where the wrong digits stand; in YAML and JSON with the quotation mark before them. */
function placeInText({ chapter, files = {} }: Source): string {
  const [file, bytes] = Object.entries(files)[0] ?? ['reports/r/a.md', utf8(chapter)]
  const text = decode(bytes, null)!.text.replaceAll('\r\n', '\n')
  const before = text.slice(0, text.search(/"?901/)).split('\n')
  return `${file}:${before.length}:${before.at(-1)!.length + 1}`
}

/** A kind of the workspace's own: a choice, a formula, a total and a rule, without a line of the program's. */
const ownKind = `
kind: elever
title: Elever
columns:
  - { id: school, heading: Skola, role: key, required: true, filled: true }
  - { id: form, heading: Huvudman, type: choice, choices: [Kommunal, { id: free, value: Fristående, aliases: [Friskola] }] }
  - { id: girls, heading: Flickor, type: integer, min: 0, required: true }
  - { id: boys, heading: Pojkar, type: integer, min: 0, required: true }
  - { id: pupils, heading: Elever, type: integer, formula: girls + boys }
  - { id: places, heading: Platser, type: integer }
total: { labels: [Summa] }
rules:
  - { check: pupils <= places, message: Skolan har fler elever än platser. }
`

const ownGrid: Grid = [
  ['Skola', 'Huvudman', 'Flickor', 'Pojkar', 'Elever', 'Platser'],
  ['Tångeråsa', 'kommunal', '61', '70', '', '140'],
  ['Björken', 'Friskola', '40', '42', '82', '80'],
  ['Ekbacken', 'Kommunal', '10', '10', '21', '30'],
  ['Summa', '', '111', '122', '235', '250'],
]

describe('a kind of a workspace’s own, from', () => {
  test.each(Object.keys(sources))('%s', async (name) => {
    const own = sources[name]!.of(ownGrid)
    const { table, diagnostics } = await tableOf({ ...own, kind: ownKind })
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['table/formula', 'table/rule', 'table/total'])
    expect(table).toMatchObject({
      kind: 'elever',
      rows: [
        {
          cells: [
            {},
            { value: { choice: 'Kommunal' } },
            {},
            {},
            { value: { amount: { units: '131' } }, origin: 'computed' },
            {},
          ],
        },
        { cells: [{}, { value: { choice: 'free' } }, {}, {}, {}, {}] },
        {},
        { role: 'total' },
      ],
    })
  })
})

describe('a wrong cell at its own place in', () => {
  test.each(Object.keys(sources))('%s', async (name) => {
    const { of, place } = sources[name]!
    const source = of(wrong)
    const { diagnostics, locate } = await checkReport(workspaceOf(source), 'r')
    const found = diagnostics
      .filter(({ code }) => code === 'table/formula')
      .map((diagnostic) => tell(diagnostic, locate, 'sv'))
      .map(({ file, cell, start }) => (cell ? `${file} ${cell}` : `${file}:${start.line}:${start.column}`))
    expect(found).toContain(place ?? placeInText(source))
  })
})
