/** Tables that gather other reports' tables: their totals are those reports' sums, and every figure leads to its cell. */

import { expect, test } from 'vitest'
import { describe } from '../../src/diagnostics/describe.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { ownParts } from '../../src/engine/parts.ts'
import { newReport } from '../../src/engine/new-report.ts'
import { openSession } from '../../src/engine/session.ts'
import { explainCell } from '../../src/explanations/explain-cell.ts'
import { csvText } from '../../src/exchange/csv-text.ts'
import { dataTable } from '../../src/exchange/data-table.ts'
import { makeWorkbook } from '../../src/formats/xlsx/make-workbook.ts'
import { json } from '../../src/formats/json.ts'
import { proposalsAt } from '../../src/language-help/completion/complete.ts'
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

test('in a chapter of another language the program’s own words are in that one', async () => {
  const { numbered, diagnostics } = await checked(
    workspaceWith('', {
      'reports/k/02.md': '---\nlang: en\n---\n\n# Economy\n\n::rollup[Boards]{#boards kind=result}\n',
    }),
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const table = numbered.report.tables.find(({ id }) => id === 'boards')!
  expect(table.columns.map(({ heading }) => heading.text)).toEqual([
    'Board',
    'Budget',
    'Outcome',
    'Forecast',
    'Deviation',
  ])
  expect(table.rows.map(({ cells }) => cells[0]!.written.text).at(-1)).toBe('Total')
  expect(table.rows.at(-1)!.role).toBe('total')
})

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

const totalIn = ({ numbered }: CheckedReport) => numbered.report.tables[0]!.rows.at(-1)!.cells[2]!.value

test('what is changed in one board is read anew, and the other boards are not', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}')
  const parsed: string[] = []
  const session = openSession(memoryWorkspace(files), ownParts, {
    parsed: async (source, _, parse) => {
      parsed.push(source.file)
      return parse()
    },
  })
  const before = await session.check('k')
  expect(parsed.toSorted()).toEqual(['k', ...boards].toSorted().map((id) => `reports/${id}/01.md`))
  const watched = session.dependencies('k').files.map(({ file }) => file)
  for (const board of boards) expect(watched).toContain(`reports/${board}/01.md`)
  parsed.length = 0
  session.changed('reports/it/01.md', files.get('reports/it/01.md')!.replace('-12900', '-12901'))
  const after = await session.check('k')
  expect(parsed).toEqual(['reports/it/01.md'])
  expect(totalIn(before)).not.toEqual(totalIn(after))
})

test('the next report includes the boards’ next ones, where they are there', async () => {
  const files = new Map<string, string>([
    [
      'reports/kommun-2026-08/report.yaml',
      manifest('Kommunen', 'include: [skola-2026-08, omsorg-2026-08, it-2026-08]\n'),
    ],
    [
      'reports/kommun-2026-08/01.md',
      '# Ekonomi\n\n:::rollup[Alla]{kind=result of="skola-2026-08 it-2026-08"}\n\n| Nämnd | Budget | Utfall |\n| --- | ---: | ---: |\n| Finans | 500 | 310 |\n\n:::\n',
    ],
    ...boards.flatMap((board) =>
      [`${board}-2026-08`, ...(board === 'omsorg' ? [] : [`${board}-2026-12`])].flatMap((id) => [
        [`reports/${id}/report.yaml`, manifest(`${board}-nämnden`)] as const,
        [`reports/${id}/01.md`, `# Ekonomi\n\n${tableOf(board)}\n`] as const,
      ]),
    ),
  ])
  const made = await newReport(openSession(memoryWorkspace(files)), 'kommun-2026-12', {
    from: 'kommun-2026-08',
  })
  const textOf = (name: string) => new TextDecoder().decode(made!.files.get(name))
  expect(textOf('report.yaml')).toContain('include: [skola-2026-12, omsorg-2026-08, it-2026-12]')
  expect(textOf('01.md')).toContain('of="skola-2026-12 it-2026-12"}')
  expect(textOf('01.md')).toMatch(/\| Finans \| 500 +\| +\|/)
  expect(made!.left.kept).toContainEqual({ what: 'included', ids: ['omsorg-2026-08'] })
})

/** What is proposed at the end of a line of the gathering report. */
const offered = async (line: string) => {
  const text = `# Ekonomi\n\n${line}\n`
  const files = workspaceWith('', { 'reports/k/01.md': text })
  const session = openSession(memoryWorkspace(files))
  const checked = await session.check('k')
  const offset = text.indexOf(line) + line.length
  const asked = {
    checked,
    versions: [checked],
    workspace: session.workspace,
    file: 'reports/k/01.md',
    text,
    offset,
    language: 'sv',
  }
  return (await proposalsAt(asked as Parameters<typeof proposalsAt>[0])).map(({ text: put }) => put)
}

test('the block is offered with the kinds of tables that the boards have, and checks', async () => {
  expect(await offered('::roll')).toContain('::rollup{kind=result}')
  expect(await offered('::rollup{kind=')).toEqual(['result'])
  expect(await offered('::rollup{kind=result of=')).toEqual(boards)
})

const codesOf = ({ diagnostics }: CheckedReport): string[] => diagnostics.map(({ code }) => code)

test('what is converted carries the rounding of its own unit, and turns its signs as the formulas do', async () => {
  const chapter = [
    '# Ekonomi',
    '',
    ':::table{#drift kind=result}',
    '',
    '| Verksamhet | Budget | Utfall | Prognos | Avvikelse |',
    '| --- | ---: | ---: | ---: | ---: |',
    '| Drift | 20,1 | 12,9 | 19,8 | 0,4 |',
    '| Summa | 20,1 | 12,9 | 19,8 | 0,4 |',
    '',
    ':::',
  ].join('\n')
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}', {
    'reports/it/report.yaml': manifest('IT', 'unit: mnkr\n').replace('income-positive', 'cost-positive'),
    'reports/it/01.md': `${chapter}\n`,
  })
  const [gathered] = await tablesOf(files)
  const amounts = (row: number) => gathered!.rows[row]!.cells.slice(1).map(({ amount }) => amount)
  expect(amounts(2)).toEqual(['-20100', '-12900', '-19800', '400'])
  // 0,3 and 0,4 are both the difference of figures that are rounded to tenths.
  expect(codesOf(await checked(files))).not.toContain('table/formula')
})

test('a board without its table leaves the total blank, whatever the others come to', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}', { 'reports/it/01.md': '# IT\n\nText.\n' })
  const [gathered] = await tablesOf(files)
  expect(gathered!.rows.map(({ cells }) => cells[0]!.text).slice(0, 3)).toEqual(
    boards.map((board) => `${board}-nämnden`),
  )
  expect(gathered!.rows.at(-1)!.cells[2]!.amount).toBe(undefined)
  expect(codesOf(await checked(files))).toContain('rollup/no-table')
})

/** A table of the kind with rows of figures as they are written there. */
const written = (rows: readonly string[], kind = 'result'): string =>
  [
    `:::table[Drift]{#drift kind=${kind}}`,
    '',
    '| Verksamhet | Budget | Utfall | Prognos | Avvikelse |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
    '',
    ':::',
  ].join('\n')

const inUnit = (board: string, unit: string, rows: readonly string[]): Record<string, string> => ({
  [`reports/${board}/report.yaml`]: manifest(`${board}-nämnden`, `unit: ${unit}\n`),
  [`reports/${board}/01.md`]: `# Ekonomi\n\n${written(rows)}\n`,
})

test('kronor become thousands that nobody takes for anything else', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}', {
    ...inUnit('it', 'kr', ['Drift | −24 800 000 | −15 900 412 | −24 300 000 | 500 000', 'Summa | | | |']),
    ...inUnit('omsorg', 'kr', ['Hemtjänst | −100 000 | −60 400 | −105 000 | −5 000', 'Summa | | | |']),
  })
  const [gathered] = await tablesOf(files)
  const amounts = (row: number) => gathered!.rows[row]!.cells.slice(1).map(({ amount }) => amount)
  expect(amounts(1)).toEqual(['-100', '-60.4', '-105', '-5'])
  expect(amounts(2)).toEqual(['-24800', '-15900.412', '-24300', '500'])
  const found = codesOf(await checked(files))
  expect(found).toContain('rollup/unit')
  expect(found).not.toContain('cell/number')
})

test('files for other programs carry the amounts as they were before they were rounded', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}', {
    ...inUnit('it', 'kr', ['Drift | −24 800 000 | −15 900 412 | −24 300 000 | 500 000', 'Summa | | | |']),
    ...inUnit('omsorg', 'kr', ['Hemtjänst | −100 000 | −60 400 | −105 000 | −5 000', 'Summa | | | |']),
  })
  const report = await checked(files)
  const table = report.numbered.report.tables.find(({ id }) => id === 'alla')!
  const lines = csvText(dataTable(table, 'sv'), 'sv').split('\r\n')
  expect(lines[2]!.split(';')[2]).toBe('-60,4')
  expect(lines[3]!.split(';')[2]).toBe('-15900,412')
  const sheet = makeWorkbook(report).sheets.find(({ name }) => name.includes('Alla'))!
  const valueAt = (row: number) => sheet.rows[row]![2]!.value
  expect(valueAt(5)).toMatchObject({ digits: '-15900.412' })
  expect(valueAt(6)).toMatchObject({ digits: '-286860.812' })
  expect(sheet.rows[5]![2]!.style.format).toMatch(/^#,##0;/)
})

test('what is made of several rounded figures carries the rounding of all', async () => {
  // In each, the deviation is a tenth off what the printed figures come to.
  const rows = ['Drift | −20,1 | −12,9 | −19,8 | 0,4', 'Summa | −20,1 | −12,9 | −19,8 | 0,4']
  const coarse = Object.assign({}, ...boards.map((board) => inUnit(board, 'mnkr', rows))) as Record<
    string,
    string
  >
  const files = workspaceWith('::rollup[Alla]{#alla kind=result show=lines}', coarse)
  expect(codesOf(await checked(files))).not.toContain('table/formula')
  // A whole million off is more than rounding to tenths explains.
  const wrong = written(['Drift | −20 100 | −12 900 | −19 800 | 1 300', 'Summa | | | |'])
  files.set('reports/it/01.md', `# Ekonomi\n\n${wrong}\n`)
  files.set('reports/it/report.yaml', manifest('it-nämnden'))
  expect(codesOf(await checked(files, 'it'))).toContain('table/formula')
})

test('a figure that was converted is told with the unit that it has in its report', async () => {
  const files = workspaceWith(
    '::rollup[Alla]{#alla kind=result}',
    inUnit('it', 'mnkr', ['Drift | −20,1 | −12,9 | −19,8 | 0,3', 'Summa | −20,1 | −12,9 | −19,8 | 0,3']),
  )
  const told = explainCell(await checked(files), { table: 'alla', row: 2, column: 1 }, 'sv')!
  expect(told.sentences).toEqual([
    'Hämtat ur it-nämndens rapport: Tabell 1 Drift, rad ”Summa”, där det står −20,1\u00a0mnkr.',
  ])
  expect(told.sources.map(({ printed }) => printed)).toEqual(['−20,1\u00a0mnkr'])
})

test('totals that boards have computed of rounded figures carry the rounding of all their rows', async () => {
  // Each deviation is within rounding of its row, and four of them are more than that of one total.
  const rows = ['A', 'B', 'C', 'D'].map((name) => `${name} | −100 | −60 | −105 | −6`)
  const files = workspaceWith(
    '::rollup[Alla]{#alla kind=result}',
    inUnit('it', 'tkr', [...rows, 'Summa | | | |']),
  )
  expect(codesOf(await checked(files, 'it'))).not.toContain('table/formula')
  expect(codesOf(await checked(files))).not.toContain('table/formula')
})

const includedIn = (id: string, others: string) => ({
  [`reports/${id}/report.yaml`]: manifest(id, `include: [${others}]\n`),
})

test('reports that include each other are told so, whichever is checked', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result}', {
    ...includedIn('skola', 'omsorg'),
    ...includedIn('omsorg', 'k'),
  })
  for (const id of ['k', 'skola', 'omsorg'])
    expect(codesOf(await checked(files, id))).toContain('include/circle')
  expect(codesOf(await checked(files, 'it'))).toEqual([])
})

test('what boards call their sum is one line', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result show=lines}', {
    'reports/it/01.md': `# Ekonomi\n\n${tableOf('it').replace('| Summa |', '| Nettokostnad |')}\n`,
  })
  const [gathered] = await tablesOf(files)
  expect(gathered!.rows.filter(({ role }) => role === 'total')).toHaveLength(1)
  expect(gathered!.rows.at(-1)!.cells[1]!.amount).toBe('-802800')
  expect(codesOf(await checked(files))).not.toContain('table/total')
})

/** The figures of a municipality and of its group in one table. */
const twice = (first: string, second: string): string => {
  const rows = [100, -50, 50].map((sum, row) => {
    const [own, group] = first === 'Kommunen' ? [sum, sum * 10] : [sum * 10, sum]
    const name = ['Verksamhetens intäkter', 'Verksamhetens kostnader', 'Årets resultat'][row]
    return `| ${name} | ${own} | ${own} | ${group} | ${group} |`
  })
  return [
    '# E\n\n:::table[R]{#r kind=incomeStatement headings=2}\n',
    `| Post | ${first} |  | ${second} |  |`,
    '| --- | ---: | ---: | ---: | ---: |',
    '|  | Utfall | Budget | Utfall | Budget |',
    ...rows,
    '\n:::\n',
  ].join('\n')
}

test.each([
  ['::rollup[Alla]{#alla kind=incomeStatement show=sums}', '150'],
  [':::rollup[Alla]{#alla kind=incomeStatement}\n\n| Post | Utfall |\n| --- | ---: |\n\n:::', '150'],
  [
    ':::rollup[Alla]{#alla kind=incomeStatement}\n\n| Post | Koncernen: Utfall |\n| --- | ---: |\n\n:::',
    '1500',
  ],
])('figures of the municipality and of its group are never mixed', async (chapter, sum) => {
  const files = workspaceWith(chapter, {
    'reports/skola/01.md': twice('Kommunen', 'Koncernen'),
    'reports/omsorg/01.md': twice('Koncernen', 'Kommunen'),
    'reports/it/01.md': twice('Kommunen', 'Koncernen'),
  })
  const [gathered] = await tablesOf(files)
  expect(gathered!.rows.at(-1)!.cells[1]!.amount).toBe(sum)
})

test('a sum that not all boards print is computed of the lines', async () => {
  const files = workspaceWith('::rollup[Alla]{#alla kind=result show=lines}', {
    'reports/it/01.md': `# Ekonomi\n\n${tableOf('it').replace('| Summa | | | | |\n', '')}\n`,
  })
  const [gathered] = await tablesOf(files)
  expect(gathered!.rows.at(-1)!.cells[1]!.amount).toBe('-802800')
  expect(codesOf(await checked(files))).not.toContain('table/total')
})

test('a block with text and no rows is told of by its own name', async () => {
  const { diagnostics, locate } = await checked(
    workspaceWith(':::rollup[Alla]{#alla kind=result}\n\nBara text.\n\n:::'),
  )
  const told = diagnostics.find(({ code }) => code === 'table/no-table')
  expect(describe(told!, locate, 'sv').message).toBe('Blocket :::rollup innehåller ingen tabell.')
})
