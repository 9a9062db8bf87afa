/** How large each part is of its whole: bars of a hundred per cent. */

import type { Canvas, ChartTable, Drawing } from '../../model/chart.ts'
import type { Language, Localized } from '../../model/language.ts'
import { numberText, quantityText } from '../../model/number-text.ts'
import { rounded } from '../../model/ratio.ts'
import { axisHeight, valueAxis } from '../drawing/axes.ts'
import { setRows } from '../drawing/rows.ts'
import { scaleAcross } from '../drawing/scale.ts'
import { text } from '../drawing/svg.ts'
import { drawnParts, keyOfParts, type Part } from '../drawing/stack.ts'
import { figureChartType, printedFigure, type FigureChart } from '../figure-chart.ts'
import {
  columnsOfParts,
  countedBars,
  inWhole,
  sharesOf,
  stackLimits,
  usualStackLines,
  wholesOnly,
} from '../parts-of-whole.ts'

const band = { easy: 20, least: 15 } as const
const title = '%'

export const shares = figureChartType({
  id: 'shares',
  sv: ['andelar', 'andel', 'procentstaplar', 'share'],
  name: { sv: 'Diagram över andelar', en: 'Chart of shares' },
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
  seen,
  seenOf,
  asTable,
})

function draw(chart: FigureChart, language: Language, canvas: Canvas): Drawing {
  const { categories, series } = chart
  const key = keyOfParts(
    series.map(({ name }) => name),
    canvas,
  )
  const below = axisHeight(title, canvas)
  const rows = setRows({ labels: categories, band, top: key.height, below }, canvas)
  const scale = scaleAcross([0, 100], [rows.left, canvas.width - 2], 5, language, canvas)
  let body =
    key.body + valueAxis({ scale, spans: rows.spans, bottom: rows.bottom, title }, canvas) + rows.body
  rows.middles.forEach((middle, at) => {
    const own = sharesOf(chart, at)
    if (!own) {
      body += text(scale.at(0) + 5, middle + 4, inWhole(chart, at, language), 'chart-tick')
      return
    }
    let from = 0
    const parts = own.map((share, index): Part => {
      const to = from + Number(share.over) / Number(share.under)
      const part = {
        index,
        from: scale.at(from * 100),
        to: scale.at(to * 100),
        label: perCent(share, 0, language),
      }
      from = to
      return part
    })
    body += drawnParts(parts, middle, rows.band, canvas)
  })
  return { height: rows.bottom + below, body }
}

const hundred = 100n

const perCent = (share: { over: bigint; under: bigint }, decimals: number, language: Language): string =>
  quantityText(rounded({ over: share.over * hundred, under: share.under }, decimals), '%', language)

const largestWord: Localized<(bar: string, part: string, share: string) => string> = {
  sv: (bar, part, share) => `${bar}: störst är ${part}, ${share}.`,
  en: (bar, part, share) => `${bar}: the largest is ${part}, ${share}.`,
}

function seenOf(chart: FigureChart, series: number, bar: number, language: Language): string | null {
  const own = sharesOf(chart, bar)
  return own && perCent(own[series]!, 0, language)
}

/** The largest part of each bar. */
function seen(chart: FigureChart, language: Language): string {
  return chart.categories
    .map((bar, at) => {
      const own = sharesOf(chart, at)
      if (!own) return `${bar}: ${inWhole(chart, at, language)}.`
      let most = 0
      own.forEach(({ over }, index) => {
        if (over > own[most]!.over) most = index
      })
      return largestWord[language](bar, chart.series[most]!.name, perCent(own[most]!, 0, language))
    })
    .join(' ')
}

/** Each figure and its share, which the table that it is drawn from does not say. */
function asTable(chart: FigureChart, language: Language): ChartTable {
  const { categories, series, unit } = chart
  return {
    headings: [
      '',
      ...series.flatMap(({ name }) => [unit === null ? name : `${name} (${unit})`, `${name} (%)`]),
    ],
    rows: categories.map((bar, at) => {
      const own = sharesOf(chart, at)
      return [
        bar,
        ...series.flatMap((one, index) => [
          printedFigure(one, at, language),
          own
            ? numberText(rounded({ over: own[index]!.over * hundred, under: own[index]!.under }, 1), language)
            : '',
        ]),
      ]
    }),
  }
}
