/** What a summary says of the tables: true sentences, each figure with its cell, and nothing where the tables do not tell. */

import { expect, test } from 'vitest'
import { checkReport } from '../../src/engine/check.ts'
import { passagesOf } from '../../src/figures/passages.ts'
import type { ValueNode } from '../../src/model/content.ts'
import { eachNodeIn } from '../../src/model/walk.ts'
import { plainText } from '../../src/source/plain-text.ts'
import { memoryWorkspace } from './memory-workspace.ts'

async function checked(tables: string, { manifest = '', asks = '', front = '' } = {}) {
  const texts = new Map([
    [
      'reports/r/report.yaml',
      `title: T\norganisation: Nämnden, Lillåns kommun\nperiod: { start: 2026-01-01, end: 2026-12-31 }\ncutoff: 2026-08-31\n${manifest}`,
    ],
    ['reports/r/01.md', `${front}# I korthet\n\n::summary${asks}\n`],
    ['reports/r/02.md', `# Tabeller\n\n${tables}\n`],
  ])
  return checkReport(memoryWorkspace(texts), 'r')
}

/** The paragraphs and items of the box, with blanks that are easy to type; none where there is no box. */
async function said(tables: string, more: Parameters<typeof checked>[1] = {}): Promise<string[]> {
  const { numbered } = await checked(tables, more)
  const lines: string[] = []
  eachNodeIn(numbered.report.chapters[0]!.content, (node) => {
    if (node.type === 'paragraph') lines.push(plainText(node.children).replaceAll('\u00a0', ' '))
  })
  return lines
}

const money = (name: string, rows: string, head = 'Budget | Utfall | Prognos | Avvikelse') =>
  `:::table[${name}]{#${name} kind=result}\n\n| Post | ${head} |\n| --- ${'| --- '.repeat(head.split('|').length)}|\n${rows}\n\n:::\n`

const board = money('resultat', '| Lön | 100 | 60 | 110 | |\n| Hyra | 50 | 30 | 45 | |\n| Summa | | | | |')

test('how the year ends is told by the deviation, whatever the signs', async () => {
  expect(await said(board)).toEqual([
    'Prognos 155 tkr',
    'Budget 150 tkr',
    'Avvikelse −5 tkr',
    'Utfall 90 tkr',
    'Nämnden räknar med ett resultat som är 5 tkr sämre än budget.',
    'De största avvikelserna mot budget har Lön (−10 tkr) och Hyra (5 tkr). Minus betyder sämre än budget.',
  ])
  const negative = board.replaceAll(/(?<=\| )(\d+)/g, '-$1')
  expect(await said(negative, { manifest: 'signs: income-positive\n', asks: '{show=result}' })).toEqual([
    'Prognos −155 tkr',
    'Budget −150 tkr',
    'Avvikelse −5 tkr',
    'Utfall −90 tkr',
    'Nämnden räknar med ett resultat som är 5 tkr sämre än budget.',
  ])
})

test('on budget, and in English', async () => {
  const table = money(
    'result',
    '| Pay | 100 | 60 | 100 | |\n| Total | | | | |',
    'Budget | Outcome | Forecast | Deviation',
  )
  expect((await said(table, { manifest: 'lang: en\n' })).at(-1)).toBe(
    'Nämnden expects to keep to the budget.',
  )
  expect((await said(table.replace('60 | 100', '60 | 90'), { manifest: 'lang: en\n' })).slice(-2)).toEqual([
    'Nämnden expects a result SEK 10 thousand better than budget.',
    'The largest deviation from budget is in Pay (SEK 10 thousand).',
  ])
})

test('a deviation of the outcome says nothing of how the year ends', async () => {
  const table = money(
    'resultat',
    '| Lön | 100 | 60 | 40 |\n| Summa | 100 | 60 | 40 |',
    'Budget | Utfall | Avvikelse',
  )
  expect(await said(table)).toEqual(['Budget 100 tkr', 'Avvikelse 40 tkr', 'Utfall 60 tkr'])
})

test('a total that is told to be wrong is not repeated', async () => {
  const wrong = board.replace('| Summa | | | | |', '| Summa | 150 | 90 | 170 | -5 |')
  expect(await said(wrong, { asks: '{show=result}' })).not.toContain('Prognos 170 tkr')
})

test('where several tables tell a result, the author says which one is meant', async () => {
  const two = board + money('del', '| Lön | 10 | 6 | 11 | |\n| Summa | | | | |')
  const { diagnostics } = await checked(two)
  expect(diagnostics.map(({ code }) => code)).toContain('summary/which-table')
  expect(await said(two)).toEqual([])
  expect(await said(two, { asks: '{table=del show=result}' })).toContain(
    'Nämnden räknar med ett resultat som är 1 tkr sämre än budget.',
  )
})

const statement = (name: string) =>
  `:::table[${name}]{#${name} kind=incomeStatement}\n\n| Post | Budget | Utfall | Prognos | Avvikelse |\n| --- | --- | --- | --- | --- |\n| Skatter | 200 | 130 | 190 | |\n| Årets resultat | 200 | 130 | 190 | -10 |\n\n:::\n`

test('a row with a name of its own is told by that', async () => {
  const sentence = 'Årets resultat väntas bli 190 tkr, vilket är 10 tkr sämre än budget.'
  expect(await said(statement('hela'), { asks: '{show=result}' })).toContain(sentence)
  // Tables that end the same are of one whole.
  expect(await said(statement('hela') + statement('igen'), { asks: '{show=result}' })).toContain(sentence)
})

const goals = (words: readonly string[]) =>
  `:::table{#mal kind=goals}\n\n| Mål | Indikator | Nuvärde | Målvärde | Måluppfyllelse |\n| --- | --- | --- | --- | --- |\n${words.map((word, at) => `| M | I${at} | 1 | minst 2 | ${word} |`).join('\n')}\n\n:::\n`

test.each([
  [['Uppfyllt', 'Uppfyllt'], 'Av 2 indikatorer bedöms 2 vara uppfyllda.'],
  [['Inte uppfyllt'], 'Av 1 indikator bedöms 1 inte vara uppfylld.'],
  [
    ['Uppfyllt', 'Delvis', 'Delvis', 'Nej', 'Ej bedömt', 'Ej aktuellt'],
    'Av 5 indikatorer bedöms 1 vara uppfylld, 2 delvis uppfyllda och 1 inte uppfylld. 1 har inte bedömts.',
  ],
])('indicators are counted: %j', async (words, sentence) => {
  expect((await said(goals(words))).at(-1)).toBe(sentence)
})

test('nothing is said of goals that nobody has assessed', async () => {
  const { diagnostics, numbered } = await checked(goals(['Ej bedömt']))
  expect(diagnostics.map(({ code }) => code)).toContain('summary/empty')
  expect(numbered.report.chapters[0]!.content).toEqual([])
})

test.each([
  ['-100', '40', 'Åtgärderna i planen väntas ge 40 tkr. Då är 60 tkr kvar att åtgärda.'],
  ['-100', '100', 'Åtgärderna i planen väntas ge 100 tkr. Det täcker underskottet.'],
  ['100', '60', 'Åtgärderna i planen väntas ge 60 tkr.'],
  ['0', '60', 'Åtgärderna i planen väntas ge 60 tkr.'],
])('measures are held against the deficit: %s, %s', async (deficit, effect, sentence) => {
  const plan = `:::table{kind=actionPlan}\n\n| Åtgärd | Effekt |\n| --- | --- |\n| Underskott | ${deficit} |\n| Vakanser | ${effect} |\n| Summa åtgärder | |\n| Kvar att åtgärda | |\n\n:::\n`
  expect(await said(plan)).toEqual([sentence])
})

test('each figure knows its cell, and the audit of prose finds none that somebody typed', async () => {
  const { numbered, diagnostics } = await checked(board.replace('Lön', 'Lön 7–9'))
  const values: ValueNode[] = []
  const { report } = numbered
  eachNodeIn(report.chapters[0]!.content, (node) => void (node.type === 'value' && values.push(node)))
  expect(values.length).toBeGreaterThan(6)
  for (const { cell, value } of values) {
    const { columns, rows } = report.tables.find(({ id }) => id === cell!.table)!
    const { written, value: typed } = rows[cell!.row]!.cells[cell!.column]!
    expect(columns[cell!.column]).toBeDefined()
    if (typed.type === 'number')
      expect(value.replaceAll(/\D/g, '')).toBe(String(typed.amount.units).replace('-', ''))
    else expect(value).toBe(written.text)
  }
  const typed = passagesOf(report).passages.flatMap(({ text, parts }) =>
    parts.filter(({ value, from, to }) => !value && /\d/.test(text.slice(from, to))),
  )
  expect(typed).toEqual([])
  expect(diagnostics.filter(({ code }) => code.startsWith('figure/'))).toEqual([])
})

test('a chapter in another language is summed up in that', async () => {
  expect((await said(board, { front: '---\nlang: en\n---\n' })).at(-2)).toBe(
    'Nämnden expects a result SEK 5 thousand worse than budget.',
  )
  expect((await said(board, { asks: '{lang=en}' })).at(-2)).toBe(
    'Nämnden expects a result SEK 5 thousand worse than budget.',
  )
})

const goalsNamed = (...indicators: readonly string[]) =>
  `:::table[Mål]{#mal kind=goals}\n\n| Indikator | Utfall | Prognos | Målvärde | Bedömning |\n| --- | --- | --- | --- | --- |\n${indicators
    .map((one) => `| ${one} | 1 % | 1 % | minst 2 % | Inte uppfyllt |`)
    .join('\n')}\n\n:::\n`

test.each([
  { own: ['Frånvaro', 'Resultat', 'Lån'], outOf: 3 },
  { own: ['Resultat', 'Lån', 'Likviditet'], outOf: 5 },
])(
  'indicators gathered from other reports that stand among one’s own count once: $own',
  async ({ own, outOf }) => {
    const files = new Map([
      ['reports/a/report.yaml', 'title: T\norganisation: A\n'],
      ['reports/a/01.md', `# A\n\n${goalsNamed('Soliditet', 'Frånvaro')}`],
      ['reports/r/report.yaml', 'title: T\norganisation: R\ninclude: [a]\n'],
      [
        'reports/r/01.md',
        `# R\n\n::summary{show=mål}\n\n${goalsNamed(...own)}\n## Nämnder\n\n::rollup[Nämndernas mål]{#namnder kind=goals}\n`,
      ],
    ])
    const { numbered } = await checkReport(memoryWorkspace(files), 'r')
    const found: string[] = []
    eachNodeIn(numbered.report.chapters[0]!.content, (node) => {
      if (node.type === 'paragraph') found.push(plainText(node.children).replaceAll('\u00a0', ' '))
    })
    expect(found[0]).toBe(`Uppfyllda indikatorer 0 av ${outOf}`)
  },
)
