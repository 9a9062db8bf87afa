/** What a table's rows are to each other, as sums and charts count them: rows by themselves, sums, and what only tells a part apart. */

import { describe, expect, test } from 'vitest'
import { describe as describeDiagnostic } from '../../src/diagnostics/describe.ts'
import { checkReport } from '../../src/engine/check.ts'
import { memoryWorkspace } from './memory-workspace.ts'

async function chartsOf(text: string) {
  const files = new Map([
    [
      'reports/r/report.yaml',
      'title: T\norganisation: O\nperiod: { start: 2024-01-01, end: 2024-12-31 }\ncutoff: 2024-08-31\n',
    ],
    ['reports/r/01.md', `# K\n\n${text}`],
  ])
  const { numbered, diagnostics, locate } = await checkReport(memoryWorkspace(files), 'r')
  return {
    charts: numbered.report.charts.map(({ look, figures }) => ({
      type: look.id,
      said: look.inWords(figures, 'sv'),
      table: look.asTable(figures, 'sv'),
    })),
    told: diagnostics.map((one) => describeDiagnostic(one, locate, 'sv')),
  }
}

const rowsDrawn = async (text: string): Promise<readonly string[]> => {
  const { charts } = await chartsOf(text)
  return charts[0]!.table.rows.map(([name]) => name!)
}

describe('the rows that a chart draws by itself', () => {
  test('are none that its words call a sum, and none that is one by its figures', async () => {
    expect(
      await rowsDrawn(`:::table[T]{#t}
| Sort | 2021 | 2022 | 2023 | 2024 |
|---|--:|--:|--:|--:|
| Lärare | 1 017 | 1 139 | 1 253 | 1 311 |
| Rektorer | 241 | 263 | 277 | 295 |
| Skola | 1 258 | 1 402 | 1 530 | 1 606 |
| Vård | 4 401 | 4 507 | 4 609 | 4 717 |
| Summa | 5 659 | 5 909 | 6 139 | 6 323 |
:::

::chart[C]{table=t type=staplar}
`),
    ).toEqual(['Lärare', 'Rektorer', 'Vård'])
  })

  test('are none that only tells a part of another apart', async () => {
    expect(
      await rowsDrawn(`:::table[T]{#t}
| Sort | 2023 | 2024 |
|---|--:|--:|
| Skola | 31 | 37 |
| varav lärare | 10 | 12 |
| Vård | 40 | 42 |
:::

::chart[C]{table=t type=staplar}
`),
    ).toEqual(['Skola', 'Vård'])
  })

  test('are those of a kind that are no totals', async () => {
    expect(
      await rowsDrawn(`:::table[T]{#t kind=result unit=tkr}
| Post | Budget | Utfall | Prognos |
|---|--:|--:|--:|
| Lön | 10 | 6 | 11 |
| varav vikarier | 2 | 1 | 2 |
| Hyra | 20 | 13 | 20 |
| Summa | 30 | 19 | 31 |
:::

::chart[C]{table=t type=staplar}
`),
    ).toEqual(['Lön', 'Hyra'])
  })
})

const toldApart = (first: string, beside: string) => `:::table[T]{#t kind=result unit=tkr}
| Verksamhet | Del | Budget | Utfall | Prognos |
|---|---|--:|--:|--:|
| Grundskola | hela året | 100 | 90 | 100 |
| ${first} | ${beside} | 60 | 50 | 60 |
| Hemtjänst | hela året | 50 | 40 | 50 |
| Summa | | 150 | 130 | 150 |
:::
`
const sumsTold = async (text: string) =>
  (await chartsOf(text)).told.filter(({ code }) => code === 'table/total').length

describe('a part that is told apart in the column beside the names', () => {
  test('is summed by no total, whether the name above is said again or not', async () => {
    expect(await sumsTold(toldApart('', 'varav lön'))).toBe(0)
    expect(await sumsTold(toldApart('Grundskola', 'varav lön'))).toBe(0)
  })

  test('is a row like others where it has a name of its own: words beside it are a remark', async () => {
    expect(await sumsTold(toldApart('Förskola', 'varav två nya'))).toBe(3)
  })
})

test('a waterfall whose total is withheld is not drawn to a sub-total instead, which is of less', async () => {
  const { charts, told } = await chartsOf(`:::table[T]{#t kind=result unit=tkr}
| Post | Budget | Utfall | Prognos |
|---|--:|--:|--:|
| Lön | 10 | 6 | 11 |
| Hyra | 20 | 13 | 20 |
| Summa kostnader | 30 | 19 | 31 |
| Bidrag | 5 | 2 | 5 |
| Summa | 35 | 21 | .. |
:::

::chart[C]{table=t type=vattenfall}
`)
  expect(charts).toEqual([])
  expect(told.map(({ code }) => code)).toContain('chart/empty')
})

test('a chart within words of another language keeps its figures and its number', async () => {
  const { charts, told } = await chartsOf(`:::table[T]{#t}
| Sort | 2023 | 2024 |
|---|--:|--:|
| Skola | 31 | 37 |
| Vård | 40 | 42 |
:::

::::language{lang=fi}
::chart[Luvut vuonna 2024]{#luvut table=t type=staplar}
::::

Se :ref[luvut].
`)
  expect(told.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(charts.map(({ type }) => type)).toEqual(['bars'])
})

describe('the columns that a chart draws by itself', () => {
  const children = `:::table[T]{#t}
| Språk | A | B | Summa |
|---|--:|--:|--:|
| suomi | 31 | 77 | 108 |
| meänkieli | 44 | 102 | 146 |
:::
`
  test.each(['staplade', 'andelar'])('are parts of %s without what sums them', async (type) => {
    const { charts } = await chartsOf(`${children}
::chart[C]{table=t type=${type} lines=kolumner}
`)
    expect(charts[0]!.table.headings.filter((one) => !one.endsWith('(%)'))).toEqual(['', 'A', 'B'])
    expect(charts[0]!.said).not.toContain('Summa')
  })

  test('are without a sum that only the figures show, and bars are a sum too', async () => {
    const text = `:::table[T]{#t}
| Språk | Flickor | Pojkar | Elever |
|---|--:|--:|--:|
| suomi | 3 112 | 7 704 | 10 816 |
| meänkieli | 4 408 | 1 029 | 5 437 |
| romani | 812 | 2 633 | 3 445 |
| jiddisch | 97 | 5 061 | 5 158 |
:::

::chart[C]{table=t type=staplade lines=kolumner}

::chart[C]{table=t type=staplade lines=rader}
`
    const { charts } = await chartsOf(text)
    expect(charts[0]!.table.headings).toEqual(['', 'Flickor', 'Pojkar'])
    expect(charts[1]!.table.rows.map(([name]) => name)).toEqual(['Flickor', 'Pojkar', 'Elever'])
  })

  test('are no percentages among amounts, but are where all are', async () => {
    const { charts, told } = await chartsOf(`:::table[T]{#t}
| Område | Utfall 2025 | Utfall 2026 | Förändring % |
|---|--:|--:|--:|
| Läkare | 61,2 | 58,8 | −3,9 |
| Övriga | 11,0 | 12,1 | 10,0 |
:::

::chart[C]{table=t}

:::table[U]{#u}
| Område | Procent 2025 | Procent 2026 |
|---|--:|--:|
| Läkare | 61,2 | 58,8 |
:::

::chart[D]{table=u}
`)
    expect(charts.map(({ table }) => table.headings)).toEqual([
      ['', 'Utfall 2025', 'Utfall 2026'],
      ['', 'Procent 2025', 'Procent 2026'],
    ])
    expect(told).toEqual([])
  })
})
