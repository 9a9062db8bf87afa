/** Budgets that reports print, beside those that their workspace keeps as adopted. */

import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { describe } from '../../src/diagnostics/describe.ts'
import { checkReport } from '../../src/engine/check.ts'
import { openSession } from '../../src/engine/session.ts'
import { makeWorkbook } from './make-workbook.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const example = path.join(import.meta.dirname, '../../examples/municipality')

/** The example's files, some of them changed. */
function municipality(changes: Readonly<Record<string, (text: string) => string>> = {}) {
  const names = readdirSync(example, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  const files = new Map(
    names
      .filter((name) => /\.(?:md|yaml|csv)$/.test(name) && !name.startsWith('out/'))
      .map((name) => {
        const text = readFileSync(path.join(example, name), 'utf8')
        return [name, changes[name]?.(text) ?? text]
      }),
  )
  return memoryWorkspace(files)
}

const report = (settings: string) => `title: T\nperiod: { start: 2026-01-01, end: 2026-12-31 }\n${settings}`

/** A board's report with one table of budgets. */
const small = (
  file: Record<string, string>,
  settings: string,
  rows: readonly string[],
  options = 'kind=result',
) =>
  memoryWorkspace(
    new Map(
      Object.entries({
        'reports/r/report.yaml': report(settings),
        'reports/r/01.md': `# K\n\n:::table{#t ${options}}\n\n| ${rows.join(' |\n| ')} |\n\n:::\n`,
        ...file,
      }),
    ),
  )

/** `file:line code`, and where else it points. */
async function told(workspace: ReturnType<typeof memoryWorkspace>, id = 'r') {
  const { diagnostics, locate, held } = await checkReport(workspace, id)
  return {
    codes: diagnostics
      .filter(({ code }) => code.startsWith('budget/'))
      .map((one) => {
        const { file, start, code, related } = describe(one, locate, 'sv')
        return [`${file}:${start.line} ${code}`, ...related.map((at) => `${at.file}:${at.start.line}`)].join(
          ' → ',
        )
      }),
    held: held.filter(({ by }) => by.startsWith('budget/')),
  }
}

const file = 'budget/2026.csv'

test.each([
  ['kommun-2026-08', 23],
  ['bun-2026-08', 10],
  ['omsorg-2026-08', 9],
  ['bygg-2026-08', 10],
  ['it-2026-08', 9],
])('each budget of %s is one that was adopted', async (id, count) => {
  const { codes, held } = await told(municipality(), id)
  expect(codes).toEqual([])
  expect(held.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThanOrEqual(count)
  expect(held.filter(({ verdict }) => verdict === 'broken' || verdict === 'rounded')).toEqual([])
})

const changed = () =>
  municipality({ [file]: (text) => text.replace('IT-nämnden;;-24 800', 'IT-nämnden;;-24 300') })

test('another adopted budget of a board is told where the board prints its total, and where the municipality does', async () => {
  expect((await told(changed(), 'it-2026-08')).codes).toEqual([
    'budget/2026.csv:6 budget/sum → budget/2026.csv:32',
    'reports/it-2026-08/02-ekonomi.md:12 budget/differs → budget/2026.csv:6',
  ])
  expect((await told(changed(), 'kommun-2026-08')).codes).toContain(
    'reports/kommun-2026-08/03-drift.md:13 budget/differs → budget/2026.csv:6',
  )
})

test('without the change that was decided in May, the budget of that board is another', async () => {
  const without = municipality({
    [file]: (text) => text.replace(/^Omsorgsnämnden;;-1 400.*\n/m, ''),
  })
  const { codes, held } = await told(without, 'kommun-2026-08')
  expect(codes).toContain('reports/kommun-2026-08/03-drift.md:11 budget/differs → budget/2026.csv:3')
  const first = held.find(({ verdict }) => verdict === 'broken')
  expect(first).toMatchObject({ by: file, computed: { units: -364000n, decimals: 0 }, cells: [{ row: 1 }] })
})

const adopted = {
  [file]: 'Nämnd;Rad;Belopp;Beslut;Datum\nFN;Personal;-18 500;KF;2025-11-24\nFN;Hyra;-7 450;KF;2025-11-24\n',
}
const head = ['Post | Budget | Utfall', '--- | ---: | ---:']

test.each([
  [
    'in the same unit and signs',
    'organisation: FN',
    ['Personal | −18 500 | −9', 'Hyra | −7 450 | −3'],
    ['holds', 'holds'],
  ],
  [
    'with the other sign',
    'organisation: FN',
    ['Personal | 18 500 | 9', 'Hyra | 7 450 | 3'],
    ['holds', 'holds'],
  ],
  [
    'rounded to another unit',
    'organisation: FN\nunit: mnkr',
    ['Personal | −18,5 | −9', 'Hyra | −7,5 | −3'],
    ['holds', 'rounded'],
  ],
  [
    'with one sign turned',
    'organisation: FN',
    ['Personal | −18 500 | −9', 'Hyra | 7 450 | −3'],
    ['holds', 'broken'],
  ],
  ['off by one', 'organisation: FN', ['Personal | −18 501 | −9', 'Hyra | −7 450 | −3'], ['broken', 'holds']],
])('a budget %s', async (_, settings, rows, verdicts) => {
  const config = { 'delrapport.config.yaml': 'unit: tkr\nsigns: income-positive\n' }
  const { held } = await told(small({ ...adopted, ...config }, settings, [...head, ...rows]))
  expect(held.map(({ verdict }) => verdict)).toEqual(verdicts)
})

test('where nothing is signed, each figure may be of either sign', async () => {
  const signed = { [file]: adopted[file].replace('FN;Hyra;-7 450', 'FN;Intäkter;1 200') }
  const rows = [...head, 'Intäkter | 1 200 | 9', 'Personal | 18 500 | 3']
  const { codes, held } = await told(small(signed, 'organisation: FN\nsigns: unsigned', rows))
  expect(codes).toEqual([])
  expect(held.map(({ verdict }) => verdict)).toEqual(['holds', 'holds'])
})

test.each([
  [
    'budget/2026.csv',
    'Board,Row,Amount,Decision,Date,Unit\nFN,Personal,-18.5,Council,24 November 2025,mnkr\n',
  ],
  [
    'budget/2026.yaml',
    '- Board: FN\n  Item: Personal\n  Amount: -18500\n  Decision: Council\n  Date: 2025-11-24\n',
  ],
  [
    'budget/2026.json',
    '[{"Nämnd": "fn", "Post": "PERSONAL", "Belopp (tkr)": "-18 500", "Beslut": "KF", "Datum": "2025-11-24"}]',
  ],
])('%s is read', async (name, text) => {
  const rows = ['Item | Budget | Outcome', '--- | ---: | ---:', 'Personal | −18,500 | −9']
  const { codes, held } = await told(small({ [name]: text }, 'organisation: FN\nlang: en', rows))
  expect(codes).toEqual([])
  expect(held).toMatchObject([{ verdict: 'holds', by: name }])
})

const table = (id: string, budget: string) =>
  `:::table{#${id} kind=result}\n\n| Post | Budget | Utfall |\n| - | -: | -: |\n| A | ${budget} | 1 |\n| Summa | ${budget} | 1 |\n\n:::\n`
const chapter = (...tables: readonly string[]) => ({ 'reports/r/01.md': `# K\n\n${tables.join('\n')}` })

test('a workbook is read, and what is wrong in it told at its cell', async () => {
  const rows = [
    ['Nämnd', 'Rad', 'Belopp (mnkr)', 'Beslut', 'Datum'],
    ['FN', 'Personal', -18.5, 'KF', { date: '2025-11-24' }],
    ['FN', 'Hyra', 'sju', 'KF', { date: '2025-11-24' }],
  ]
  const bytes = makeWorkbook({ sheets: { Beslut: { rows } } })
  const texts = small({}, 'organisation: FN', [...head, 'Personal | −18 500 | −9'])
  const { codes, held } = await told({
    ...texts,
    readBytes: (name, limit) =>
      name === 'budget/2026.xlsx' ? Promise.resolve(bytes) : texts.readBytes(name, limit),
    fileNames: (folder, ending) =>
      folder === 'budget' ? Promise.resolve(['2026.xlsx']) : texts.fileNames(folder, ending),
  })
  expect(codes).toEqual(['budget/2026.xlsx:1 budget/value'])
  expect(held.map(({ verdict }) => verdict)).toEqual(['holds'])
})

test('a total of a part of the board is not held to be all of it, and where one total agrees the others are parts', async () => {
  const whole = { [file]: 'Nämnd;Belopp;Beslut;Datum\nFN;-300;KF;2025-11-24\n' }
  const parts = small(
    { ...whole, ...chapter(table('a', '−100'), table('b', '−300')) },
    'organisation: FN',
    [],
  )
  expect(await told(parts)).toMatchObject({
    codes: [],
    held: [{ verdict: 'holds', cells: [{ table: 'b' }] }],
  })
  const none = small({ ...whole, ...chapter(table('a', '−100'), table('b', '−310')) }, 'organisation: FN', [])
  expect((await told(none)).codes).toEqual(['reports/r/01.md:17 budget/differs → budget/2026.csv:2'])
})

test('columns of other years and of parts of the year are not held', async () => {
  const rows = [
    'Post | Budget 2025 | Budget | Budget period | Utfall',
    '--- | ---: | ---: | ---: | ---:',
    'Personal | −17 000 | −18 500 | −9 000 | −8 000',
    'Hyra | −7 000 | −7 450 | −3 000 | −2 000',
  ]
  expect((await told(small(adopted, 'organisation: FN\ncutoff: 2026-06-30', rows))).codes).toEqual([])
})

test.each([
  [
    'before the change',
    '2026-04-30',
    ['reports/r/01.md:7 budget/changed → reports/p/01.md:7 → budget/2026.csv:3'],
  ],
  [
    'after it, where nothing is decided in between',
    '2026-06-30',
    ['reports/r/01.md:7 budget/changed → reports/p/01.md:7 → budget/2026.csv:2 → budget/2026.csv:3'],
  ],
  ['that is no earlier one', '2026-09-30', []],
])('beside a report as at a day %s', async (_, cutoff, codes) => {
  const lines = `${adopted[file].split('\nFN;Hyra')[0]}\nFN;Personal;-500;KF;2026-05-25\n`
  const before = {
    [file]: lines,
    'reports/p/report.yaml': report(`organisation: FN\ncutoff: ${cutoff}\nsigns: income-positive\n`),
    'reports/p/01.md':
      '# K\n\n:::table{#t kind=result}\n\n| Post | Budget | Utfall |\n| - | -: | -: |\n| Personal | −18 500 | −3 |\n\n:::\n',
  }
  const settings = 'organisation: FN\ncutoff: 2026-08-31\nsigns: income-positive\nprevious: p\n'
  expect((await told(small(before, settings, [...head, 'Personal | −19 000 | −9']))).codes).toEqual(codes)
})

test('a name that stands in several rows of a table is not held, and not missed', async () => {
  const rows = [...head, 'Personal | −1 | −1', 'Personal | −2 | −1', 'Hyra | −7 450 | −3']
  const { codes, held } = await told(small(adopted, 'organisation: FN', rows))
  expect(codes).toEqual(['budget/2026.csv:2 budget/not-shown'])
  expect(held.map(({ verdict }) => verdict)).toEqual(['holds'])
})

test('without adopted budgets nothing is said or recorded', async () => {
  const { codes, held } = await told(small({}, 'organisation: FN', [...head, 'Personal | −18 501 | −9']))
  expect([codes, held]).toEqual([[], []])
})

const lines = (...all: readonly string[]) => ({
  [file]: `Nämnd;Rad;Belopp;Beslut;Datum;Del\n${all.map((one) => `${one}\n`).join('')}`,
})

test.each(['Fritidsnämnd', 'Fritidsnämnden', 'FRITIDSNÄMNDEN', 'Fritidsnämnden*'])(
  'a board that the file calls %s is the one that the organisation names',
  async (name) => {
    const adoptedBy = lines(`${name};Personal;-18 500;KF;2025-11-24;`, 'ON;Hyra;-1;KF;2025-11-24;')
    const rows = [...head, 'Personal | −18 501 | −9']
    const { codes } = await told(small(adoptedBy, 'organisation: Fritidsnämndens kontor', rows))
    expect(codes).toEqual(['reports/r/01.md:7 budget/differs → budget/2026.csv:2'])
  },
)

test.each(['kind=result', 'kind=investments'])(
  'rows of another board are not those of a board that the file lacks, which is said (%s)',
  async (options) => {
    const part = options === 'kind=result' ? 'drift' : 'investering'
    const others = lines(`Fritidsnämnden;Personal;-18 500;KF;2025-11-24;${part}`)
    const rows = [...head, 'Personal | −11 000 | −9']
    const { codes, held } = await told(small(others, 'organisation: Miljönämnden', rows, options))
    expect(codes).toEqual(['budget/2026.csv:1 budget/no-board'])
    expect(held.filter(({ verdict }) => verdict !== 'notJudged')).toEqual([])
  },
)

test('a file without signs is held against a signed table', async () => {
  const unsigned = lines(
    'FN;Intäkter;1 200;KF;2025-11-24;',
    'FN;Personal;18 500;KF;2025-11-24;',
    'FN;Hyra;7 000;KF;2025-11-24;',
  )
  const rows = [...head, 'Intäkter | 1 200 | 9', 'Personal | −18 500 | −3', 'Hyra | −7 450 | −3']
  const { codes, held } = await told(small(unsigned, 'organisation: FN\nsigns: income-positive', rows))
  expect(codes).toEqual(['reports/r/01.md:9 budget/differs → budget/2026.csv:4'])
  expect(held.map(({ verdict, computed }) => [verdict, computed?.units])).toEqual([
    ['holds', 1200n],
    ['holds', -18500n],
    ['broken', -7000n],
  ])
})

test('what the file tells apart of another row does not add to the board', async () => {
  const parts = lines('FN;Drift;-1 200;KF;2025-11-24;', 'FN;varav personal;-1 000;KF;2025-11-24;')
  const rows = [...head, 'Drift | −1 200 | −9', 'varav personal | −1 000 | −3', 'Summa | −1 200 | −9']
  const { codes, held } = await told(small(parts, 'organisation: FN', rows))
  expect(codes).toEqual([])
  expect(held.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds'])
})

test('names that every object answers to are names like others', async () => {
  const rows = [...head, 'constructor | −1 | −1', '\\_\\_proto\\_\\_ | −2 | −1', 'toString | −3 | −1']
  const odd =
    'Nämnd;Rad;Belopp;Beslut;Datum\nFN;constructor;-1;KF;2025-11-24\nFN;__proto__;-2;KF;2025-11-24\n'
  const { codes, held } = await told(small({ [file]: odd }, 'organisation: FN', rows))
  expect(codes).toEqual(['reports/r/01.md:9 budget/no-row'])
  expect(held.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'notJudged'])
})

test('a check hangs on the file, also before it is there', async () => {
  const session = openSession(small({}, 'organisation: FN', [...head, 'Personal | −18 501 | −9']))
  await session.check('r')
  expect(session.dependencies('r').folders.map(({ folder }) => folder)).toContain('budget')
})
