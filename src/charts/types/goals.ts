/** Each indicator on a track of its own: the band that meets the target, the target, and the values so far. */

import { largest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { quantityText } from '../../model/number-text.ts'
import { quantitiesData } from '../../model/quantity-data.ts'
import type { Quantity } from '../../model/table.ts'
import { legend, sampleWidth, type LegendItem } from '../drawing/legend.ts'
import { linearScale, numberOf, type Scale } from '../drawing/scale.ts'
import { element, line, rectangle, text, type as typeSizes, width } from '../drawing/svg.ts'
import { wrapped } from '../../wording/text-width.ts'
import type { Drawing } from '../../model/chart.ts'
import type { ChartType } from '../chart-type.ts'
import { takeGoals, type ChartGoal, type GoalChart } from '../goal-figures.ts'

const labelRoom = 220
const trackLeft = labelRoom + 16
const trackHeight = 14
const lineHeight = 14
const gap = 16

export const goals: ChartType<GoalChart> = {
  id: 'goals',
  sv: ['mål', 'indikatorer', 'goal'],
  suits: ({ columns }) => columns.some(({ type }) => type === 'target'),
  take: takeGoals,
  draw,
  inWords: (chart, language) =>
    `${names[language]}. ${chart.goals.map((goal) => `${goal.label}: ${said(chart, goal, language)}.`).join(' ')}`,
  data: ({ measures, goals: all }) => ({
    measures,
    goals: all.map(({ label, target, values }) => ({ label, target, values: quantitiesData(values) })),
  }),
}

const names = { sv: 'Diagram över indikatorer och målvärden', en: 'Chart of indicators and targets' }

/** What the band of values that meet a target is called. */
const meets = { sv: 'Värden som når målet', en: 'Values that meet the target' }

function draw(chart: GoalChart, language: Language): Drawing {
  const key = legend(legendItems(chart, language))
  let y = key.height
  let body = key.body
  for (const goal of chart.goals) {
    const label = wrapped(goal.label, labelRoom, typeSizes.text, 4)
    const height = Math.max(label.length * lineHeight, trackHeight + 6 + lineHeight)
    label.forEach((content, index) => {
      body += text(0, y + 11 + index * lineHeight, content, 'chart-text')
    })
    body +=
      track(goal, y, language) +
      text(trackLeft, y + trackHeight + 16, said(chart, goal, language), 'chart-tick')
    y += height + gap
  }
  return { height: y - gap + 4, body }
}

function legendItems({ measures, targetName }: GoalChart, language: Language): LegendItem[] {
  const middle = sampleWidth / 2
  return [
    ...measures.map((name, index) => ({
      name,
      sample: (x: number, y: number) =>
        index === 0 ? rectangle(x, y - 3, sampleWidth, 6, 'chart-progress') : marker(index, x + middle, y),
    })),
    { name: targetName, sample: (x, y) => line(x + middle, y - 8, x + middle, y + 8, 'chart-target') },
    { name: meets[language], sample: (x, y) => rectangle(x, y - 6, sampleWidth, 12, 'chart-band') },
  ]
}

/** The first measure is a bar from nought; the others are marks that may lie on it. */
function track(goal: ChartGoal, top: number, language: Language): string {
  const scale = scaleOf(goal, language)
  const middle = top + trackHeight / 2
  const [from, to] = [goal.from, goal.to].map((bound) => bound && scale.at(numberOf(bound.amount)))
  let body = rectangle(trackLeft, top, width - trackLeft, trackHeight, 'chart-track')
  const [start, end] = [from ?? trackLeft, to ?? width]
  body += rectangle(start, top, end - start, trackHeight, 'chart-band')
  goal.values.forEach((value, index) => {
    if (!value) return
    const at = scale.at(numberOf(value.amount))
    const nought = scale.at(0)
    body +=
      index === 0
        ? rectangle(
            Math.min(nought, at),
            middle - 3,
            Math.max(1.5, Math.abs(at - nought)),
            6,
            'chart-progress',
          )
        : marker(index, at, middle)
  })
  for (const bound of [from, to])
    if (typeof bound === 'number') body += line(bound, top - 3, bound, top + trackHeight + 3, 'chart-target')
  return body
}

/** Shares go up to the whole; everything else a little past the largest figure. */
function scaleOf({ from, to, values, unit }: ChartGoal, language: Language): Scale {
  const numbers = [from, to, ...values].flatMap((one) => (one ? [numberOf(one.amount)] : []))
  const most = largest(numbers)
  const end = unit === '%' && most <= 100 && most > 20 ? 100 : most * 1.15
  return linearScale([0, ...numbers, end], [trackLeft, width], 4, language)
}

const marker = (index: number, x: number, y: number): string =>
  index === 1
    ? element('path', { d: `M${x} ${y - 7}l7 7l-7 7l-7-7z`, class: 'chart-marker' })
    : element('circle', { cx: x, cy: y, r: 5, class: 'chart-marker' })

/** `Nuvärde 68 %, Prognos 60 %, Målvärde 50 %`: what the track shows, in figures. */
const said = ({ measures, targetName }: GoalChart, goal: ChartGoal, language: Language): string =>
  [
    ...goal.values.flatMap((value, index) =>
      value ? [`${measures[index]} ${shown(value, goal.unit, language)}`] : [],
    ),
    `${targetName} ${goal.target}`,
  ].join(', ')

const shown = ({ amount, unit }: Quantity, shared: string | null, language: Language): string =>
  quantityText(amount, unit ?? shared, language)
