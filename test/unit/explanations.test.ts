/** Whoever points at a figure is told how it is made, with the figures that it is made of and where they stand. */

import path from 'node:path'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import type { CheckedReport } from '../../src/engine/checked-report.ts'
import { explainCell } from '../../src/explanations/explain-cell.ts'
import { explainValue } from '../../src/explanations/explain-value.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import type { ValueNode } from '../../src/model/content.ts'
import type { Language } from '../../src/model/language.ts'
import { eachNode } from '../../src/model/walk.ts'
import { memoryWorkspace } from './memory-workspace.ts'

const manifest = 'title: T\norganisation: O\n'

const checked = (chapter: string, more: Record<string, string> = {}): Promise<CheckedReport> =>
  checkReport(
    memoryWorkspace(
      new Map([
        ['reports/r/report.yaml', manifest],
        ['reports/r/01.md', `# Ett\n\n${chapter}\n`],
        ...Object.entries(more),
      ]),
    ),
    'r',
  )

/** With blanks that are easy to type. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

const told = (report: CheckedReport, table: string, row: number, column: number, language: Language = 'sv') =>
  explainCell(report, { table, row, column }, language)?.sentences.map(plain)

const result = `:::table[Resultat]{#resultat}

|         | Budget | Utfall | Prognos | Avvikelse |
| ------- | -----: | -----: | ------: | --------: |
| Lön     |  1 200 |     60 |   1 150 |           |
| Lokaler |     50 |     25 |      51 |        -1 |
| Summa   |        |     85 |   1 212 |        49 |

:::`

test('a formula is told in the words of its columns, with its figures', async () => {
  const report = await checked(result)
  expect(told(report, 'resultat', 0, 4)).toEqual([
    'Cellen är tom i källan, så talet är uträknat: Avvikelse = Budget − Prognos = 1 200 − 1 150 = 50.',
  ])
  expect(told(report, 'resultat', 1, 4, 'en')).toEqual([
    'Written in the chapter.',
    'Verified: Avvikelse = Budget − Prognos = 50 − 51 = −1.',
  ])
})

test('a sum is told by its rows, also where it is wrong', async () => {
  const report = await checked(result)
  expect(told(report, 'resultat', 2, 1)).toEqual([
    'Cellen är tom i källan, så talet är uträknat: Summa = Lön + Lokaler = 1 200 + 50 = 1 250.',
  ])
  expect(told(report, 'resultat', 2, 3)).toEqual([
    'Skrivet i kapitlet.',
    'Det stämmer inte: Summa = Lön + Lokaler = 1 150 + 51 = 1 201, men det står 1 212.',
    'Talet stämmer inte med de andra. Vad som är fel står i listan över problem.',
  ])
})

test('its sources are named, with what they print and where they stand', async () => {
  const { table, row, column, printed, place, sources } = explainCell(
    await checked(result),
    { table: 'resultat', row: 0, column: 4 },
    'sv',
  )!
  expect({ table: plain(table), row, column, printed, place }).toEqual({
    table: 'Tabell 1 Resultat',
    row: 'Lön',
    column: 'Avvikelse',
    printed: '50',
    place: 'reports/r/01.md:7:40',
  })
  expect(sources.map((one) => [one.row, one.column, plain(one.printed), one.place, one.at])).toEqual([
    ['Lön', 'Budget', '1 200', 'reports/r/01.md:7:14', { table: 'resultat', row: 0, column: 1 }],
    ['Lön', 'Prognos', '1 150', 'reports/r/01.md:7:33', { table: 'resultat', row: 0, column: 3 }],
  ])
})

test('a minus behind a minus stands in parentheses, and long sums are told by how many rows they have', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `| Rad ${at} | 10 | 4 | -5 | |`).join('\n')
  const report = await checked(
    `:::table{#t}\n\n| | Budget | Utfall | Prognos | Avvikelse |\n|-|-:|-:|-:|-:|\n${rows}\n| Summa | | | | |\n\n:::`,
  )
  expect(told(report, 't', 0, 4)).toEqual([
    expect.stringContaining('Avvikelse = Budget − Prognos = 10 − (−5) = 15'),
  ])
  expect(told(report, 't', 9, 1)).toEqual([
    'Cellen är tom i källan, så talet är uträknat: Summa är summan av 9 rader = 90.',
  ])
})

test('a dash before a name is no minus, a nought is one, and a single cell is not told twice', async () => {
  const report = await checked(`:::table{#t kind=balanceSheet}

|                           |  2025 |  2024 |
| ------------------------- | ----: | ----: |
| – Maskiner                |   4,5 |     – |
| – Konst                   |   3,2 |   3,1 |
| Summa anläggningstillgångar | 7,7 |   3,1 |
| Kassa                     |   1,0 |   2,0 |
| Summa omsättningstillgångar | 1,0 |   2,0 |

:::`)
  expect(told(report, 't', 2, 2)![1]).toBe(
    'Kontrollerat: Summa anläggningstillgångar = Maskiner + Konst = 0 + 3,1 = 3,1.',
  )
  expect(told(report, 't', 4, 1)![1]).toBe('Kontrollerat: Summa omsättningstillgångar = Kassa = 1,0.')
})

test('what only the figures show is told in the names of the columns', async () => {
  const report = await checked(`:::table{#t}

| Bibliotek     |   Böcker |   Gallrat |        Kvar |
| ------------- | -------: | --------: | ----------: |
| Äldreomsorg   |    157,0 |    -558,2 |       -401,2 |
| Omsorg        |     43,8 |    -308,4 |       -264,6 |
| Hälsovård     |     13,4 |    -133,7 |       -120,3 |
| Förvaltningen |      1,6 |     -35,7 |        -34,1 |

:::`)
  expect(told(report, 't', 2, 3)).toEqual([
    'Skrivet i kapitlet.',
    'Tabellens tal hänger ihop: ”Kvar” är ”Böcker” plus ”Gallrat”. Det stämmer i 4 rader.',
  ])
  expect(told(report, 't', 2, 2)).toEqual(['Skrivet i kapitlet.'])
})

test('what is read from a file says which, and where in it', async () => {
  const report = await checked('::table{#t src=tal.csv}', {
    'reports/r/tal.csv': 'Vad;Budget\nA;1\nB;2\n',
  })
  expect(explainCell(report, { table: 't', row: 1, column: 1 }, 'sv')).toMatchObject({
    sentences: ['Läst ur filen reports/r/tal.csv.'],
    place: 'reports/r/tal.csv:3:3',
  })
})

test('a count, a judgement and a value of another table say so', async () => {
  const folder = path.join(import.meta.dirname, '../cases/values-of-tables/input')
  const report = await checkReport(await openWorkspace(folder), 'r')
  expect(told(report, 'malsumma', 0, 1)?.[0]).toMatch(
    /^Räknat ur ”.*Mål”: så många av 2 rader hör till ”Uppfyllt”/,
  )
  expect(told(report, 'mal', 0, 2)).toEqual(['Hämtat ur en tabell med {{resultat.lon.forecast}}.'])
})

test('a value in a text leads to its cell, and tells how that is made', async () => {
  const report = await checked(`Överskottet är {{resultat.lon.avvikelse}}.\n\n${result}`)
  const found: { node: ValueNode; span: { file: string; start: number; end: number } }[] = []
  eachNode(report.numbered.report, ['value'], (node, span) => void found.push({ node, span }))
  const [{ node, span }] = found as [(typeof found)[number]]
  const explained = explainValue(report, node, span, 'sv')!
  expect(explained.sentences.map(plain)).toEqual([
    'Hämtat ur en tabell med {{resultat.lon.avvikelse}}.',
    'Cellen är tom i källan, så talet är uträknat: Avvikelse = Budget − Prognos = 1 200 − 1 150 = 50.',
  ])
  expect(explained.place).toBe('reports/r/01.md:3:16')
  expect(explained.sources.map(({ place }) => place)).toEqual(['reports/r/01.md:9:40'])
})

test('what is not there is told nothing of', async () => {
  const report = await checked(result)
  for (const at of [
    { table: 'annan', row: 0, column: 0 },
    { table: 'resultat', row: 9, column: 0 },
    { table: 'resultat', row: 0, column: 9 },
    { table: 'resultat', row: 0, column: -1 },
  ])
    expect(explainCell(report, at, 'sv')).toBeNull()
})
