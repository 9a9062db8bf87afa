/** Workbooks as they are written: opened again, and read by the reader that authors' own workbooks are read by. */

import { strFromU8, unzipSync } from 'fflate'
import * as fc from 'fast-check'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { dataTable } from '../../src/exchange/data-table.ts'
import type { FigureCheck } from '../../src/checks/figure-checks.ts'
import { checksSheet } from '../../src/formats/xlsx/checks-sheet.ts'
import type { FindCell } from '../../src/formats/xlsx/live-formula.ts'
import { makeWorkbook } from '../../src/formats/xlsx/make-workbook.ts'
import { cellName } from '../../src/formats/xlsx/package/references.ts'
import type { Sheet, SheetCell } from '../../src/formats/xlsx/package/workbook.ts'
import { writeWorkbook } from '../../src/formats/xlsx/package/write-workbook.ts'
import { createSheetNames } from '../../src/formats/xlsx/sheet-names.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { isWorkbookFault, readWorkbook } from '../../src/source/data/xlsx/read-workbook.ts'
import { cellText } from '../../src/wording/cell-text.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const check = (chapter: string, more = ''): Promise<CheckedReport> =>
  checkReport(
    memoryWorkspace(
      new Map([
        [
          'reports/r/report.yaml',
          `title: Rapport\norganisation: Nämnden\nperiod: 2021\ncutoff: 2021-07-31\n${more}`,
        ],
        ['reports/r/01.md', `# Ett\n\n${chapter}`],
      ]),
    ),
    'r',
  )

const sheetsOf = async (chapter: string, more = ''): Promise<readonly Sheet[]> =>
  makeWorkbook(await check(chapter, more)).sheets

/** What a sheet has below its heads, by the names of the cells: formulas as such, numbers with their digits. */
function cellsOf({ rows }: Sheet): Record<string, string> {
  const cells: Record<string, string> = {}
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell && cell.value.type !== 'blank' && at > 2) cells[cellName({ row: at, column })] = said(cell)
    }),
  )
  return cells
}

const said = ({ value }: SheetCell): string =>
  value.type === 'text'
    ? value.text
    : value.type === 'number'
      ? (value.formula === null ? '' : `=${value.formula} → `) + value.digits
      : ''

const result = `:::table[Resultat]{#resultat kind=result}
| | Budget | Utfall | Prognos | Avvikelse |
| --- | --- | --- | --- | --- |
| Intäkter | −40,0 | −20,0 | −40,0 | – |
| Lön | 30,0 | 15,5 | 31,5 | |
| Lokaler | 12,0 | 6,0 | 12,0 | 0 |
| Summa | 2,0 | | 3,5 | −1,5 |
:::

`

test('totals and deviations are formulas that come to what is printed', async () => {
  const [, sheet] = await sheetsOf(result)
  expect(sheet!.name).toBe('1 Resultat')
  expect(cellsOf(sheet!)).toMatchObject({
    A5: 'Lön',
    B5: '30.0',
    E5: '=ROUND(B5-D5,1) → -1.5',
    B7: '=ROUND(SUM(B4:B6),1) → 2.0',
    C7: '=ROUND(SUM(C4:C6),1) → 1.5',
    E7: '=ROUND(B7-D7,1) → -1.5',
  })
})

test('what rounding puts apart stands as it is printed, without a formula, and is told among the checks', async () => {
  const chapter = `:::table[Resultat]{#resultat kind=result}
| | Budget | Utfall | Prognos | Avvikelse |
| --- | --- | --- | --- | --- |
| Intäkter | −4 | −2 | −4 | 0 |
| Lön | 3 | 1 | 3 | 0 |
| Summa | −2 | −1 | −1 | 0 |
:::
`
  const [, sheet, checks] = await sheetsOf(chapter)
  expect(cellsOf(sheet!)).toMatchObject({ B6: '-2', C6: '=ROUND(C4+C5,0) → -1' })
  expect(sheet!.rows[5]![1]!.style.fill).toBe('rounded')
  const row = checks!.rows.find((cells) => cells[3]?.value.type === 'text' && cells[3].value.text === 'B6')!
  expect(row.map((cell) => said(cell!)).slice(4)).toEqual([
    'Summa = Intäkter + Lön = −4 + 3 = −1',
    '-2',
    '-1',
    'Stämmer inom avrundningen',
  ])
  expect(row[3]!.link).toEqual({ sheet: '1 Resultat', row: 5, column: 1 })
})

test('per cent are shares of one, and what is computed of them is too', async () => {
  const chapter = `:::table[Elever]{#e}
| Skola | 2020 | 2021 | Förändring |
| --- | --: | --: | --: |
| Norra | 200 | 210 | 5,0 % |
| Södra | 412 | 400 | −2,9 % |
| Östra | 333 | 350 | 5,1 % |
| Västra | 120 | 131 | 9,2 % |
| Summa | 1 065 | 1 091 | 2,4 % |
:::
`
  const [, sheet] = await sheetsOf(chapter)
  expect(cellsOf(sheet!)).toMatchObject({
    D5: '=ROUND((C5-B5)/B5,3) → -0.029',
    B8: '=ROUND(SUM(B4:B7),0) → 1065',
  })
  expect(sheet!.rows[4]![3]!.style.format).toBe('#,##0.0"\u00a0"%;"\u2212"#,##0.0"\u00a0"%;#,##0.0"\u00a0"%')
})

test('a value of another table is a reference to its sheet', async () => {
  const chapter = `${result}:::table[Läget]{#laget kind=key-figures}
| Nyckeltal | 2020 | 2021 |
| --- | --: | --: |
| Lön | 30 tkr | {{resultat.lön.prognos}} |
| Annat | 7 st | 8 st |
:::
`
  const sheets = await sheetsOf(chapter)
  expect(cellsOf(sheets[2]!)).toMatchObject({ C4: "='1 Resultat'!D5 → 31.5", C5: '8' })
})

test('formulas never go round in a circle', async () => {
  const chapter = `:::table[Eget kapital]{#k}
| Post | 2019 | 2020 | 2021 |
| --- | --: | --: | --: |
| Ingående | 120 417 | 135 552 | 139 021 |
| Årets förändring | 15 135 | 3 469 | 8 313 |
| Utgående | 135 552 | 139 021 | 147 334 |
| Summa | 135 552 | 139 021 | 147 334 |
:::
`
  for (const sheet of await sheetsOf(chapter)) {
    const cells = cellsOf(sheet)
    const leadsTo = (name: string, seen: readonly string[]): boolean => {
      if (seen.includes(name)) return true
      const formula = /^=(.*) →/.exec(cells[name] ?? '')?.[1]
      const names = [...(formula ?? '').matchAll(/([A-Z])(\d+)(?::[A-Z](\d+))?/g)].flatMap(
        ([, letter, from, to]) =>
          Array.from(
            { length: Number(to ?? from) - Number(from) + 1 },
            (_, at) => `${letter}${Number(from) + at}`,
          ),
      )
      return names.some((next) => leadsTo(next, [...seen, name]))
    }
    expect(Object.keys(cells).filter((name) => leadsTo(name, []))).toEqual([])
  }
})

test('a text is never a formula, also when it is edited', async () => {
  const chapter = ':::table[=A]{#t}\n| =B | C |\n| --- | --: |\n| =1+1 & <2> | 1 |\n| +46 10 | 2 |\n:::\n'
  const files = unzipSync(writeWorkbook(makeWorkbook(await check(chapter))))
  const [sheet, styles, texts] = ['worksheets/sheet2', 'styles', 'sharedStrings'].map((name) =>
    strFromU8(files[`xl/${name}.xml`]!),
  )
  expect(sheet).not.toContain('<f>')
  expect(texts).toContain('=1+1 &amp; &lt;2&gt;')
  const looks = [...styles!.matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([look]) => look)
  const text = [...texts!.matchAll(/<t [^>]*>(.*?)<\/t>/g)].findIndex(([, one]) => one!.startsWith('=1+1'))
  const look = new RegExp(`<c r="A4" s="(\\d+)" t="s"><v>${text}</v>`).exec(sheet!)
  expect(looks[Number(look![1])]).toContain('quotePrefix="1"')
})

test('the same report is the same bytes, whatever the machine’s time', async () => {
  const once = writeWorkbook(makeWorkbook(await check(result)))
  expect(Buffer.compare(once, writeWorkbook(makeWorkbook(await check(result))))).toBe(0)
  const [local] = [Buffer.from(once).readUInt32LE(10)]
  // 1 January 1980 at noon, as zip files write it.
  expect(local).toBe(((1 << 5) | 1) * 65_536 + (12 << 11))
})

test.each(['tables', 'board', 'municipality-tables'])(
  'what is read back from the workbook of examples/%s is what the report prints',
  async (name) => {
    const root = path.join(import.meta.dirname, '../../examples', name)
    const workspace = await openWorkspace(root)
    const [id] = await workspace.folderNames('reports')
    const checked = await checkReport(workspace, id!)
    const { report } = checked.numbered
    const workbook = makeWorkbook(checked)
    const bytes = writeWorkbook(workbook)
    const wrong: string[] = []
    for (const [index, table] of report.tables.entries()) {
      const { name: sheet } = workbook.sheets[index + 1]!
      const last = cellName({ row: table.rows.length + 2, column: table.columns.length - 1 })
      const read = await readWorkbook(bytes, 'x.xlsx', { sheet, range: `A3:${last}`, language: 'sv' })
      if (isWorkbookFault(read)) throw new Error(JSON.stringify(read))
      table.rows.forEach(({ cells }, row) =>
        cells.forEach((cell, column) => {
          if (cell.value.type !== 'number') return
          const found = read.rows[row + 1]?.[column]?.text ?? ''
          const printed = cellText(cell, table.columns[column]!, 'sv')
          // A nought that a dash is printed for is read as the nought that it is.
          const isDashed = printed === '–' && Number(found.replace(',', '.')) === 0
          if (!isDashed && even(found) !== even(printed))
            wrong.push(`${sheet} ${row}:${column} ${printed} became ${found}`)
        }),
      )
    }
    expect(wrong).toEqual([])
  },
)

/** Blanks of all sorts are alike here. */
const even = (text: string): string => text.replace(/\s/g, ' ')

test('sheets have names that Excel takes, each once', () => {
  const name = createSheetNames(['Om'])
  expect(name('Intäkter/kostnader: [2021]?')).toBe('Intäkter kostnader 2021')
  expect(name('om')).toBe('om (2)')
  expect(name("'Citat'")).toBe('Citat')
  expect(name('History')).toBe('History (2)')
  const long = 'Resultaträkning för kommunkoncernen i sin helhet'
  expect([name(long), name(long)]).toEqual(['Resultaträkning för…', 'Resultaträkning för… (2)'])
  expect(name('')).toBe('–')
})

test('heads stand above their figures, clear of the button that Excel lays over them, and figures apart from words', async () => {
  const workbook = makeWorkbook(
    await check(`:::table[Mått]{#matt}
| Mått | Utfall | Kommentar |
| --- | ---: | --- |
| Andel | 97 % | god |
| Antal | 1 250 | fler |
:::`),
  )
  const files = unzipSync(writeWorkbook(workbook))
  const [styles, sheet] = ['styles', 'worksheets/sheet2'].map((name) => strFromU8(files[`xl/${name}.xml`]!))
  const looks = [...styles!.matchAll(/<xf [^>]*applyAlignment.*?<\/xf>/g)].map(([xf]) => xf)
  const alignmentOf = (cell: string): string => {
    const look = new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet!)![1]!
    return /horizontal="right" indent="\d"/.exec(looks[Number(look)]!)?.[0] ?? ''
  }
  expect(['A3', 'B3', 'C3', 'A4', 'B4', 'B5', 'C4'].map(alignmentOf)).toEqual([
    '',
    'horizontal="right" indent="2"',
    '',
    '',
    'horizontal="right" indent="1"',
    'horizontal="right" indent="1"',
    '',
  ])
  expect(workbook.sheets[1]!.widths[1]).toBeGreaterThan('Utfall'.length + 4)
})

test('days stand below the head of their column, as its texts do', async () => {
  const sheet = (
    await sheetsOf(`:::table[Uppdrag]{#uppdrag kind=decisions}
| Uppdrag | Källa | Ansvarig | Tidplan | Status |
| --- | --- | --- | --- | --- |
| Byta nät | Budget | Chefen | 2027-06-30 | Pågår |
:::`)
  )[1]!
  const day = sheet.rows[3]!.find((cell) => cell?.value.type === 'number')
  expect(day!.style.isToTheLeft).toBe(true)
})

test('a hidden sheet tells programs what stands where', async () => {
  const { sheets, names, properties } = makeWorkbook(await check(result))
  const marks = sheets.at(-1)!
  expect(marks.isHidden).toBe(true)
  expect(marks.rows.slice(0, 5).map((row) => row.map((cell) => said(cell!)))).toEqual([
    ['report', 'r', '1', 'sv'],
    ['sheet', 'about', 'Om'],
    ['sheet', 'checks', 'Kontroller'],
    ['table', 'resultat', 'delrapport_1', 'result', 'tkr'],
    ['column', 'resultat', '1', 'item', 'Rad', 'text', ''],
  ])
  expect(marks.rows.map((row) => row.map((cell) => said(cell!)))).toContainEqual([
    'row',
    'resultat',
    '2',
    '',
    'lon',
  ])
  expect(names).toEqual([
    {
      name: 'delrapport_1',
      range: { sheet: '1 Resultat', from: { row: 2, column: 0 }, to: { row: 6, column: 4 } },
    },
  ])
  expect(properties.custom).toContainEqual(['delrapport.report', 'r'])
})

test('footnotes stand below the table, each with the cell that it belongs to', async () => {
  const chapter = `:::table[Resultat[^c]]{#resultat kind=result}
| | Budget[^h] | Utfall | Prognos | Avvikelse |
| --- | --- | --- | --- | --- |
| Lön[^r] | 30 | 15[^v] | 31 | |
| Lokaler | 12 | 6 | 12 | 0 |
| Summa | 42 | | 43 | |
:::

[^c]: Hela *tabellen*.
[^h]: Av fullmäktige.
[^r]: Med avgifter.
[^v]: Till juli.
`
  const [, sheet] = await sheetsOf(chapter)
  expect(cellsOf(sheet!)).toMatchObject({
    C4: '15',
    A8: 'Noter',
    A9: 'Hela tabellen.',
    A10: 'Budget: Av fullmäktige.',
    A11: 'Lön: Med avgifter.',
    A12: 'Lön, Utfall: Till juli.',
  })
})

test('what a summary counts is among the checks', async () => {
  const workspace = await openWorkspace(path.join(import.meta.dirname, '../cases/values-of-tables/input'))
  const { sheets } = makeWorkbook(await checkReport(workspace, 'r'))
  const checks = sheets.find(({ name }) => name === 'Kontroller')!
  const what = checks.rows.map((row) => (row[4] ? said(row[4]) : ''))
  expect(what.filter((text) => text.startsWith('Räknat ur'))).not.toEqual([])
})

test('any text comes back as it was written, but for what no file can hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 8 }),
      async (texts) => {
        const bytes = writeWorkbook({
          sheets: [
            {
              name: 'A',
              isHidden: false,
              rows: texts.map((text) =>
                ['|', text, '|'].map((part) => ({
                  value: { type: 'text' as const, text: part },
                  style: { format: null },
                })),
              ),
              widths: [],
              frozen: { rows: 0, columns: 0 },
              table: null,
              repeated: null,
            },
          ],
          names: [],
          properties: {
            title: texts[0]!,
            subject: '',
            creator: '',
            keywords: '',
            language: 'sv',
            date: '2021-01-01',
            custom: [],
          },
        })
        const read = await readWorkbook(bytes, 'x.xlsx', { sheet: null, range: null, language: 'sv' })
        if (isWorkbookFault(read)) throw new Error(JSON.stringify(read))
        expect(read.rows.map(([, found]) => comparable(found!.text))).toEqual(texts.map(comparable))
      },
    ),
    { numRuns: 200 },
  )
})

const comparable = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim()

const findInResult: FindCell = ({ row, column }) => ({ sheet: '1 Resultat', row, column })

test('of more checks than a sheet can link to, the first are shown and all are counted', async () => {
  const checked = await check(result)
  const workbook = makeWorkbook(checked)
  const all = workbook.sheets.find(({ name }) => name === 'Kontroller')!
  const tables = new Map(checked.numbered.report.tables.map((table) => [table.id, dataTable(table, 'sv')]))
  const one: FigureCheck = {
    at: { table: 'resultat', row: 1, column: 4 },
    what: '',
    computed: null,
    tolerance: null,
    result: 'agrees',
    from: [],
  }
  const many = checksSheet(
    Array.from({ length: 70_000 }, () => one),
    { tables, find: findInResult, relations: () => [], isExact: false },
    findInResult,
    'sv',
  )
  expect(said(many.rows[1]![0]!)).toBe('70000 kontroller. Stämmer: 70000. Här visas de första 60000.')
  expect(many.rows.length).toBe(60_003)
  expect(all.rows.length).toBeLessThan(20)
})
