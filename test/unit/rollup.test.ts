/** Tables that gather other reports' tables: their totals are those reports' sums, and every figure leads to its cell. */

import { expect, test } from 'vitest'
import type { CheckedReport } from '../../src/engine/check.ts'
import { openSession } from '../../src/engine/session.ts'
import { explainCell } from '../../src/explanations/explain-cell.ts'
import { json } from '../../src/formats/json.ts'
import { memoryWorkspace } from './memory-workspace.ts'

/** Budget, outcome and forecast by board and row, in thousands of kronor. */
const figures: Readonly<Record<string, readonly (readonly [string, number, number, number])[]>> = {
  skola: [
    ['Förskola', -101_350, -66_420, -103_810],
    ['Grundskola', -311_250, -204_480, -314_390],
  ],
  omsorg: [
    ['Hemtjänst', -152_400, -103_300, -155_900],
    ['Boende', -213_000, -143_000, -214_000],
  ],
  it: [
    ['Drift', -20_100, -12_900, -19_800],
    ['Support', -4_700, -3_000, -4_500],
  ],
}
const boards = Object.keys(figures)

const manifest = (organisation: string, more = ''): string =>
  `title: T\norganisation: ${organisation}\nsigns: income-positive\nstatus: final\nperiod: { start: 2026-01-01, end: 2026-12-31 }\ncutoff: 2026-08-31\n${more}`

const tableOf = (board: string): string =>
  [
    ':::table[Drift]{#drift kind=result}',
    '',
    '| Verksamhet | Budget | Utfall | Prognos | Avvikelse |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...figures[board]!.map(([name, ...row]) => `| ${name} | ${row.join(' | ')} | |`),
    '| Summa | | | | |',
    '',
    ':::',
  ].join('\n')

const workspaceWith = (chapter: string, more: Record<string, string> = {}): Map<string, string> =>
  new Map([
    ['reports/k/report.yaml', manifest('Kommunen', `include: [${boards.join(', ')}]\n`)],
    ['reports/k/01.md', `# Ekonomi\n\n${chapter}\n`],
    ...boards.flatMap((board) => [
      [`reports/${board}/report.yaml`, manifest(`${board}-nämnden`)] as const,
      [`reports/${board}/01.md`, `# Ekonomi\n\n${tableOf(board)}\n`] as const,
    ]),
    ...Object.entries(more),
  ])

const checked = (files: Map<string, string>, id = 'k'): Promise<CheckedReport> =>
  openSession(memoryWorkspace(files)).check(id)

interface PrintedTable {
  readonly id: string
  readonly rows: readonly {
    readonly role: string
    readonly cells: readonly {
      readonly text: string
      readonly amount?: string
      readonly sources?: readonly { report?: string; table: string; row: number; column: number }[]
    }[]
  }[]
}

/** What the format for other programs says, read as they would. */
async function tablesOf(files: Map<string, string>, id = 'k'): Promise<readonly PrintedTable[]> {
  const { numbered } = await checked(files, id)
  const bytes = await json.make({ numbered } as Parameters<typeof json.make>[0])
  return (JSON.parse(new TextDecoder().decode(bytes)) as { tables: PrintedTable[] }).tables
}

test('the total of all is the sum of what the boards’ own reports say', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}')
  const [gathered] = await tablesOf(files)
  const totals = await Promise.all(
    boards.map(async (board) => (await tablesOf(files, board))[0]!.rows.at(-1)!.cells),
  )
  for (const column of [1, 2, 3, 4]) {
    const sum = totals.reduce((sum, cells) => sum + Number(cells[column]!.amount), 0)
    expect(Number(gathered!.rows.at(-1)!.cells[column]!.amount)).toBe(sum)
  }
  expect(gathered!.rows[0]!.cells[1]!.sources).toEqual([
    { report: 'skola', table: 'drift', row: 2, column: 1 },
  ])
})

test('a digit that is changed in a board shows in the total of all, which leads to the cell', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}')
  const before = (await tablesOf(files))[0]!.rows.at(-1)!.cells[2]!.amount
  files.set('reports/it/01.md', files.get('reports/it/01.md')!.replace('-12900', '-12901'))
  const report = await checked(files)
  const after = (await tablesOf(files))[0]!.rows.at(-1)!.cells[2]!.amount
  expect(Number(after) - Number(before)).toBe(-1)
  const total = explainCell(report, { table: 'alla', row: 3, column: 2 }, 'sv')!
  const board = explainCell(report, total.sources[2]!.at, 'sv')!
  expect(board.sentences).toEqual(['Hämtat ur it-nämndens rapport: Tabell 1 Drift, rad ”Summa”.'])
  const own = explainCell(report, board.sources[0]!.at, 'sv')!
  expect(own.sources.map(({ place }) => place)).toEqual(['reports/it/01.md:7:20', 'reports/it/01.md:8:21'])
})
