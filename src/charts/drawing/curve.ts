/** A small curve for a row of a table: where its figures have gone, on a scale of its own. */

import type { Language, Localized } from '../../model/language.ts'
import { compareAmounts } from '../../model/amount.ts'
import { largest, smallest } from '../../model/extremes.ts'
import { saidQuantity } from '../../model/number-text.ts'
import type { Table } from '../../model/table.ts'
import { quantityIn } from '../chosen-cells.ts'
import { pathThrough } from './points.ts'
import { numberOf } from './scale.ts'
import { element } from './svg.ts'

const width = 84
const height = 20
/** Around the curve, for its last point. */
const edge = 3.5

export const curveWords: Localized<{
  readonly heading: string
  up(from: string, to: string): string
  down(from: string, to: string): string
  same(figure: string): string
}> = {
  sv: {
    heading: 'Utveckling',
    up: (from, to) => `Upp från ${from} till ${to}`,
    down: (from, to) => `Ner från ${from} till ${to}`,
    same: (figure) => `Samma i början och slutet, ${figure}`,
  },
  en: {
    heading: 'Trend',
    up: (from, to) => `Up from ${from} to ${to}`,
    down: (from, to) => `Down from ${from} to ${to}`,
    same: (figure) => `The same first and last, ${figure}`,
  },
}

/** Empty for a row with fewer than two figures, which go nowhere. A curve breaks where a figure is missing. */
export function drawCurve(table: Table, row: number, columns: readonly number[], language: Language): string {
  const { cells } = table.rows[row]!
  const values = columns.map((column) => quantityIn(cells[column]!, table.columns[column]!, language))
  const known = values.filter((value) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < 2) return ''
  const numbers = known.map(({ amount }) => numberOf(amount))
  const [least, most] = [smallest(numbers), largest(numbers)]
  const step = (width - 2 * edge) / (values.length - 1)
  const y = (value: number): number =>
    most === least ? height / 2 : height - edge - ((value - least) / (most - least)) * (height - 2 * edge)
  const points = values.map((value, index) =>
    value ? ([edge + index * step, y(numberOf(value.amount))] as const) : null,
  )
  const end = points.findLast((point) => point !== null)!
  const lone = points.filter((point, index) => point && !points[index - 1] && !points[index + 1])
  const dots = [...new Set([...lone, end])].map((point) =>
    element('circle', {
      cx: point![0],
      cy: point![1],
      r: point === end ? 3 : 1.5,
      class: 'chart-point mark-1',
    }),
  )
  const { up, down, same } = curveWords[language]
  const [from, to] = [first, last].map(({ amount, unit }) =>
    saidQuantity(amount, unit === table.unit ? null : unit, language),
  ) as [string, string]
  const way = compareAmounts(last.amount, first.amount)
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': way === 0 ? same(to) : way > 0 ? up(from, to) : down(from, to),
      class: 'sparkline',
    },
    element('path', { d: pathThrough(points), class: 'chart-line mark-1' }),
    dots.join(''),
  )
}
