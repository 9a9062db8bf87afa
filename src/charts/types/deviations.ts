/** Deviations to both sides of nought: what is better than planned to the right, what is worse to the left. */

import { isZero } from '../../model/amount.ts'
import type { Canvas, Drawing } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import { axisHeight, valueAxis } from '../drawing/axes.ts'
import { legend, sampleWidth } from '../drawing/legend.ts'
import { setRows } from '../drawing/rows.ts'
import { numberOf, scaleAcross, type Scale } from '../drawing/scale.ts'
import { rectangle, text, type as typeSizes } from '../drawing/svg.ts'
import { figureChartType, printedFigure, type ChartSeries, type FigureChart } from '../figure-chart.ts'
import { roomForFigures } from './bars.ts'

const band = { easy: 15, least: 10.5 } as const
const thick = 0.86
/** Above the rows, for what each side means. */
const sidesHeight = 22

const words = {
  sv: { better: 'Bättre än budget', worse: 'Sämre än budget' },
  en: { better: 'Better than budget', worse: 'Worse than budget' },
}

export const deviations = figureChartType({
  id: 'deviations',
  sv: ['avvikelser', 'avvikelse', 'deviation'],
  name: { sv: 'Stapeldiagram över avvikelser', en: 'Bar chart of deviations' },
  needs: {
    sv: 'Tabellen har ingen kolumn för avvikelse. Välj en kolumn med values=….',
    en: 'The table has no column of deviations. Choose one with values=….',
  },
  limits: { series: 1, marks: 34 },
  usualColumns: (columns, table) => columns.filter((index) => table.columns[index]!.isDeviation).slice(0, 1),
  isSigned: true,
  draw,
})

function draw(chart: FigureChart, language: Language, canvas: Canvas): Drawing {
  const { categories, series, unit, positiveIsBetter } = chart
  const one = series[0]!
  const numbers = one.values.map((value) => (value ? numberOf(value.amount) : 0))
  const title = unit === null ? one.name : `${one.name}, ${unit}`
  const below = axisHeight(title, canvas)
  const ends = roomForFigures(chart, language, canvas, signed)
  const drawn = (top: number) => {
    const rows = setRows({ labels: categories, band, top, below }, canvas)
    const across = [rows.left + ends.left, canvas.width - ends.right] as const
    return { top, rows, scale: scaleAcross([0, ...numbers], across, 6, language, canvas) }
  }
  const beside = drawn(positiveIsBetter ? sidesHeight : 4)
  const sides = positiveIsBetter ? sidesOf(numbers, beside.scale, language, canvas) : ''
  // Where there is no room for the words at nought, a key says it.
  const key = sides === null ? keyOf(language, canvas) : { height: beside.top, body: sides }
  const { rows, scale } = sides === null ? drawn(key.height) : beside
  const zero = scale.at(0)
  let body =
    key.body + valueAxis({ scale, spans: rows.spans, bottom: rows.bottom, title }, canvas) + rows.body
  rows.middles.forEach((middle, index) => {
    const figure = signed(one, index, language)
    if (figure === '') return
    const value = one.values[index]
    const end = value ? scale.at(numberOf(value.amount)) : zero
    const isLeft = end < zero
    const high = rows.band * thick
    const className = positiveIsBetter ? (isLeft ? 'worse' : 'better') : 'mark-2'
    if (value && !isZero(value.amount))
      body += rectangle(
        Math.min(zero, end),
        middle - high / 2,
        Math.abs(end - zero),
        high,
        `chart-bar ${className}`,
      )
    body += text(isLeft ? end - 5 : end + 5, middle + 4, figure, `chart-value${isLeft ? ' end' : ''}`)
  })
  return { height: rows.bottom + below, body }
}

function signed(one: ChartSeries, index: number, language: Language): string {
  const isMore = (one.values[index]?.amount.units ?? 0n) > 0n
  return (isMore ? '+' : '') + printedFigure(one, index, language)
}

/** What each side of nought means, of those that have bars; null where the words would not find room. */
function sidesOf(
  numbers: readonly number[],
  scale: Scale,
  language: Language,
  { width, measure }: Canvas,
): string | null {
  const { better, worse } = words[language]
  const zero = scale.at(0)
  const [isWorse, isBetter] = [numbers.some((value) => value < 0), numbers.some((value) => value > 0)]
  if (isWorse && zero - 8 < measure(worse, typeSizes.small)) return null
  if (isBetter && width - zero - 8 < measure(better, typeSizes.small)) return null
  return (
    (isWorse ? text(zero - 8, 12, worse, 'chart-axis end') : '') +
    (isBetter ? text(zero + 8, 12, better, 'chart-axis') : '')
  )
}

const keyOf = (language: Language, canvas: Canvas) =>
  legend(
    (['better', 'worse'] as const).map((side) => ({
      name: words[language][side],
      sample: (x, y) => rectangle(x, y - 5, sampleWidth, 10, `chart-bar ${side}`),
    })),
    canvas,
  )
