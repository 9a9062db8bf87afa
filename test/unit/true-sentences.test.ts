/** Sentences that say of a random table what it says itself are never alarmed at; the same with another row's figure are told. */

import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditFigures, type Audited } from '../../src/figures/match-figures.ts'
import { isUnread, openWorkspace, type Workspace } from '../../src/host/workspace.ts'
import { amountOf } from '../../src/model/amount.ts'
import { numberText } from '../../src/model/number-text.ts'
import { checkReport } from '../../src/engine/check.ts'

const labels = [
  'Förskola',
  'Grundskola',
  'Socialnämnden',
  'Barn- och utbildningsnämnden',
  'Personalkostnader',
  'Lokalhyror',
  'Köp av verksamhet',
  'Övriga kostnader',
  'Teknik',
  'Räddningstjänst',
]
/** As they stand in a sentence: definite, in the genitive. */
const said = new Map([
  ['Förskola', 'förskolan'],
  ['Grundskola', 'grundskolan'],
  ['Personalkostnader', 'personalkostnaderna'],
  ['Lokalhyror', 'lokalhyrorna'],
  ['Räddningstjänst', 'räddningstjänsten'],
])
const nameOf = (label: string): string => said.get(label) ?? label.toLowerCase()

interface Row {
  readonly label: string
  readonly budget: number
  readonly outcome: number
  readonly forecast: number
}

const thousands = fc.integer({ min: 101, max: 99_999 })
const rows = fc.shuffledSubarray(labels, { minLength: 3 }).chain((chosen) =>
  fc.tuple(
    ...chosen.map((label) =>
      fc.record({
        label: fc.constant(label),
        budget: thousands,
        outcome: thousands,
        forecast: thousands,
      }),
    ),
  ),
)

const deviation = ({ budget, forecast }: Row): number => budget - forecast
const typed = (number: number): string => numberText(amountOf(String(number)), 'sv').replaceAll('\u00a0', ' ')
const tkr = (number: number): string => `${typed(Math.abs(number))} tkr`
const mnkr = (number: number): string => `${(Math.abs(number) / 1000).toFixed(1).replace('.', ',')} mnkr`

const line = (label: string, ...numbers: readonly number[]): string =>
  `| ${label} | ${numbers.map(typed).join(' | ')} |`

function tableOf(all: readonly Row[], isFree: boolean): string {
  const sum = (of: (row: Row) => number) => all.reduce((total, row) => total + of(row), 0)
  return [
    `:::table[Ekonomi]{#t ${isFree ? 'kind=plain' : 'kind=result'}}`,
    '',
    '| Post | Budget | Utfall 240831 | Prognos | Avvikelse |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...all.map((row) => line(row.label, row.budget, row.outcome, row.forecast, deviation(row))),
    line(
      'Summa',
      ...[(r: Row) => r.budget, (r: Row) => r.outcome, (r: Row) => r.forecast, deviation].map(sum),
    ),
    '',
    ':::',
  ].join('\n')
}

/** What is true of a row, in the words that reports use. */
function truths(row: Row, other: Row): string[] {
  const name = nameOf(row.label)
  const off = deviation(row)
  const result = off < 0 ? 'underskott' : 'överskott'
  const side = off < 0 ? 'över' : 'under'
  return [
    `Budgeten för ${name} är ${tkr(row.budget)}.`,
    `Utfallet för ${name} är ${mnkr(row.outcome)}.`,
    `Prognosen för ${name} är ${tkr(row.forecast)}, främst på grund av ${tkr(other.budget)} i hyror.`,
    `Prognosen för ${name} är ${tkr(row.forecast)} och för ${nameOf(other.label)} ${tkr(other.forecast)}.`,
    `Budgeten för ${name} är inte ${tkr(other.budget)}.`,
    `Budgeten för ${name} var i april ${tkr(other.budget)}.`,
    `Budgeten för ${name} höjdes med ${tkr(other.budget)}.`,
    `Av budgeten för ${name} går ${tkr(other.outcome)} till lokaler.`,
    `Hittills har utfallet för ${name} ökat till ${tkr(row.outcome)}.`,
    `Utfallet för ${name} är ${tkr(row.outcome - row.budget)} ${row.outcome > row.budget ? 'högre' : 'lägre'} än budget.`,
    ...(off === 0
      ? []
      : [
          `Prognosen för ${name} visar ett ${result} på ${tkr(off)}.`,
          `Prognosen för ${name} är ${tkr(off)} ${side} budget.`,
          `Ett ${result} på ${tkr(off)} prognostiseras för ${name}, trots att ${nameOf(other.label)} kostar mer.`,
        ]),
  ]
}

const config = 'title: T\norganisation: Nämnden\ncutoff: 2024-08-31\nsigns: cost-positive\n'
const base = await openWorkspace(path.join(import.meta.dirname, '../cases/figure-directions/input'))

async function audited(
  sentences: readonly string[],
  all: readonly Row[],
  isFree: boolean,
): Promise<readonly Audited[]> {
  const text = `# Ekonomi\n\n${sentences.join('\n\n')}\n\n${tableOf(all, isFree)}\n`
  const workspace: Workspace = {
    ...base,
    async readText(name) {
      const source = await base.readText(name)
      return isUnread(source) ? source : { ...source, text: name.endsWith('.md') ? text : config }
    },
  }
  const { numbered } = await checkReport(workspace, 'r')
  return auditFigures(numbered.report)
}

const told = (found: readonly Audited[]): string[] =>
  found.flatMap(({ figure, status }) => (status === 'contradicts' ? [figure.sentence] : []))

describe('sentences about a random table', () => {
  test('true ones are never alarmed at', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (all, isFree) => {
        const sentences = all.flatMap((row, at) => truths(row, all[(at + 1) % all.length]!))
        expect(told(await audited(sentences, all, isFree))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('nought is neither under nor over', async () => {
    const costs = { budget: 101, outcome: 101 }
    const all = [
      { label: 'Teknik', ...costs, forecast: 101 },
      { label: 'Personalkostnader', ...costs, forecast: 102 },
      { label: 'Lokalhyror', ...costs, forecast: 100 },
    ]
    const sentences = all.flatMap((one, at) => truths(one, all[(at + 1) % all.length]!))
    expect(sentences).toContain('Utfallet för personalkostnaderna är 0 tkr lägre än budget.')
    expect(told(await audited(sentences, all, false))).toEqual([])
  })

  test('another row’s figure is told', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (all, isFree) => {
        const [row, other] = all as [Row, Row]
        fc.pre(Math.abs(row.budget - other.budget) > row.budget / 10 && row.budget !== other.forecast)
        const sentence = `Budgeten för ${nameOf(row.label)} är ${tkr(other.budget)}.`
        fc.pre(![row.outcome, row.forecast].some((one) => Math.abs(one - other.budget) < one / 10))
        expect(told(await audited([sentence], all, isFree))).toEqual([sentence])
      }),
      { numRuns: 20 },
    )
  })
})
