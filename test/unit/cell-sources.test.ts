/** Every cell that is made of others knows which: through formulas, totals, judgements, counts and values in cells. */

import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { formats } from '../../src/formats/index.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import type { Cell, CellSource, Table } from '../../src/model/table.ts'
import { rowLabel } from '../../src/tables/row-names.ts'

let checked: CheckedReport
let tables: ReadonlyMap<string, Table>

beforeAll(async () => {
  const folder = path.join(import.meta.dirname, '../cases/values-of-tables/input')
  checked = await checkReport(await openWorkspace(folder), 'r')
  tables = new Map(checked.numbered.report.tables.map((table) => [table.id, table]))
})

const cellAt = (table: string, row: number, column: number): Cell =>
  tables.get(table)!.rows[row]!.cells[column]!

function named({ table: id, row, column }: CellSource): string {
  const table = tables.get(id)!
  return [id, rowLabel(table, row), table.columns[column]!.heading.text].join(' › ')
}

const sourcesOf = (table: string, row: number, column: number) =>
  (cellAt(table, row, column).sources ?? []).map(named)

test.each<[string, [table: string, row: number, column: number], string[]]>([
  ['a formula', ['resultat', 0, 4], ['resultat › Lön › Budget', 'resultat › Lön › Prognos']],
  [
    'a typed one that was held against it',
    ['resultat', 1, 4],
    ['resultat › Lokaler › Budget', 'resultat › Lokaler › Prognos'],
  ],
  ['a total', ['resultat', 2, 1], ['resultat › Lön › Budget', 'resultat › Lokaler › Budget']],
  ['a typed total', ['resultat', 2, 2], ['resultat › Lön › Utfall', 'resultat › Lokaler › Utfall']],
  ['a value of another table', ['mal', 0, 2], ['resultat › Lön › Prognos']],
  ['a count', ['malsumma', 0, 1], ['mal › Lönekostnad › Målvärde', 'mal › Lokaler › Målvärde']],
  [
    'the total of counts',
    ['malsumma', 2, 1],
    ['malsumma › Ekonomi › Uppfyllt', 'malsumma › Trygghet › Uppfyllt'],
  ],
  ['a value of a count', ['laget', 0, 1], ['malsumma › Totalt › Uppfyllt']],
  ['what was typed', ['resultat', 0, 1], []],
  ['what waits for itself', ['forst', 0, 1], []],
])('%s', (_, [table, row, column], expected) => {
  expect(sourcesOf(table, row, column)).toEqual(expected)
})

test('a source leads to where it is written', () => {
  const texts = new Map(checked.texts.map(({ file, text }) => [file, text]))
  const [source] = cellAt('mal', 0, 2).sources!
  expect(texts.get(source!.span.file)!.slice(source!.span.start, source!.span.end)).toBe('98')
})

test('going from source to source ends at cells that someone has typed', () => {
  const seen = new Set<string>()
  const open = [...cellAt('laget', 2, 1).sources!]
  for (let at = open.pop(); at; at = open.pop()) {
    seen.add(named(at))
    for (const further of cellAt(at.table, at.row, at.column).sources ?? []) open.push(further)
  }
  expect([...seen]).toEqual([
    'jamforelse › Hela nämnden › Budget igen',
    'kopia › Budget › Belopp',
    'resultat › Summa › Budget',
    'resultat › Lokaler › Budget',
    'resultat › Lön › Budget',
  ])
})

const never = () => Promise.reject(new Error('not asked for'))

test('the data lists the sources of what was computed', async () => {
  const { numbered, templates, texts, output } = checked
  const input = {
    numbered,
    rendered: never,
    printed: never,
    theme: templates.theme,
    problems: () => [],
    isLast: false,
    printer: null as never,
    emit: () => undefined,
    texts,
    output,
  }
  const data = JSON.parse(String(await formats.json.make(input))) as {
    tables: { id: string; rows: { cells: { origin: string; sources?: unknown }[] }[] }[]
  }
  const { rows } = data.tables.find(({ id }) => id === 'resultat')!
  expect(rows[0]!.cells[4]).toMatchObject({
    origin: 'computed',
    sources: [
      { table: 'resultat', row: 0, column: 1 },
      { table: 'resultat', row: 0, column: 3 },
    ],
  })
  expect(rows[0]!.cells[1]).not.toHaveProperty('sources')
})
