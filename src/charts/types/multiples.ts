/** A small plot for each row, all on one scale: which of many goes its own way. */

import type { Canvas, Drawing } from '../../model/chart.ts'
import { compareAmounts, subtract } from '../../model/amount.ts'
import { largest } from '../../model/extremes.ts'
import type { Language, Localized } from '../../model/language.ts'
import { numberText } from '../../model/number-text.ts'
import type { Quantity } from '../../model/table.ts'
import { isNarrow } from '../drawing/canvases.ts'
import { pathThrough, reach } from '../drawing/points.ts'
import { closeScale, numberOf, type Scale } from '../drawing/scale.ts'
import {
  isWholeIn,
  lineHeight,
  linesAt,
  setInLines,
  widestOf,
  type TextSetting,
} from '../drawing/set-text.ts'
import { element, line, text, type as typeSizes } from '../drawing/svg.ts'
import {
  figureChartType,
  namedFigures,
  withoutDeviations,
  type ChartSeries,
  type FigureChart,
} from '../figure-chart.ts'
import { absentInWords } from '../in-words.ts'

const plotHeight = 62
/** More labels would stand close above each other. */
const tickCounts = [2, 3, 4] as const
/** Of a plot with what stands beside it, at least; between plots. */
const leastWidth = { wide: 126, narrow: 108 } as const
const gap = { across: 18, down: 16 } as const

export const multiples = figureChartType({
  id: 'multiples',
  sv: ['små-diagram', 'smådiagram', 'små', 'small-multiples', 'multiple'],
  name: { sv: 'Små linjediagram med samma skala', en: 'Small line charts on one scale' },
  needs: {
    sv: 'Diagrammet behöver flera kolumner med tal, till exempel ett år i varje. Välj kolumner med values=….',
    en: 'The chart needs several columns of numbers, such as one for each year. Choose columns with values=….',
  },
  limits: { series: 24, marks: 24 * 24 },
  usualColumns: withoutDeviations,
  isAlong: true,
  usualLines: () => 'rows',
  counted: {
    sv: ({ series }) => `${series.length} diagram`,
    en: ({ series: { length } }) => (length === 1 ? 'one chart' : `${length} charts`),
  },
  draw,
  seen,
})

interface Grid {
  readonly columns: number
  /** Of a plot with what stands beside it. */
  readonly width: number
  /** Of a plot by itself. */
  readonly plot: number
  /** What each plot is called, in lines. */
  readonly names: readonly (readonly string[])[]
  readonly ends: EndNames
  /** Whether no word is broken. */
  readonly isWhole: boolean
}

/** The first and the last category below each plot, in lines. */
interface EndNames {
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** How many lines further down the last begins: beside the first, or below it where there is no room for both. */
  readonly down: number
  readonly isWhole: boolean
}

function draw(chart: FigureChart, language: Language, canvas: Canvas): Drawing {
  const { series, unit } = chart
  const { measure } = canvas
  const small = { size: typeSizes.small, measure }
  const numbers = series.flatMap(({ values }) =>
    values.flatMap((value) => (value ? [numberOf(value.amount)] : [])),
  )
  const ticks = closeScale(reach(numbers), [plotHeight, 0], tickCounts, language)
  const left =
    widestOf(
      ticks.ticks.map(({ label }) => label),
      small,
    ) + 6
  const unitLines = unit === null ? [] : setInLines(unit, canvas.width, small)
  let y = 4 + unitLines.length * lineHeight
  const { columns, width, plot, names, ends } = gridOf(chart, { left, top: y }, language, canvas)
  const isFromRight = canvas.reads === 'rtl'
  let body = linesAt(unitLines, 0, 11, 'chart-axis')
  for (let first = 0; first < series.length; first += columns) {
    const row = series.slice(first, first + columns)
    const leftmost = isFromRight ? row.length - 1 : 0
    const high = lineHeight * largest(row.map((_, at) => names[first + at]!.length))
    const top = y + high + 8
    const scale = closeScale(reach(numbers), [top + plotHeight, top], tickCounts, language)
    row.forEach((one, at) => {
      const x = left + (isFromRight ? columns - 1 - at : at) * (width + gap.across)
      const [beside, side] = isFromRight ? [x + plot, ' end'] : [x, '']
      body += linesAt(names[first + at]!, beside, y + 10, `chart-text${side}`)
      for (const tick of scale.ticks) {
        body += line(x, tick.at, x + plot, tick.at, 'chart-grid')
        if (at === leftmost) body += text(x - 6, tick.at + 4, tick.label, 'chart-tick end')
      }
      if (scale.nought !== null) body += line(x, scale.nought, x + plot, scale.nought, 'chart-zero')
      body += plotOf(one, { x, plot, top }, scale, language)
      body += linesAt(ends.first, x, top + plotHeight + 15, 'chart-tick')
      body += linesAt(ends.last, x + plot, top + plotHeight + 15 + ends.down * lineHeight, 'chart-tick end')
    })
    y = top + plotHeight + belowPlot(ends)
  }
  return { height: y - gap.down + 2, body, keepsSides: true }
}

/** As many side by side as find room with their words whole, where the page is high enough for it. */
function gridOf(
  chart: FigureChart,
  { left, top }: { readonly left: number; readonly top: number },
  language: Language,
  canvas: Canvas,
): Grid {
  const { series } = chart
  const least = isNarrow(canvas) ? leastWidth.narrow : leastWidth.wide
  const figures = series.map((one) => lastFigure(one, language))
  const beside = widestOf(figures, { size: typeSizes.small, measure: canvas.measure }) + 8
  const room = canvas.width - left
  const fit = Math.max(1, Math.floor((room + gap.across) / (Math.max(least, beside + 60) + gap.across)))
  const most = Math.min(fit, series.length)
  const grids = Array.from({ length: most }, (_, fewer) => {
    const columns = most - fewer
    const width = (room - (columns - 1) * gap.across) / columns
    return gridIn(chart, { columns, width, plot: width - beside }, canvas)
  })
  return grids.find((grid) => grid.isWhole && top + heightOf(grid) <= canvas.height) ?? grids[0]!
}

function gridIn(
  { series, categories }: FigureChart,
  sizes: Pick<Grid, 'columns' | 'width' | 'plot'>,
  { measure, reads }: Canvas,
): Grid {
  const usual = { size: typeSizes.text, measure }
  // From the right they end where the plot does, left of the figures beside it.
  const room = reads === 'rtl' ? sizes.plot : sizes.width
  const ends = endNames(categories, sizes.plot, { size: typeSizes.small, measure })
  return {
    ...sizes,
    names: series.map(({ name }) => setInLines(name, room, usual)),
    ends,
    isWhole: ends.isWhole && series.every(({ name }) => isWholeIn(name, room, usual)),
  }
}

function endNames(categories: readonly string[], plot: number, setting: TextSetting): EndNames {
  const [first, last] = [categories[0]!, categories.at(-1)!]
  const isWhole = (room: number): boolean => [first, last].every((name) => isWholeIn(name, room, setting))
  const lines = (room: number) =>
    [first, last].map((name) => setInLines(name, room, setting)) as [string[], string[]]
  if (categories.length === 1) return { first: lines(plot)[0], last: [], down: 0, isWhole: isWhole(plot) }
  const half = plot / 2 - 4
  const isBeside = isWhole(half)
  const [above, below] = lines(isBeside ? half : plot)
  return {
    first: above,
    last: below,
    down: isBeside ? 0 : above.length,
    isWhole: isWhole(isBeside ? half : plot),
  }
}

/** From a plot to what is called below it and on to the next. */
const belowPlot = ({ first, last, down }: EndNames): number =>
  8 + Math.max(first.length, down + last.length) * lineHeight + gap.down

const heightOf = ({ columns, names, ends }: Grid): number =>
  names.reduce((sum, _, at) => {
    if (at % columns !== 0) return sum
    const lines = largest(names.slice(at, at + columns).map(({ length }) => length))
    return sum + lines * lineHeight + 8 + plotHeight + belowPlot(ends)
  }, 0)

const lastOf = ({ values }: ChartSeries): Quantity | null =>
  values.findLast((value) => value !== null) ?? null

function lastFigure(one: ChartSeries, language: Language): string {
  const last = lastOf(one)
  return last ? numberText(last.amount, language) : one.withheld.length > 0 ? '..' : ''
}

function plotOf(
  one: ChartSeries,
  { x, plot, top }: { readonly x: number; readonly plot: number; readonly top: number },
  scale: Scale,
  language: Language,
): string {
  const count = one.values.length
  const at = (index: number): number =>
    count > 1 ? x + 4 + (index * (plot - 8)) / (count - 1) : x + plot - 4
  const points = one.values.map((value, index) =>
    value ? ([at(index), scale.at(numberOf(value.amount))] as const) : null,
  )
  const known = points.filter((point) => point !== null)
  const last = known.at(-1)
  const lone = points.filter((point, index) => point && !points[index - 1] && !points[index + 1])
  const height = last ? Math.min(Math.max(last[1], top + 6), top + plotHeight - 2) : top + plotHeight / 2
  return (
    element('path', { d: pathThrough(points), class: 'chart-line mark-1' }) +
    [...new Set([...lone, last])]
      .map((point) =>
        point ? element('circle', { cx: point[0], cy: point[1], r: 3, class: 'chart-point mark-1' }) : '',
      )
      .join('') +
    text(x + plot + 4, height + 4, lastFigure(one, language), 'chart-value')
  )
}

interface Change {
  readonly name: string
  readonly from: Quantity
  readonly to: Quantity
}

const says: Localized<{
  rises: string
  falls: string
  most: string
  least: string
  same: string
  of(name: string, from: string, to: string): string
}> = {
  sv: {
    rises: 'Ökar',
    falls: 'Minskar',
    most: ' mest',
    least: ' minst',
    same: 'Oförändrat',
    of: (name, from, to) => `${name}, från ${from} till ${to}`,
  },
  en: {
    rises: 'Rises',
    falls: 'Falls',
    most: ' most',
    least: ' least',
    same: 'Unchanged',
    of: (name, from, to) => `${name}, from ${from} to ${to}`,
  },
}

/** Which row rises and which falls the most, from the first figure to the last. */
function seen(chart: FigureChart, language: Language): string {
  const words = says[language]
  const changes = chart.series.flatMap(({ name, values }): Change[] => {
    const known = values.filter((value) => value !== null)
    const [from, to] = [known[0], known.at(-1)]
    return from && to && known.length > 1 ? [{ name, from, to }] : []
  })
  const byChange = changes.toSorted((a, b) => compareAmounts(sizeOf(b), sizeOf(a)))
  const said = (change: Change, ifRising: string, ifFalling: string): string => {
    const { name, from, to } = change
    const { units } = sizeOf(change)
    const way = units === 0n ? words.same : units > 0n ? words.rises + ifRising : words.falls + ifFalling
    return `${way}: ${words.of(name, numberText(from.amount, language), numberText(to.amount, language))}.`
  }
  const [most, least] = [byChange[0], byChange.at(-1)]
  const what =
    !most || !least
      ? []
      : most === least
        ? [said(most, '', '')]
        : [said(most, words.most, words.least), said(least, words.least, words.most)]
  return [...what, ...absentInWords(namedFigures(chart, 'series'), language)].join(' ')
}

const sizeOf = ({ from, to }: Change) => subtract(to.amount, from.amount)
