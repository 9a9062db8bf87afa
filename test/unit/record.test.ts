/** The control record: every figure of the tables is in it once, either with what it was held against or with why nothing was. */

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isChecked } from '../../src/checks/checked-figures.ts'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { controlRecord } from '../../src/engine/record.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import type { Report } from '../../src/model/report.ts'
import type { Table } from '../../src/model/table.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const program = { version: '1.2.3', sha256: 'a'.repeat(64) }
const files = { program, sources: [{ file: 'reports/r/01.md', sha256: 'b'.repeat(64) }], outputs: [] }

const recordOf = (checked: CheckedReport) => controlRecord(checked, files)

async function recordOfTexts(chapter: string, settings = '') {
  const manifest = `title: Delårsrapport\norganisation: Kulturnämnden\n${settings}`
  const texts = new Map([
    ['reports/r/report.yaml', manifest],
    ['reports/r/01-ekonomi.md', chapter],
  ])
  return recordOf(await checkReport(memoryWorkspace(texts), 'r'))
}

/** What a table of the record says, row by row; what is repeated from above is empty. */
const linesIn = ({ rows }: Table): string[] =>
  rows.map(({ cells }) =>
    cells
      .map(({ value, written }) =>
        value.type === 'number' ? `${value.amount.units}/${value.amount.decimals}` : written.text,
      )
      .join(' | '),
  )

const examples = path.join(import.meta.dirname, '../../examples')
const reports = readdirSync(examples)
  .filter((name) => existsSync(path.join(examples, name, 'reports')))
  .flatMap((name) => readdirSync(path.join(examples, name, 'reports')).map((id) => [name, id] as const))

/** Counted by what the author's cells hold, without a word of what was checked. */
const numbersIn = ({ tables }: Report): number =>
  tables
    .flatMap(({ rows, columns }) =>
      rows.flatMap(({ cells }) => cells.map((cell, at) => [cell, columns, at] as const)),
    )
    .filter(([{ value, written }, columns, at]) =>
      value.type === 'target'
        ? value.bounds.length > 0
        : value.type === 'number' ||
          (value.type === 'text' &&
            at > 0 &&
            columns[at]!.id === null &&
            !/^(?:19|20)\d\d$/.test(written.text) &&
            /^[-+−–]? ?\d[\d .,\u00a0]*[%‰]?$/u.test(written.text)),
    ).length

test.each(reports)('%s %s: each number of each table is checked, or told not to be', async (name, id) => {
  const workspace = await openWorkspace(path.join(examples, name))
  const checked = await checkReport(workspace, id)
  const { recorded, report } = await recordOf(checked)
  const { figures } = recorded
  const listed = figures.filter(isChecked).length
  const unchecked = figures.length - listed
  expect(new Set(figures.map(({ at }) => JSON.stringify(at))).size).toBe(figures.length)
  expect(figures.length).toBe(numbersIn(checked.numbered.report))

  // The same in what is printed: a line at least for each that was checked, and one for each that was not.
  const byHead = (head: string) =>
    report.numbered.report.tables.filter(({ columns }) =>
      columns.some(({ heading }) => heading.text === head),
    )
  const { language } = checked.numbered.report.meta
  const lines = byHead(language === 'sv' ? 'Kontroll' : 'Check').flatMap(({ rows }) => rows)
  const left = byHead(language === 'sv' ? 'Varför' : 'Why').flatMap(({ columns, rows }) =>
    columns.length === 5 && columns[2]!.type === 'measure' ? rows : [],
  )
  expect(left.length).toBe(unchecked)
  const checks = figures
    .filter(isChecked)
    .map(({ own, held, partOf }) =>
      Math.max(1, own.length + held.length + (own.length === 0 && partOf.length > 0 ? 1 : 0)),
    )
  expect(lines.length).toBe(checks.reduce((sum, one) => sum + one, 0))
})

const result = `# Ekonomi

| Verksamhet | Budget | Utfall | Prognos | Avvikelse |
| --- | --- | --- | --- | --- |
| Bibliotek | 1 200 | 600 | 1 250 | -50 |
| Museum | 800 | 390 | 790 | 10 |
| Summa | 2 000 | 990 | 2 040 | -40 |
`

const linesOf = (report: Report, title: string): readonly string[] =>
  linesIn(report.tables.find((table) => table.title === title)!)

test('a figure stands with what it was held against, what that comes to, and where it is written', async () => {
  const { report } = await recordOfTexts(result)
  expect(linesOf(report.numbered.report, 'Ekonomiskt resultat')).toMatchInlineSnapshot(`
    [
      "Bibliotek | Budget | 1200/0 | Ingår i: Avvikelse; Summa |  |  | Ingår i kontroll som stämmer | 5:15",
      " | Utfall | 600/0 | Ingår i: Summa |  |  | Ingår i kontroll som stämmer | 5:23",
      " | Prognos | 1250/0 | Ingår i: Avvikelse; Summa |  |  | Ingår i kontroll som stämmer | 5:29",
      " | Avvikelse | -50/0 | Avvikelse = Budget − Prognos = 1 200 − 1 250 = −50 | -50/0 | 15/1 | Stämmer | 5:37",
      "Museum | Budget | 800/0 | Ingår i: Avvikelse; Summa |  |  | Ingår i kontroll som stämmer | 6:12",
      " | Utfall | 390/0 | Ingår i: Summa |  |  | Ingår i kontroll som stämmer | 6:18",
      " | Prognos | 790/0 | Ingår i: Avvikelse; Summa |  |  | Ingår i kontroll som stämmer | 6:24",
      " | Avvikelse | 10/0 | Avvikelse = Budget − Prognos = 800 − 790 = 10 | 10/0 | 15/1 | Stämmer | 6:30",
      "Summa | Budget | 2000/0 | Summa = Bibliotek + Museum = 1 200 + 800 = 2 000 | 2000/0 | 15/1 | Stämmer | 7:11",
      " | Utfall | 990/0 | Summa = Bibliotek + Museum = 600 + 390 = 990 | 990/0 | 15/1 | Stämmer | 7:19",
      " | Prognos | 2040/0 | Summa = Bibliotek + Museum = 1 250 + 790 = 2 040 | 2040/0 | 15/1 | Stämmer | 7:25",
      " | Avvikelse | -40/0 | Avvikelse = Budget − Prognos = 2 000 − 2 040 = −40 | -40/0 | 15/1 | Stämmer | 7:33",
    ]
  `)
})

test('rows of one name are told apart by the words beside it, else by their numbers', async () => {
  const { report } = await recordOfTexts(`# Ekonomi

| Nämnd | Område | Budget | Utfall |
| --- | --- | --- | --- |
| Kultur | Norr | 10 | 9 |
| Kultur | Söder | 20 | 19 |
| Fritid | Norr | 30 | 29 |
| Fritid | Norr | 40 | 38 |
| Summa | | 100 | 95 |
`)
  const named = report.numbered.report.tables.flatMap(({ columns, rows }) =>
    columns[0]!.heading.text === 'Rad'
      ? rows.flatMap(({ cells }) => (cells[0]!.written.text ? [cells[0]!.written.text] : []))
      : [],
  )
  expect(new Set(named)).toEqual(
    new Set(['Kultur (Norr)', 'Kultur (Söder)', 'Fritid (rad 3)', 'Fritid (rad 4)', 'Summa']),
  )
})

test('a figure of the prose stands with the cell that it is printed from, by the names of the table', async () => {
  const { report } = await recordOfTexts(
    `# Ekonomi

Budgeten är {{resultat.summa.budget}} tkr, varav biblioteken 1 200 tkr.

:::table[Resultat]{#resultat unit=tkr}
${result.slice(result.indexOf('|'))}:::
`,
  )
  const lines = linesOf(report.numbered.report, 'Talen i texten')
  expect(lines.map((line) => line.split(' | ')[3])).toEqual([
    'Tabell 1 Resultat, Summa, Budget',
    'Tabell 1 Resultat, Bibliotek, Budget',
  ])
})

test('a rule of a profile that does not hold for the report is among the waivers, with its reason', async () => {
  const { report } = await recordOfTexts(
    result,
    'profile: { name: rkr-r17, except: { resultatrakning-koncernen: Kommunen har inga bolag. } }\n',
  )
  expect(linesOf(report.numbered.report, 'Undantag')).toEqual([
    'rkr-r17: resultatrakning-koncernen | Av | inte angivet | Kommunen har inga bolag. | report.yaml:3:37',
  ])
})

test('what is wrong, waived and unchecked is told, with who answers for it', async () => {
  const { report } = await recordOfTexts(
    `${result.replace('| 990 |', '| 995 |')}
## Nyckeltal

| Mått | 2021 |
| --- | --- |
| Nöjda besökare | 81 % |
`,
    `checks:
  table/total: { severity: varning, by: 'Anna Ek, ekonomichef', why: 'Rättas i årsredovisningen.' }
  text/todo: av
`,
  )
  const told = report.numbered.report
  expect(linesOf(told, 'Undantag')).toEqual([
    'table/total | Varning | Anna Ek, ekonomichef | Rättas i årsredovisningen. | report.yaml:4:3',
    'text/todo | Av | inte angivet | utan motivering | report.yaml:5:3',
  ])
  expect(linesOf(told, 'Kvarstående anmärkningar').join()).toMatch(/Varning \| .*995.* \| table\/total/)
  expect(linesOf(told, 'Ekonomiskt resultat').join('\n')).toMatch(
    /995\/0 \| .* \| 990\/0 \| 15\/1 \| Stämmer inte/,
  )
  const unchecked = told.tables.filter(({ columns }) =>
    columns.some(({ heading }) => heading.text === 'Varför'),
  )
  expect(unchecked.at(-1)!.rows.length).toBe(1)
})
