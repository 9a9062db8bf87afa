/** From budget to outcome or forecast, row by row: each step begins where the one before ended. */

import { add, compareAmounts, isZero, type Amount } from '../../model/amount.ts'
import type { Canvas, ChartTable, Drawing } from '../../model/chart.ts'
import type { Language, Localized } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { quantityData } from '../../model/quantity-data.ts'
import type { ChartType } from '../chart-type.ts'
import { axisHeight, valueAxis } from '../drawing/axes.ts'
import { legend, sampleWidth } from '../drawing/legend.ts'
import { reach } from '../drawing/points.ts'
import { setRows } from '../drawing/rows.ts'
import { numberOf, scaleAcross } from '../drawing/scale.ts'
import { widestOf } from '../drawing/set-text.ts'
import { line, rectangle, text, type as typeSizes } from '../drawing/svg.ts'
import { takeWaterfall, type WaterfallChart, type WaterfallStep } from '../waterfall-figures.ts'
import { inUnitOf } from '../figure-chart.ts'

const band = { easy: 15, least: 11 } as const
const thick = 0.86

interface Words {
  readonly name: string
  better(start: string): string
  worse(start: string): string
  /** Neither, or both at once. */
  readonly unjudged: string
  ends(start: string, from: string, end: string, to: string): string
  /** The steps that count the most, each with its amount. */
  most(steps: string): string
  readonly none: string
  readonly figure: string
}

const words: Localized<Words> = {
  sv: {
    name: 'Vattenfallsdiagram',
    better: (start) => `Bättre än ${start}`,
    worse: (start) => `Sämre än ${start}`,
    unjudged: 'Varken bättre eller sämre',
    ends: (start, from, end, to) => `${start} ${from}, ${end} ${to}.`,
    most: (steps) => `Det som skiljer mest: ${steps}.`,
    none: 'Ingen rad skiljer sig.',
    figure: 'Tal',
  },
  en: {
    name: 'Waterfall chart',
    better: (start) => `Better than ${start}`,
    worse: (start) => `Worse than ${start}`,
    unjudged: 'Neither better nor worse',
    ends: (start, from, end, to) => `${start} ${from}, ${end} ${to}.`,
    most: (steps) => `What differs the most: ${steps}.`,
    none: 'No row differs.',
    figure: 'Figure',
  },
}

export const waterfall: ChartType<WaterfallChart> = {
  id: 'waterfall',
  sv: ['vattenfall', 'vattenfallsdiagram', 'brygga', 'bridge'],
  take: takeWaterfall,
  draw: (chart, language, canvas) => draw(inUnitOf(chart, language), language, canvas),
  inWords: (chart, language) => inWords(inUnitOf(chart, language), language),
  asTable: (chart, language) => asTable(inUnitOf(chart, language), language),
  data: ({ unit, start, steps, end }) => {
    const figure = ({ name, amount }: { readonly name: string; readonly amount: Amount }): object => ({
      name,
      ...quantityData({ amount, unit }),
    })
    return { unit, start: figure(start), steps: steps.map(figure), end: figure(end) }
  },
}

function draw(chart: WaterfallChart, language: Language, canvas: Canvas): Drawing {
  const { unit, start, end } = chart
  // What adds nothing has nothing to be seen; the chart's figures hold it.
  const steps = chart.steps.filter(({ amount }) => !isZero(amount))
  const key = keyOf(steps, start.name, language, canvas)
  const below = axisHeight(unit, canvas)
  const labels = [start.name, ...steps.map(({ name }) => name), end.name]
  const rows = setRows({ labels, band, top: key.height, below }, canvas)
  const figures = [
    numberText(start.amount, language),
    ...steps.map(({ amount }) => signed(amount, language)),
    numberText(end.amount, language),
  ]
  const sums = sumsOf(start.amount, steps).map(numberOf)
  const room = widestOf(figures, { size: typeSizes.small, measure: canvas.measure }) + 7
  const scale = scaleAcross(reach(sums, 0.15), [rows.left + 2, canvas.width - room], 5, language, canvas)
  const high = rows.band * thick
  let body =
    key.body + valueAxis({ scale, spans: rows.spans, bottom: rows.bottom, title: unit }, canvas) + rows.body
  const bar = (index: number, from: number, to: number, className: string): void => {
    const middle = rows.middles[index]!
    const [low, far] = [scale.at(from), scale.at(to)].toSorted((a, b) => a - b) as [number, number]
    body += rectangle(low, middle - high / 2, far - low, high, `chart-bar ${className}`)
    body += text(far + 5, middle + 4, figures[index]!, 'chart-value')
  }
  /** Where nought is out of sight, a bar from it would be cut off: there is a line at its end instead. */
  const whole = (index: number, value: number): void => {
    const middle = rows.middles[index]!
    if (scale.nought !== null) return bar(index, 0, value, 'mark-2')
    const at = scale.at(value)
    body += line(at, middle - high / 2 - 1, at, middle + high / 2 + 1, 'chart-target')
    body += text(at + 5, middle + 4, figures[index]!, 'chart-value')
  }
  whole(0, sums[0]!)
  steps.forEach(({ isBetter }, index) => {
    bar(index + 1, sums[index]!, sums[index + 1]!, lookOf(isBetter))
  })
  whole(labels.length - 1, numberOf(end.amount))
  return {
    height: rows.bottom + below,
    body: body + connected(sums, rows.middles, high, rows.spans.length > 1, scale.at),
  }
}

/** From the end of each bar to the next, but not through names that stand above the bars. */
function connected(
  sums: readonly number[],
  middles: readonly number[],
  high: number,
  isAbove: boolean,
  at: (value: number) => number,
): string {
  if (isAbove) return ''
  return sums
    .map((sum, index) =>
      line(at(sum), middles[index]! + high / 2, at(sum), middles[index + 1]! - high / 2, 'chart-link'),
    )
    .join('')
}

/** What it comes to before the first step and after each. */
function sumsOf(start: Amount, steps: readonly WaterfallStep[]): Amount[] {
  const sums = [start]
  for (const { amount } of steps) sums.push(add(sums.at(-1)!, amount))
  return sums
}

function keyOf(steps: readonly WaterfallStep[], start: string, language: Language, canvas: Canvas) {
  const { better, worse, unjudged } = words[language]
  const name = start.charAt(0).toLowerCase() + start.slice(1)
  const sides = [
    { side: true, said: better(name) },
    { side: false, said: worse(name) },
    { side: null, said: unjudged },
  ].filter(({ side }) => steps.some(({ isBetter }) => isBetter === side))
  // Of one colour alone there is nothing to tell apart.
  if (sides.every(({ side }) => side === null)) return { height: 4, body: '' }
  return legend(
    sides.map(({ side, said }) => ({
      name: said,
      sample: (x, y) => rectangle(x, y - 5, sampleWidth, 10, `chart-bar ${lookOf(side)}`),
    })),
    canvas,
  )
}

const lookOf = (isBetter: boolean | null): string =>
  isBetter === null ? 'mark-3' : isBetter ? 'better' : 'worse'

const signed = (amount: Amount, language: Language): string =>
  (amount.units > 0n ? '+' : '') + numberText(amount, language)

/** So many steps are said. */
const said = 4

const size = ({ amount }: WaterfallStep): Amount =>
  amount.units < 0n ? { ...amount, units: -amount.units } : amount

function inWords({ unit, start, steps, end }: WaterfallChart, language: Language): string {
  const { name, ends, most, none } = words[language]
  const figure = (amount: Amount): string => numberText(amount, language)
  const largest = steps
    .filter(({ amount }) => !isZero(amount))
    .toSorted((a, b) => compareAmounts(size(b), size(a)))
    .slice(0, said)
    .map((step) => `${step.name} ${signed(step.amount, language)}`)
  return [
    `${name}${unit === null ? '' : `, ${unit}`}.`,
    ends(start.name, figure(start.amount), end.name, figure(end.amount)),
    largest.length === 0 ? none : most(largest.join(', ')),
  ].join(' ')
}

function asTable({ unit, start, steps, end }: WaterfallChart, language: Language): ChartTable {
  return {
    headings: ['', unit ?? words[language].figure],
    rows: [
      [start.name, numberText(start.amount, language)],
      ...steps.map(({ name, amount }) => [name, signed(amount, language)]),
      [end.name, numberText(end.amount, language)],
    ],
  }
}
