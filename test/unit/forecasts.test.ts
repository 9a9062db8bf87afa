/** How good the forecasts of earlier reports were: what is taken from them, what is left out, and what it comes to. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { tableOf } from '../../src/model/report.ts'
import { cellText } from '../../src/wording/cell-text.ts'
import { memoryWorkspace } from './memory-workspace.ts'

interface Told {
  readonly id: string
  readonly cutoff: string
  readonly previous?: string
  /** Rows of a table; the heading row first. */
  readonly rows: readonly string[]
  readonly settings?: string
  readonly options?: string
  readonly after?: string
}

const workspaceOf = (reports: readonly Told[]) =>
  memoryWorkspace(
    new Map(
      reports.flatMap(
        ({ id, cutoff, previous, rows, settings = '', options = 'kind=result', after = '' }) => {
          const year = cutoff.slice(0, 4)
          const [head, ...body] = rows
          const rule = head!.replaceAll(/[^|]+/g, ' --- ')
          const table = [head, rule, ...body].map((row) => `| ${row} |`).join('\n')
          return [
            [
              `reports/${id}/report.yaml`,
              `title: T\norganisation: O\nperiod: { start: ${year}-01-01, end: ${year}-12-31 }\ncutoff: ${cutoff}\n${previous ? `previous: ${previous}\n` : ''}${settings}`,
            ],
            [`reports/${id}/01.md`, `# K\n\n:::table{#res ${options}}\n\n${table}\n\n:::\n\n${after}\n`],
          ] as const
        },
      ),
    ),
  )

const printed = ({ numbered: { report } }: CheckedReport, id: string): string[] => {
  const table = report.tables.find((one) => one.id === id)!
  return table.rows.map(({ cells }) =>
    cells.map((cell, index) => cellText(cell, table.columns[index]!, report.meta.language)).join(' | '),
  )
}

const codes = ({ diagnostics }: CheckedReport): string[] =>
  diagnostics.map(({ code }) => code).filter((code) => code.startsWith('forecast/'))

const income = 'signs: income-positive\n'
const head = 'Post | Budget | Utfall | Prognos'
const year = (settings = income): readonly Told[] => [
  {
    id: '2025-04',
    cutoff: '2025-04-30',
    rows: [head, 'Lön | −90 | −30 | −95', 'Summa | −90 | −30 | −95'],
    settings,
  },
  {
    id: '2025-08',
    cutoff: '2025-08-31',
    previous: '2025-04',
    rows: [head, 'Lön | −90 | −60 | −100', 'Summa | −90 | −60 | −100'],
    settings,
  },
  {
    id: '2025-12',
    cutoff: '2025-12-31',
    previous: '2025-08',
    rows: ['Post | Budget | Utfall', 'Lön | −90 | −99', 'Summa | −90 | −99'],
    settings,
  },
]
const now = (after: string, more: Partial<Told> = {}): Told => ({
  id: 'r',
  cutoff: '2026-08-31',
  previous: '2025-12',
  rows: [head, 'Lön | −110 | −70 | −110', 'Summa | −110 | −70 | −110'],
  settings: income,
  after,
  ...more,
})

const each = '::forecasts{#f table=res}'

test('the example shows three years, and how close forecasts came', async () => {
  const workspace = await openWorkspace(path.join(import.meta.dirname, '../../examples/forecasts'))
  const checked = await checkReport(workspace, '2026-08')
  expect(checked.diagnostics).toEqual([])
  expect(printed(checked, 'prognoser')).toEqual(
    [
      '2023 | april | −242 000 |  | −247 000 | −5 000 | −2,1 %',
      ' | augusti | −244 900 | −2 900 | −247 000 | −2 100 | −0,9 %',
      '2024 | april | −250 000 |  | −255 300 | −5 300 | −2,1 %',
      ' | augusti | −254 200 | −4 200 | −255 300 | −1 100 | −0,4 %',
      '2025 | april | −262 000 |  | −262 200 | −200 | −0,1 %',
      ' | augusti | −263 200 | −1 200 | −262 200 | 1 000 | 0,4 %',
    ].map((row) => row.replaceAll(/(?<=\d) (?=\d{3}|%)/g, '\u00a0')),
  )
  expect(printed(checked, 'traffsakerhet')).toEqual(
    [
      'april | 3 | 3 500 | 1,4 % | 1 | 33 % | – | 3',
      'augusti | 3 | 1 400 | 0,6 % | 3 | 100 % | 1 | 2',
      'Alla prognoser | 6 | 2 450 | 1,0 % | 4 | 67 % | 1 | 5',
    ].map((row) => row.replaceAll(/(?<=\d) (?=\d{3}|%)/g, '\u00a0')),
  )
})

test('each figure leads to the cells of earlier reports that it comes of', async () => {
  const checked = await checkReport(workspaceOf([...year(), now(each)]), 'r')
  const { report } = checked.numbered
  const [first] = report.tables.find(({ id }) => id === 'f')!.rows
  const texts = first!.cells.map(({ sources = [] }) =>
    sources.map((source) => {
      const table = tableOf(report, source)!
      const cell = table.rows[source.row]!.cells[source.column]!
      return `${source.report ?? 'r'}: ${cellText(cell, table.columns[source.column]!, 'sv')}`
    }),
  )
  expect(texts.slice(2)).toEqual([
    ['2025-04: −95'],
    [],
    ['2025-12: −99'],
    ['r: −99', 'r: −95'],
    ['r: −4', 'r: −95'],
  ])
})

const rows = [
  '2025 | april | −95 |  | −99 | −4 | −4,2\u00a0%',
  ' | augusti | −100 | −5 | −99 | 1 | 1,0\u00a0%',
]

test.each<[string, (reports: readonly Told[]) => readonly Told[]]>([
  ['as they are', (reports) => reports],
  [
    'in another unit',
    ([april, ...others]) => [
      { ...april!, settings: `${income}unit: mnkr\n`, rows: [head, 'Summa | −0,090 | −0,030 | −0,095'] },
      ...others,
    ],
  ],
  [
    'signed the other way',
    ([april, ...others]) => [
      {
        ...april!,
        settings: 'signs: cost-positive\n',
        rows: [head, 'Lön | 90 | 30 | 95', 'Summa | 90 | 30 | 95'],
      },
      ...others,
    ],
  ],
  [
    'with a total that has no name any more',
    ([april, ...others]) => [
      { ...april!, rows: [head, 'Lön | −90 | −30 | −95', '**Netto** | −90 | −30 | −95'] },
      ...others,
    ],
  ],
])('forecasts are taken %s', async (_, change) => {
  const checked = await checkReport(workspaceOf([...change(year()), now(each)]), 'r')
  expect(codes(checked)).toEqual([])
  expect(printed(checked, 'f')).toEqual(rows)
})

const cost = 'signs: cost-positive\n'
const turned = (told: Told): Told => ({
  ...told,
  settings: cost,
  rows: told.rows.map((row) => row.replaceAll('−', '')),
})

test('where costs are positive, a miss is below nought where it came out worse', async () => {
  const checked = await checkReport(workspaceOf([...year().map(turned), turned(now(each))]), 'r')
  expect(printed(checked, 'f')).toEqual([
    '2025 | april | 95 |  | 99 | −4 | −4,2\u00a0%',
    ' | augusti | 100 | 5 | 99 | 1 | 1,0\u00a0%',
  ])
})

test('in the report of the year’s end, its own outcome is what the year came to', async () => {
  const [april, august, december] = year()
  const last = { ...december!, rows: [...december!.rows], after: each }
  const checked = await checkReport(workspaceOf([april!, august!, last]), '2025-12')
  // Its own table has no forecasts to ask for.
  expect(codes(checked)).toEqual(['forecast/no-table'])
  const own = { ...last, rows: [head, 'Lön | −90 | −99 | −99', 'Summa | −90 | −99 | −99'] }
  expect(printed(await checkReport(workspaceOf([april!, august!, own]), '2025-12'), 'f')).toEqual(rows)
})

const asked = (within: string) => `::forecasts{#f table=res show=accuracy within=${within}}`

const hits = async (within: string) =>
  printed(await checkReport(workspaceOf([...year(), now(asked(within))]), 'r'), 'f').map(
    (row) => row.split(' | ')[4],
  )

test('what is within the given per cent of a forecast is a hit', async () => {
  expect(await hits('1')).toEqual(['–', '1', '1'])
  expect(await hits('0,9')).toEqual(['–', '–', '–'])
  expect(await hits('4.3')).toEqual(['1', '1', '2'])
})

test('a forecast of nought has no per cent, and is hit by nought alone', async () => {
  const [april, august, december] = year()
  const none = { ...april!, rows: [head, 'Summa | −90 | −30 | 0'] }
  const checked = await checkReport(
    workspaceOf([none, august!, december!, now(`${each}\n\n::forecasts{#g table=res show=accuracy}`)]),
    'r',
  )
  expect(printed(checked, 'f')[0]).toBe('2025 | april | – |  | −99 | −99 | ..')
  expect(printed(checked, 'g')[0]).toBe('april | 1 | 99 | .. | – | 0\u00a0% | – | 1')
})

test('a year without a report as at its end says so', async () => {
  const [april, august] = year()
  const checked = await checkReport(workspaceOf([april!, august!, now(each, { previous: '2025-08' })]), 'r')
  expect(codes(checked)).toEqual(['forecast/no-outcome'])
  expect(printed(checked, 'f')).toEqual([
    '2025 | april | −95 |  | .. | .. | ..',
    ' | augusti | −100 | −5 | .. | .. | ..',
  ])
})

test('where the chain of reports ends at one that is not there, it is said', async () => {
  const reports = year()
  const broken = { ...reports[0]!, previous: '2024-12' }
  const checked = await checkReport(workspaceOf([broken, ...reports.slice(1), now(each)]), 'r')
  expect(codes(checked)).toEqual(['forecast/ends'])
  const circle = { ...reports[0]!, previous: 'r' }
  expect(codes(await checkReport(workspaceOf([circle, ...reports.slice(1), now(each)]), 'r'))).toEqual([])
})

const kronor = (more: Told, rows: readonly string[]): Told => ({
  ...more,
  settings: `${income}unit: kr\n`,
  rows: [more.rows[0]!, ...rows],
})

test('amounts of a finer unit stand in that of the table, as few or many digits as they have', async () => {
  const [april, august, december] = year()
  const checked = await checkReport(
    workspaceOf([
      kronor(april!, ['Summa | −900 000 | −300 000 | −950 000']),
      kronor(august!, ['Summa | −900 000 | −300 000 | −951 234']),
      { ...december!, rows: ['Post | Budget | Utfall', 'Summa | −900 | −990'] },
      now(each, { rows: [head, 'Summa | −110 | −70 | −110'] }),
    ]),
    'r',
  )
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(printed(checked, 'f').map((row) => row.split(' | ')[2])).toEqual(['−950', '−951,234'])
})

const english = (told: Told): Told => ({
  ...told,
  settings: `${income}lang: en\n`,
  rows: told.rows.map((row) =>
    row
      .replace('Post', 'Item')
      .replace('Utfall', 'Outcome')
      .replace('Prognos', 'Forecast')
      .replace('Summa', 'Total'),
  ),
})

test('in English the same', async () => {
  const checked = await checkReport(
    workspaceOf([
      ...year().map(english),
      english(now(`${each}\n\n::forecasts{#g table=res show=accuracy within=2.5}`)),
    ]),
    'r',
  )
  expect(checked.diagnostics.map(({ code }) => code)).toEqual([])
  expect(printed(checked, 'f')).toEqual([
    '2025 | April | −95 |  | −99 | −4 | −4.2%',
    ' | August | −100 | −5 | −99 | 1 | 1.0%',
  ])
  const { columns } = checked.numbered.report.tables.find(({ id }) => id === 'g')!
  expect(columns.map(({ heading }) => heading.text)).toContain('Hits (within 2.5%)')
})

test('in a chapter of another language it is told in that one', async () => {
  const made = `${each}\n\n:::language{lang=en}\n::forecasts{#g table=res show=accuracy within=2.5}\n:::`
  const checked = await checkReport(workspaceOf([...year(), now(made)]), 'r')
  expect(checked.diagnostics.map(({ code }) => code)).toEqual([])
  const headings = (id: string) =>
    checked.numbered.report.tables.find((one) => one.id === id)!.columns.map(({ heading }) => heading.text)
  expect(headings('g')).toContain('Hits (within 2.5%)')
  expect(headings('f')).not.toContain('Forecast')
})
