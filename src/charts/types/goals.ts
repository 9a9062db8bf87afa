/** Each indicator on a track of its own: the band that meets the target, the target, and the values so far. */

import type { Canvas, ChartTable, Drawing } from '../../model/chart.ts'
import { largest, smallest } from '../../model/extremes.ts'
import type { Language, Localized } from '../../model/language.ts'
import { saidQuantity } from '../../model/number-text.ts'
import { quantitiesData } from '../../model/quantity-data.ts'
import type { Quantity } from '../../model/table.ts'
import type { ChartType } from '../chart-type.ts'
import { legend, sampleWidth, type LegendItem } from '../drawing/legend.ts'
import { setRows } from '../drawing/rows.ts'
import { linearScale, numberOf, type Scale } from '../drawing/scale.ts'
import { lineHeight, linesAt, setInLines } from '../drawing/set-text.ts'
import { element, line, rectangle, type as typeSizes } from '../drawing/svg.ts'
import { isMet, takeGoals, type ChartGoal, type GoalChart } from '../goal-figures.ts'
import { absentInWords } from '../in-words.ts'

const trackHeight = 14
/** Above the track, for the ends of the target's line, and from the track to the first baseline of its figures. */
const above = 3
const toFigures = 16

export const goals: ChartType<GoalChart> = {
  id: 'goals',
  sv: ['mål', 'indikatorer', 'goal', 'bullet', 'bullets'],
  suits: ({ columns }) => columns.some(({ type }) => type === 'target'),
  take: takeGoals,
  draw,
  inWords,
  asTable,
  data: ({ measures, goals: all }) => ({
    measures,
    goals: all.map(({ label, target, values, earlier }) => ({
      label,
      target,
      values: quantitiesData(values),
      earlier: quantitiesData([earlier])[0],
    })),
  }),
}

interface Words {
  /** What the band of values that meet a target is called. */
  readonly meets: string
  /** “5 av 7 når målet” */
  met(measure: string, count: number, all: number): string
  not(names: string): string
  of(count: number): string
}

const words: Localized<Words> = {
  sv: {
    meets: 'Värden som når målet',
    of: (count) =>
      `Diagram över ${count === 1 ? 'en indikator med sitt målvärde' : `${count} indikatorer med målvärden`}.`,
    met: (measure, count, all) => `${measure} når målet för ${count} av ${all}.`,
    not: (names) => `Når inte: ${names}.`,
  },
  en: {
    meets: 'Values that meet the target',
    of: (count) =>
      `Chart of ${count === 1 ? 'an indicator and its target' : `${count} indicators and their targets`}.`,
    met: (measure, count, all) => `${measure} meets the target for ${count} of ${all}.`,
    not: (names) => `Not met: ${names}.`,
  },
}

function draw(chart: GoalChart, language: Language, canvas: Canvas): Drawing {
  const { width, measure } = canvas
  const setting = { size: typeSizes.small, measure }
  const key = legend(legendItems(chart, language), canvas)
  const rowsWith = (lines: number) => {
    const band = above + trackHeight + toFigures + lines * lineHeight - 8
    const labels = chart.goals.map(({ label }) => label)
    return setRows(
      { labels, band: { easy: band, least: band - 2 }, top: key.height, below: 0, labelsAt: 'top' },
      canvas,
    )
  }
  const left = rowsWith(1).left
  const figures = chart.goals.map((goal) => setInLines(said(chart, goal, language), width - left, setting))
  const rows = rowsWith(largest(figures.map(({ length }) => length)))
  const body = chart.goals.map((goal, index) => {
    const top = rows.middles[index]! - rows.band / 2 + above
    const y = top + trackHeight + toFigures
    return track(goal, left, top, language, canvas) + linesAt(figures[index]!, left, y, 'chart-tick')
  })
  return { height: rows.bottom, body: key.body + rows.body + body.join('') }
}

function legendItems(
  { measures, targetName, earlierName, goals: all }: GoalChart,
  language: Language,
): LegendItem[] {
  const middle = sampleWidth / 2
  const isSigned = all.some(hasNegatives)
  const isEarlierShown = all.some(({ earlier }) => earlier !== null)
  return [
    ...measures.map((name, index) => ({
      name,
      sample: (x: number, y: number) =>
        index > 0
          ? marker(index, x + middle, y)
          : rectangle(x, y - 3, sampleWidth - 4, 6, 'chart-progress') +
            (isSigned ? valuePoint(x + sampleWidth - 4, y) : ''),
    })),
    ...(isEarlierShown
      ? [
          {
            name: earlierName,
            sample: (x: number, y: number) => line(x + middle, y - 6, x + middle, y + 6, 'chart-earlier'),
          },
        ]
      : []),
    { name: targetName, sample: (x, y) => line(x + middle, y - 8, x + middle, y + 8, 'chart-target') },
    { name: words[language].meets, sample: (x, y) => rectangle(x, y - 6, sampleWidth, 12, 'chart-band') },
  ]
}

const numbersOf = ({ from, to, values, earlier }: ChartGoal): number[] =>
  [from, to, earlier, ...values].flatMap((one) => (one ? [numberOf(one.amount)] : []))

const hasNegatives = (goal: ChartGoal): boolean => numbersOf(goal).some((number) => number < 0)

/**
 * The first measure is a bar from nought; the others are marks that may lie on it. Where figures are negative a bar would be
 * the longer the worse they are: there the value is a point, with nought marked.
 */
function track(goal: ChartGoal, left: number, top: number, language: Language, { width }: Canvas): string {
  const scale = scaleOf(goal, left, width, language)
  const middle = top + trackHeight / 2
  const [from, to, earlier] = [goal.from, goal.to, goal.earlier].map(
    (one) => one && scale.at(numberOf(one.amount)),
  )
  const [start, end] = [from ?? left, to ?? width]
  const nought = scale.at(0)
  const isSigned = hasNegatives(goal)
  let body =
    rectangle(left, top, width - left, trackHeight, 'chart-track') +
    rectangle(start, top, end - start, trackHeight, 'chart-band')
  if (isSigned) body += line(nought, top, nought, top + trackHeight, 'chart-zero')
  if (typeof earlier === 'number')
    body += line(earlier, top + 1, earlier, top + trackHeight - 1, 'chart-earlier')
  goal.values.forEach((value, index) => {
    if (!value) return
    const at = scale.at(numberOf(value.amount))
    if (index > 0) body += marker(index, at, middle)
    else
      body += isSigned
        ? valuePoint(at, middle)
        : rectangle(nought, middle - 3, Math.max(1.5, at - nought), 6, 'chart-progress')
  })
  for (const bound of [from, to])
    if (typeof bound === 'number') body += line(bound, top - 3, bound, top + trackHeight + 3, 'chart-target')
  return body
}

/** Shares go up to the whole; everything else a little past the largest figure, and the smallest where that is negative. */
function scaleOf(goal: ChartGoal, left: number, width: number, language: Language): Scale {
  const numbers = numbersOf(goal)
  const [least, most] = [smallest(numbers), largest(numbers)]
  const apart = Math.max(most, 0) - Math.min(least, 0)
  const end = goal.unit === '%' && least >= 0 && most <= 100 && most > 20 ? 100 : most + 0.15 * apart
  const start = least < 0 ? least - 0.1 * apart : 0
  // Marks stay within the track.
  return linearScale([0, ...numbers, start, end], [left + 6, width - 6], 4, language)
}

const valuePoint = (x: number, y: number): string =>
  element('circle', { cx: x, cy: y, r: 4.5, class: 'chart-progress' })

const marker = (index: number, x: number, y: number): string =>
  index === 1
    ? element('path', { d: `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5-6.5z`, class: 'chart-marker' })
    : element('circle', { cx: x, cy: y, r: 5, class: 'chart-marker' })

/** `Nuvärde 68 %, Prognos 60 %, Målvärde 50 %`: what the track shows, in figures. */
const said = (
  { measures, targetName, earlierName }: GoalChart,
  goal: ChartGoal,
  language: Language,
): string =>
  [
    ...goal.values.flatMap((value, index) => {
      const figure = shown(value, goal.withheld.includes(index), goal.unit, language)
      return figure === '' ? [] : [`${measures[index]} ${figure}`]
    }),
    ...(goal.earlier ? [`${earlierName} ${shown(goal.earlier, false, goal.unit, language)}`] : []),
    `${targetName} ${goal.targetText}`,
  ].join(', ')

function shown(
  value: Quantity | null,
  isWithheld: boolean,
  shared: string | null,
  language: Language,
): string {
  if (value) return saidQuantity(value.amount, value.unit ?? shared, language)
  return isWithheld ? '..' : ''
}

/** A few are said in full; of many how many meet their target, and which do not. */
function inWords(chart: GoalChart, language: Language): string {
  const { measures, goals: all } = chart
  const { of, met, not } = words[language]
  const absent = absentInWords(
    all.map(({ label, values, withheld }) => ({
      name: label,
      value: values[0]!,
      isWithheld: withheld.includes(0),
    })),
    language,
  )
  if (all.length <= 2)
    return [of(all.length), ...all.map((goal) => `${goal.label}: ${said(chart, goal, language)}.`)].join(' ')
  const known = all.filter(({ values }) => values[0])
  const missed = known.filter((goal) => !isMet(goal, goal.values[0]!))
  const names = missed.map(({ label }) => label)
  const few = names.length > 0 && names.length <= 4 ? [not(names.join(', '))] : []
  return [
    of(all.length),
    met(measures[0]!, known.length - missed.length, known.length),
    ...few,
    ...absent,
  ].join(' ')
}

function asTable(chart: GoalChart, language: Language): ChartTable {
  const { measures, targetName, earlierName, goals: all } = chart
  const isEarlierShown = all.some(({ earlier }) => earlier !== null)
  return {
    headings: ['', ...measures, ...(isEarlierShown ? [earlierName] : []), targetName],
    rows: all.map(({ label, values, withheld, earlier, unit, targetText }) => [
      label,
      ...values.map((value, index) => shown(value, withheld.includes(index), unit, language)),
      ...(isEarlierShown ? [shown(earlier, false, unit, language)] : []),
      targetText,
    ]),
  }
}
