/** The example of a whole municipality: its totals are its boards' sums, and what is done to a board shows where they are gathered. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { describe } from '../../src/diagnostics/describe.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { explainCell } from '../../src/explanations/explain-cell.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const folder = path.join(import.meta.dirname, '../../examples/municipality')
const example: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(?:md|yaml|csv)$/.test(file) && !file.startsWith('out/'))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
)
const boards = ['bun', 'omsorg', 'bygg', 'it'].map((board) => `${board}-2026-08`)

/** The municipality's report, with something else in one file of the example; null takes away what begins so. */
async function checkedWith(file: string, edit: ((text: string) => string) | null): Promise<CheckedReport> {
  const files = new Map(example)
  if (edit === null) {
    for (const name of example.keys()) if (name.startsWith(file)) files.delete(name)
  } else {
    const text = edit(files.get(file)!)
    expect(text).not.toBe(files.get(file))
    files.set(file, text)
  }
  return checkReport(memoryWorkspace(files), 'kommun-2026-08')
}

const unchanged = (id: string): Promise<CheckedReport> => checkReport(memoryWorkspace(example), id)

const told = ({ diagnostics, locate }: CheckedReport): string[] =>
  diagnostics
    .map((diagnostic) => describe(diagnostic, locate, 'sv'))
    .map(({ severity, code, file }) => `${severity} ${code} ${file}`)

/** The figures of a table as they are printed, by the names of its rows. */
function printed({ numbered }: CheckedReport, table: string): Map<string, readonly string[]> {
  const { rows } = numbered.report.tables.find(({ id }) => id === table)!
  return new Map(
    rows.map(({ cells }) => {
      const [name, ...figures] = cells.map(({ value, written }) =>
        value.type === 'number' ? String(value.amount.units) : written.text,
      )
      return [name!, figures]
    }),
  )
}

/** What stands in the pipe table of a board, read without the program. */
function netOf(board: string): number[] {
  const line = example
    .get(`reports/${board}/02-ekonomi.md`)!
    .split('\n')
    .find((one) => one.startsWith('| Nettokostnad'))!
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => Number(cell.replaceAll(/\s/g, '').replace('−', '-')))
}

test('nothing is told of any of its reports', async () => {
  const ids = new Set([...example.keys()].flatMap((file) => /^reports\/([^/]+)/.exec(file)?.[1] ?? []))
  for (const id of ids) expect(told(await unchanged(id)), id).toEqual([])
})

test('the totals are the boards’ sums and what has no board', async () => {
  const rows = printed(await unchanged('kommun-2026-08'), 'namndernas')
  const own = [12_500, 9_300, 14_500, 2_000]
  const sums = own.map((figure, column) => boards.reduce((sum, board) => sum + netOf(board)[column]!, figure))
  expect(rows.get('Summa')).toEqual(sums.map(String))
})

test('the group is the municipality and its companies without what they sold each other', async () => {
  const group = printed(await unchanged('koncern-2026-08'), 'koncernen')
  const { numbered } = await unchanged('kommun-2026-08')
  const { columns, rows } = numbered.report.tables.find(({ id }) => id === 'resultat')!
  const column = columns.findIndex(({ scope, heading }) => scope === 'koncernen' && /2026/.test(heading.text))
  const shown = new Map(rows.map(({ cells }) => [cells[0]!.written.text, cells[column]!.value]))
  for (const name of ['Verksamhetens nettokostnader', 'Verksamhetens resultat', 'Årets resultat']) {
    const value = shown.get(name)!
    expect(value.type === 'number' && String(value.amount.units), name).toBe(group.get(name)![0])
  }
})

test('a digit that changes in a board changes the total, which leads to the board’s cell', async () => {
  const file = 'reports/it-2026-08/02-ekonomi.md'
  const checked = await checkedWith(file, (text) =>
    text
      .replace('−24 300 |       500', '−24 400 |       400')
      .replace('−5 400 |       100', '−5 500 |         0'),
  )
  const { report } = checked.numbered
  expect(printed(checked, 'namndernas').get('Summa')).toEqual(['-889000', '-586600', '-895100', '-6100'])
  const table = report.tables.find(({ id }) => id === 'namndernas')!
  const at = { table: 'namndernas', row: table.rows.length - 1, column: 3 }
  const total = explainCell(checked, at, 'sv')!
  const board = total.sources.find(({ row }) => row === 'IT-nämnden')!
  const [cell] = explainCell(checked, board.at, 'sv')!.sources
  expect(cell).toMatchObject({
    report: 'IT-nämnden',
    row: 'Nettokostnad',
    column: 'Prognos',
    printed: '−24\u00a0400',
  })
  expect(cell!.span.file).toBe(file)
  // What the municipality has typed itself is no longer the boards' sum.
  expect(told(checked)).toContain('warning table/differs reports/kommun-2026-08/05-namnderna.md')
})

test('a board that hands in nothing is told, and the total is not that of the others', async () => {
  const checked = await checkedWith('reports/bygg-2026-08/', null)
  expect(told(checked)).toContain('error include/missing reports/kommun-2026-08/report.yaml')
})

test('a board that counts in another unit is converted, and that is told', async () => {
  const checked = await checkedWith('reports/bygg-2026-08/report.yaml', (text) => `${text}unit: kr\n`)
  expect(told(checked)).toContain('info rollup/unit reports/kommun-2026-08/05-namnderna.md')
})

const turned = (figure: string): string => (figure.startsWith('−') ? figure.slice(1) : `−${figure}`)

test('a board that writes costs without a minus is turned, and that is told', async () => {
  const checked = await checkedWith('reports/bygg-2026-08/02-ekonomi.md', (text) => {
    const [economy, investments] = text.split('## Investeringar')
    const signed = economy!.replace('kind=result', 'kind=result signs=kostnader-positiva')
    // Budget, outcome and forecast; a deviation is better above nought in both.
    const rows = signed.replaceAll(/^\|[^|\n]+\|(?: +−?\d[\d ]* \|){3}/gm, (row) =>
      row.replaceAll(/−?\d[\d ]*(?= \|)/g, turned),
    )
    return `${rows}## Investeringar${investments}`
  })
  expect(told(checked)).toContain('info rollup/signs reports/kommun-2026-08/05-namnderna.md')
  expect(printed(checked, 'namndernas').get('Summa')).toEqual(['-889000', '-586600', '-895000', '-6000'])
})

test('a board that reports another time is told', async () => {
  const checked = await checkedWith('reports/bygg-2026-08/report.yaml', (text) =>
    text.replace('cutoff: 2026-08-31', 'cutoff: 2026-04-30'),
  )
  expect(told(checked)).toEqual(['error include/cutoff reports/kommun-2026-08/report.yaml'])
})
