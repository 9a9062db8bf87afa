/** Parts laid end to end: how large the whole is, and what it is made of. */

import type { Canvas, Drawing } from '../../model/chart.ts'
import type { Language } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import { axisHeight, valueAxis } from '../drawing/axes.ts'
import { setRows } from '../drawing/rows.ts'
import { numberOf, scaleAcross } from '../drawing/scale.ts'
import { widestOf } from '../drawing/set-text.ts'
import { text, type as typeSizes } from '../drawing/svg.ts'
import { drawnParts, keyOfParts, type Part } from '../drawing/stack.ts'
import { figureChartType, printedFigure, type FigureChart } from '../figure-chart.ts'
import { extremesInWords } from '../in-words.ts'
import {
  columnsOfParts,
  countedBars,
  inWhole,
  isPartWithheld,
  stackLimits,
  usualStackLines,
  wholeOf,
  wholesOnly,
} from '../parts-of-whole.ts'

const band = { easy: 20, least: 15 } as const

export const stacks = figureChartType({
  id: 'stacks',
  sv: ['staplade', 'stapla', 'stack', 'stacked'],
  name: { sv: 'Diagram med staplade delar', en: 'Chart of stacked parts' },
  needs: {
    sv: 'Diagrammet behöver tal som är delar av en helhet. Välj kolumner med values=… och rader med rows=….',
    en: 'The chart needs figures that are parts of a whole. Choose columns with values=… and rows with rows=….',
  },
  limits: stackLimits,
  usualColumns: columnsOfParts,
  usualLines: usualStackLines,
  areParts: true,
  fitted: wholesOnly,
  counted: countedBars,
  draw,
  seen: (chart, language) =>
    extremesInWords(
      chart.categories.map((name, at) => {
        const amount = wholeOf(chart, at)
        return { name, value: amount && { amount, unit: chart.unit }, isWithheld: isPartWithheld(chart, at) }
      }),
      language,
    ),
})

function draw(chart: FigureChart, language: Language, canvas: Canvas): Drawing {
  const { categories, series, unit } = chart
  const key = keyOfParts(
    series.map(({ name }) => name),
    canvas,
  )
  const below = axisHeight(unit, canvas)
  const rows = setRows({ labels: categories, band, top: key.height, below }, canvas)
  const wholes = categories.map((_, at) => wholeOf(chart, at))
  const said = wholes.map((whole, at) => (whole ? numberText(whole, language) : inWhole(chart, at, language)))
  const numbers = wholes.map((whole) => (whole ? numberOf(whole) : 0))
  const small = { size: typeSizes.small, measure: canvas.measure }
  const room = (toLeft: boolean): number =>
    widestOf(
      said.filter((_, at) => numbers[at]! < 0 === toLeft),
      small,
    ) + 7
  const ends = [
    rows.left + (numbers.some((one) => one < 0) ? room(true) : 0),
    canvas.width - room(false),
  ] as const
  const scale = scaleAcross([0, ...numbers], ends, 5, language, canvas)
  let body =
    key.body + valueAxis({ scale, spans: rows.spans, bottom: rows.bottom, title: unit }, canvas) + rows.body
  rows.middles.forEach((middle, at) => {
    const isLeft = numbers[at]! < 0
    const end = scale.at(numbers[at]!)
    if (wholes[at]) {
      let sum = 0
      const parts = series.map((one, index): Part => {
        const value = one.values[at]
        const [from, to] = [sum, sum + (value ? numberOf(value.amount) : 0)]
        sum = to
        const [low, high] = [scale.at(from), scale.at(to)].toSorted((a, b) => a - b) as [number, number]
        return { index, from: low, to: high, label: printedFigure(one, at, language) }
      })
      body += drawnParts(parts, middle, rows.band, canvas)
    }
    body += text(isLeft ? end - 5 : end + 5, middle + 4, said[at]!, `chart-value${isLeft ? ' end' : ''}`)
  })
  return { height: rows.bottom + below, body }
}
