/** What charts are drawn with: scales, set text, and the words for those who do not see. */

import { describe, expect, test } from 'vitest'
import { assert, array, constantFrom, double, integer, property, string } from 'fast-check'
import { drawChart } from '../../src/charts/drawing/draw-chart.ts'
import { linearScale } from '../../src/charts/drawing/scale.ts'
import type { FigureChart } from '../../src/charts/figure-chart.ts'
import { bars } from '../../src/charts/types/bars.ts'
import { deviations } from '../../src/charts/types/deviations.ts'
import { series } from '../../src/charts/types/series.ts'
import { amountOf } from '../../src/model/amount.ts'
import type { Chart } from '../../src/model/chart.ts'
import { textWidth, wrapped } from '../../src/wording/text-width.ts'

describe('a scale', () => {
  test('has round ticks in the language’s way of writing', () => {
    const { ticks } = linearScale([0, 12_349], [0, 100], 5, 'sv')
    expect(ticks.map(({ label }) => label)).toEqual([
      '0',
      '2\u00a0000',
      '4\u00a0000',
      '6\u00a0000',
      '8\u00a0000',
      '10\u00a0000',
      '12\u00a0000',
      '14\u00a0000',
    ])
    expect(linearScale([0, 0.31], [0, 100], 4, 'sv').ticks.map(({ label }) => label)).toContain('0,2')
  })

  test('keeps every figure within its ends', () => {
    const figure = double({ min: -1e9, max: 1e9, noNaN: true })
    assert(
      property(array(figure, { minLength: 1 }), (figures) => {
        const scale = linearScale([0, ...figures], [20, 580], 5, 'sv')
        for (const one of figures) {
          expect(scale.at(one)).toBeGreaterThanOrEqual(19.99)
          expect(scale.at(one)).toBeLessThanOrEqual(580.01)
        }
      }),
      { examples: [[[Number.MIN_VALUE]], [[-Number.MIN_VALUE]], [[0]], [[1e9, -1e9]]] },
    )
  })
})

describe('text', () => {
  test('is set in lines that find room, and cut off with a sign of it', () => {
    expect(wrapped('Licenser & serviceavtal', 90, 12, 3)).toEqual(['Licenser &', 'serviceavtal'])
    expect(wrapped('ett två tre fyra fem', 40, 12, 2).at(-1)).toMatch(/…$/)
  })

  test('is never wider than its room, unless a single letter is', () => {
    assert(
      property(string(), integer({ min: 20, max: 300 }), (content, room) => {
        for (const line of wrapped(content, room, 12, 3))
          expect(textWidth(line, 12) <= room || [...line].length <= 2).toBe(true)
      }),
    )
  })
})

const chart = (over: Partial<FigureChart>, look = bars): Chart => ({
  id: 'figur',
  table: 'tabell',
  look,
  figures: { ...figures, ...over },
})

const figures: FigureChart = {
  unit: 'tkr',
  categories: ['Personal', 'Lokaler'],
  series: [
    { name: 'Budget', values: [{ amount: amountOf('1200'), unit: 'tkr' }, null] },
    {
      name: 'Utfall',
      values: [
        { amount: amountOf('-3.5'), unit: 'tkr' },
        { amount: amountOf('0'), unit: 'tkr' },
      ],
    },
  ],
  positiveIsBetter: false,
}

test('a chart says each of its figures to those who do not see it', () => {
  const label = /aria-label="([^"]*)"/.exec(drawChart(chart({}), 'sv'))![1]
  expect(label).toBe('Stapeldiagram, tkr. Personal: Budget 1\u00a0200, Utfall −3,5. Lokaler: Utfall 0.')
})

test('whatever names are drawn stay text, and no place is out of reach', () => {
  const scraps = constantFrom('<script>', '"', "'", '&', '</svg>', 'å', ' ', 'Kommunal', '\u202e')
  const hostile = array(scraps, { maxLength: 8 }).map((parts) => parts.join(''))
  const types = constantFrom(bars, series, deviations)
  const amount = integer({ min: -1_000_000, max: 1_000_000 }).map((value) => amountOf(String(value)))
  assert(
    property(
      types,
      array(hostile, { minLength: 1, maxLength: 5 }),
      hostile,
      amount,
      (look, categories, name, one) => {
        const values = categories.map((_, index) => (index % 3 === 2 ? null : { amount: one, unit: null }))
        const svg = drawChart(chart({ categories, unit: name, series: [{ name, values }] }, look), 'sv')
        expect(svg).not.toMatch(/<script|<\/svg>.|NaN|Infinity|undefined/)
      },
    ),
    { numRuns: 200 },
  )
})
