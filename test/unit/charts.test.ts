/** What charts are drawn with: scales, set text, drawings in which nothing meets, and the words for those who do not see. */

import { describe, expect, test } from 'vitest'
import {
  assert,
  array,
  constantFrom,
  double,
  integer,
  option,
  property,
  record,
  string,
  stringMatching,
  type Arbitrary,
} from 'fast-check'
import type { CanvasName } from '../../src/charts/drawing/canvases.ts'
import { drawChart } from '../../src/charts/drawing/draw-chart.ts'
import { closeScale, linearScale } from '../../src/charts/drawing/scale.ts'
import { setInLines } from '../../src/charts/drawing/set-text.ts'
import type { ChartSeries, FigureChart } from '../../src/charts/figure-chart.ts'
import type { ForecastChart } from '../../src/charts/forecast-figures.ts'
import type { ChartGoal, GoalChart } from '../../src/charts/goal-figures.ts'
import { bars } from '../../src/charts/types/bars.ts'
import { deviations } from '../../src/charts/types/deviations.ts'
import { forecasts } from '../../src/charts/types/forecasts.ts'
import { goals } from '../../src/charts/types/goals.ts'
import { multiples } from '../../src/charts/types/multiples.ts'
import { series } from '../../src/charts/types/series.ts'
import { shares } from '../../src/charts/types/shares.ts'
import { stacks } from '../../src/charts/types/stacks.ts'
import { waterfall } from '../../src/charts/types/waterfall.ts'
import type { WaterfallChart } from '../../src/charts/waterfall-figures.ts'
import { add, amountOf } from '../../src/model/amount.ts'
import type { Chart } from '../../src/model/chart.ts'
import type { Direction } from '../../src/model/writing-direction.ts'
import type { Quantity } from '../../src/model/table.ts'
import { measureIn } from '../../src/wording/font-widths.ts'
import { problemsOf, figuresDrawn } from './drawn.ts'

const measure = measureIn('source-sans')

/** Of a small chart's axis. */
const labels = (most: number): string[] =>
  closeScale([0, most], [0, 60], [2, 3, 4], 'en').ticks.map(({ label }) => label)

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

  test('writes figures of any size out', () => {
    const { ticks } = linearScale([0, 3e37], [0, 100], 3, 'sv')
    expect(ticks.map(({ label }) => label.replaceAll('\u00a0', ''))).toEqual([
      '0',
      `1${'0'.repeat(37)}`,
      `2${'0'.repeat(37)}`,
      `3${'0'.repeat(37)}`,
      `4${'0'.repeat(37)}`,
    ])
  })

  test('has ends also where there is room for a single tick, on both sides of nought', () => {
    const { at, ticks } = linearScale([-98_765_432, 1_000_000_000], [0, 100], 1, 'sv')
    expect(at(-98_765_432)).toBeLessThan(at(1_000_000_000))
    expect(ticks.map(({ label }) => label)).toContain('0')
  })

  test('leaves most of its length to the figures where few ticks would not', () => {
    expect([22.4, 1_141, 23_511].map((most) => labels(most).at(-1))).toEqual(['30', '1,500', '30,000'])
    expect(labels(19)).toEqual(['0', '10', '20'])
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
  const setting = { size: 12, measure }

  test('is set in lines that find room, and cut off with a sign of it', () => {
    expect(setInLines('Licenser & serviceavtal', 75, setting)).toEqual(['Licenser &', 'serviceavtal'])
    expect(setInLines('ett två tre fyra fem', 40, setting, 2).at(-1)).toMatch(/…$/)
  })

  test('keeps a word whole where it finds room, and else breaks it with a hyphen rather than lose letters', () => {
    expect(setInLines('Kommunstyrelseförvaltningen', 100, setting)).toEqual([
      'Kommunstyrelsef-',
      'örvaltningen',
    ])
    expect(setInLines('Barn- och ungdomsverksamheten', 90, setting)[0]).toBe('Barn- och')
    expect(setInLines('IT-/telefoniverksamheten', 60, setting)[0]).toBe('IT-/')
  })

  test('is parted by no hyphen in scripts that have none', () => {
    expect(setInLines('الحدائق', 20, setting).join('')).toBe('الحدائق')
  })

  test('is never wider than its room, unless a single letter is', () => {
    assert(
      property(string(), integer({ min: 20, max: 300 }), (content, room) => {
        for (const line of setInLines(content, room, setting))
          expect(measure(line, 12) <= room || [...line].length <= 2).toBe(true)
      }),
    )
  })

  test('is as wide as the font sets it', () => {
    expect(measure('Kommunstyrelsen', 100)).toBe(796)
    expect(measure('1\u00a0234', 100)).toBe(228)
    expect(measure('é', 100)).toBe(measure('e', 100))
    // Letters of other scripts too, in the font that is set in its place: 575 in a browser.
    expect(measure('الحدائق العامة', 100)).toBeGreaterThan(575)
    expect(measure('الحدائق العامة', 100)).toBeLessThan(1.4 * 575)
    // One that nobody knows is taken to be as wide as any.
    expect(measureIn('own')('Wij', 10)).toBeGreaterThan(measure('Wij', 10))
  })
})

const quantity = (amount: string, unit: string | null = 'tkr'): Quantity => ({
  amount: amountOf(amount),
  unit,
})

const quantities = (...all: readonly (string | null)[]): (Quantity | null)[] =>
  all.map((one) => (one === null ? null : quantity(one)))

const chart = (over: Partial<FigureChart>, look: Chart['look'] = bars): Chart => ({
  id: 'figur',
  table: 'tabell',
  look,
  figures: { ...figures, ...over },
})

const figures: FigureChart = {
  unit: 'tkr',
  categories: ['Personal', 'Lokaler'],
  series: [
    { name: 'Budget', values: [quantity('1200'), null], withheld: [1] },
    { name: 'Utfall', values: [quantity('-3.5'), quantity('0')], withheld: [] },
  ],
  positiveIsBetter: false,
}

const draw = (drawn: Chart, canvas: CanvasName = 'upright', reads: Direction = 'ltr'): string =>
  drawChart(drawn, 'sv', { canvas, measure, reads }, 'Diagram')

const said = ({ look, figures: own }: Chart): string => look.inWords(own, 'sv')

describe('those who do not see a chart', () => {
  test('are told every figure of a few, and that one is withheld', () => {
    expect(said(chart({}))).toBe(
      'Stapeldiagram, tkr. Personal: Budget 1\u00a0200, Utfall −3,5. Lokaler: Utfall 0. Visas inte (..): Lokaler, Budget.',
    )
  })

  test('are told the largest and the smallest of many, and what is missing', () => {
    const categories = Array.from({ length: 12 }, (_, index) => `Enhet ${index + 1}`)
    const values = categories.map((_, index) => (index === 4 ? null : quantity(String((index * 7) % 12))))
    const many = { categories, series: [{ name: 'Utfall', values, withheld: [] }] }
    expect(said(chart(many))).toBe(
      'Stapeldiagram, tkr, 12 rader. Störst: Enhet 6 11. Minst: Enhet 1 0. Uppgift saknas: Enhet 5.',
    )
    expect(said(chart(many, series))).toContain(
      'från 0 (Enhet 1) till 5 (Enhet 12), lägst 0 (Enhet 1), högst 11 (Enhet 6)',
    )
  })

  test('are told how large each share is, as those who see it are', () => {
    const parts = [
      { name: 'Personal', values: [quantity('300'), quantity('1')], withheld: [] },
      { name: 'Lokaler', values: [quantity('100'), null], withheld: [1] },
    ]
    expect(said(chart({ categories: ['Budget', 'Utfall'], series: parts }, shares))).toBe(
      'Diagram över andelar, tkr. Budget: Personal 300 (75\u00a0%), Lokaler 100 (25\u00a0%). Utfall: Personal 1. Visas inte (..): Utfall, Lokaler.',
    )
  })

  test('are told that a whole is not shown where a part of it is withheld, and missing where nobody has filled it in', () => {
    const categories = ['2021', '2022', '2023', '2024']
    const parts = [
      { name: 'Personal', values: quantities('300', '310', '320', '330'), withheld: [] },
      { name: 'Lokaler', values: quantities('100', null, null, '90'), withheld: [1] },
    ]
    expect(said(chart({ categories, series: parts }, stacks))).toBe(
      'Diagram med staplade delar, tkr, 4 staplar. Störst: 2024 420. Minst: 2021 400. Visas inte (..): 2022. Uppgift saknas: 2023.',
    )
  })

  test('find each figure in a table', () => {
    expect(bars.asTable(figures, 'sv')).toEqual({
      headings: ['', 'Budget (tkr)', 'Utfall (tkr)'],
      rows: [
        ['Personal', '1\u00a0200', '−3,5'],
        ['Lokaler', '..', '0'],
      ],
    })
  })
})

/** Names as reports have them, and as they should not. */
const name = constantFrom(
  'Kommunstyrelsen',
  'Individ- och familjeomsorgsnämnden',
  'Överförmyndarnämnden i samverkan med grannkommunerna och regionens sekretariat',
  'IT',
  '2024',
  'Gymnasiesärskoleverksamhetsutvecklingssamordnarfunktionen',
  'Elever behöriga till yrkesprogram, kommunala skolor, lägeskommun, andel (%)',
  '',
)
const figure = constantFrom(
  '0',
  '-1',
  '1',
  '12.5',
  '-3.25',
  '1234567',
  '-98765432',
  '0.01',
  '1000000000',
).map((one) => quantity(one))
const column = (length: number): Arbitrary<ChartSeries> =>
  record({
    name,
    values: array(option(figure, { freq: 5 }), { minLength: length, maxLength: length }),
    withheld: array(integer({ min: 0, max: length - 1 }), { maxLength: 2 }),
  }).map((one) => ({ ...one, withheld: one.withheld.filter((index) => one.values[index] === null) }))

const figureCharts = (most: { readonly series: number; readonly rows: number }): Arbitrary<FigureChart> =>
  integer({ min: 1, max: most.rows }).chain((length) =>
    record({
      unit: constantFrom(null, 'tkr', 'kronor per invånare och månad'),
      categories: array(name, { minLength: length, maxLength: length }),
      series: array(column(length), { minLength: 1, maxLength: most.series }),
      positiveIsBetter: constantFrom(true, false),
    }),
  )

const canvas = constantFrom('upright', 'landscape', 'narrow', 'slim') as Arbitrary<CanvasName>

const goal: Arbitrary<ChartGoal> = record({
  label: name,
  unit: constantFrom('%', null, 'tkr'),
  target: constantFrom('9'),
  targetText: constantFrom('minst 9', 'högst 20 st', 'mellan 5 och 10 procent av alla'),
  from: option(figure),
  to: option(figure),
  relation: constantFrom('atLeast' as const),
  values: array(option(figure), { minLength: 2, maxLength: 2 }),
  withheld: constantFrom([], [1]),
  earlier: option(figure),
})
const goalChart: Arbitrary<GoalChart> = record({
  measures: constantFrom(['Nuvärde', 'Prognos']),
  targetName: constantFrom('Målvärde'),
  earlierName: constantFrom('Föregående år'),
  goals: array(goal, { minLength: 1, maxLength: 15 }),
})

const forecastChart: Arbitrary<ForecastChart> = integer({ min: 1, max: 6 }).chain((times) =>
  record({
    unit: constantFrom(null, 'tkr'),
    times: constantFrom(['februari', 'mars', 'april', 'augusti', 'oktober', 'november'].slice(0, times)),
    outcomeName: constantFrom('Utfall'),
    groups: array(
      record({
        label: constantFrom('2021', '2022, Kommunstyrelsen', 'Individ- och familjeomsorg'),
        forecasts: array(option(figure), { minLength: times, maxLength: times }),
        outcome: option(figure),
      }),
      { minLength: 1, maxLength: 14 },
    ),
  }),
)

/** Of one sign, as parts are. */
const partCharts: Arbitrary<FigureChart> = figureCharts({ series: 6, rows: 15 }).map((one) => ({
  ...one,
  series: one.series.map((part) => ({
    ...part,
    values: part.values.map(
      (value) =>
        value && {
          ...value,
          amount: {
            ...value.amount,
            units: value.amount.units < 0n ? -value.amount.units : value.amount.units,
          },
        },
    ),
  })),
}))

const step = record({
  name,
  amount: figure.map(({ amount }) => amount),
  isBetter: constantFrom(true, false, null),
})
const waterfallChart: Arbitrary<WaterfallChart> = record({
  unit: constantFrom(null, 'tkr'),
  start: figure.map(({ amount }) => ({ name: 'Budget 2024', amount })),
  steps: array(step, { maxLength: 24 }),
}).map(({ unit, start, steps }) => ({
  unit,
  start,
  steps,
  end: { name: 'Prognos', amount: steps.reduce((sum, one) => add(sum, one.amount), start.amount) },
}))

const drawings: readonly (readonly [string, Arbitrary<Chart>])[] = [
  ['bars', figureCharts({ series: 4, rows: 13 }).map((one) => chart(one, bars))],
  ['deviations', figureCharts({ series: 1, rows: 34 }).map((one) => chart(one, deviations))],
  ['series', figureCharts({ series: 6, rows: 20 }).map((one) => chart(one, series))],
  ['shares', partCharts.map((one) => chart(one, shares))],
  ['stacks', partCharts.map((one) => chart(one, stacks))],
  ['multiples', figureCharts({ series: 24, rows: 8 }).map((one) => chart(one, multiples))],
  ['waterfall', waterfallChart.map((one) => chart(one as object, waterfall))],
  ['goals', goalChart.map((one) => chart(one as object, goals))],
  ['forecasts', forecastChart.map((one) => chart(one as object, forecasts))],
]

describe.each(drawings)('whatever the figures, %s', (_, charts) => {
  test('have no two texts that meet, and nothing outside', () => {
    assert(
      property(charts, canvas, constantFrom<Direction[]>('ltr', 'rtl'), (one, on, reads) => {
        expect(problemsOf(draw(one, on, reads), measure)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('lengths', () => {
  test.each([
    ['bars', bars],
    ['deviations', deviations],
  ] as const)('of %s are as their figures', (_, look) => {
    assert(
      property(figureCharts({ series: 1, rows: 20 }), canvas, (one, on) => {
        const drawn = figuresDrawn(draw(chart(one, look), on))
        const values = one.series[0]!.values.flatMap((value) =>
          value ? [Math.abs(Number(value.amount.units) / 10 ** value.amount.decimals)] : [],
        )
        const wanted = look === deviations ? values.filter((value) => value !== 0) : values
        expect(drawn.length).toBe(wanted.length)
        const most = Math.max(...wanted)
        const scale = Math.max(...drawn) / most
        if (most > 0)
          drawn.forEach((length, index) =>
            expect(Math.abs(length - wanted[index]! * scale)).toBeLessThan(0.03),
          )
      }),
      { numRuns: 100 },
    )
  })
})

const chartOfRows = (count: number, labels: string, all: number): FigureChart => ({
  ...figures,
  categories: Array.from({ length: count }, (_, index) => `${labels} ${index}`),
  series: Array.from({ length: all }, (_, index) => ({
    name: `Serie ${index}`,
    values: Array.from({ length: count }, (__, at) => quantity(String(at))),
    withheld: [],
  })),
})

const widths = (svg: string, className: string): number[] =>
  [...svg.matchAll(/<rect ([^>]*)\/>/g)].flatMap(([, tag]) =>
    tag!.includes(className) && !tag!.includes('height="10"')
      ? [Number(/width="([\d.]+)"/.exec(tag!)![1])]
      : [],
  )

test('the steps of a waterfall are as long as what they add, and each begins where the one before ended', () => {
  assert(
    property(waterfallChart, canvas, (one, on) => {
      const svg = draw(chart(one as object, waterfall), on)
      const steps = one.steps.filter(({ amount }) => amount.units !== 0n)
      const drawn = widths(svg, 'chart-bar')
      const isWhole = drawn.length === steps.length + 2
      expect(isWhole || drawn.length === steps.length).toBe(true)
      const own = isWhole ? drawn.slice(1, -1) : drawn
      const sizes = steps.map(({ amount }) => Math.abs(Number(amount.units) / 10 ** amount.decimals))
      const scale = Math.max(...own) / Math.max(...sizes)
      own.forEach((length, index) => expect(Math.abs(length - sizes[index]! * scale)).toBeLessThan(0.05))
    }),
    { numRuns: 60 },
  )
})

const parts = (values: readonly string[]): FigureChart => ({
  ...figures,
  categories: ['2024'],
  series: values.map((value, index) => ({ name: `Del ${index}`, values: [quantity(value)], withheld: [] })),
})

test('the parts of each share fill its bar', () => {
  const drawn = widths(draw(chart(parts(['1', '2', '5']), shares)), 'chart-part')
  expect(drawn.map((width) => Math.round((1000 * width) / drawn.reduce((sum, one) => sum + one, 0)))).toEqual(
    [125, 250, 625],
  )
  expect(shares.asTable(parts(['1', '2']), 'sv').rows).toEqual([['2024', '1', '33,3', '2', '66,7']])
  // Of a whole that is not known there are no shares.
  const svg = draw(
    chart(
      {
        ...parts(['1', '2']),
        series: [...parts(['1']).series, { name: 'X', values: [null], withheld: [0] }],
      },
      shares,
    ),
  )
  expect(widths(svg, 'chart-part')).toEqual([])
  expect(svg).toContain('>en del visas inte (..)<')
})

test('a chart of as many rows as there may be finds room on a page', () => {
  for (const [count, all] of [
    [54, 1],
    [27, 2],
    [18, 3],
    [13, 4],
  ] as const)
    for (const labels of ['Enhet', 'En enhet vars namn är så långt att det behöver mer än en rad']) {
      const svg = draw(chart(chartOfRows(count, labels, all)))
      expect(Number(/viewBox="0 0 600 (\d+)"/.exec(svg)![1])).toBeLessThanOrEqual(832)
      expect(problemsOf(svg, measure)).toEqual([])
    }
})

test('a goal whose figures are negative has no bar that looks as if it were met', () => {
  const one: GoalChart = {
    measures: ['Nuvärde'],
    targetName: 'Målvärde',
    earlierName: 'Föregående år',
    goals: [
      {
        label: 'Resultat',
        unit: '%',
        target: 'minst -5 %',
        targetText: 'minst −5 %',
        from: quantity('-5', '%'),
        to: null,
        relation: 'atLeast',
        values: [quantity('-12', '%')],
        withheld: [],
        earlier: null,
      },
    ],
  }
  const svg = draw(chart(one as object, goals))
  const track = svg.slice(svg.indexOf('chart-track'))
  expect(track).not.toContain('chart-progress" />')
  const point = Number(/<circle cx="([\d.]+)"[^>]*class="chart-progress"/.exec(track)![1])
  const band = Number(/<rect x="([\d.]+)"[^>]*class="chart-band"/.exec(track)![1])
  expect(point).toBeLessThan(band)
  expect(goals.inWords({ ...one, goals: [one.goals[0]!, one.goals[0]!, one.goals[0]!] }, 'sv')).toContain(
    'Nuvärde når målet för 0 av 3.',
  )
})

/** Where each text of a drawing stands, and the side of it that stands there. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" class="([^"]+)">([^<]*)/g)].map(([, x, names, what]) => ({
    what: what!,
    x: Number(x),
    isEnd: names!.split(' ').includes('end'),
  }))

describe('where text is read from the right', () => {
  const categories = ['المدارس', 'الثقافة']
  const series2 = [{ name: 'Utfall', values: quantities('900', '100'), withheld: [] }]

  test('names stand at the right, and bars grow from them', () => {
    const texts = textsOf(draw(chart({ categories, series: series2 }), 'upright', 'rtl'))
    const at = (what: string) => texts.find((one) => one.what === what)!
    expect(at('المدارس')).toEqual({ what: 'المدارس', x: 600, isEnd: true })
    expect(at('900').x).toBeLessThan(at('100').x)
    expect(at('100').x).toBeLessThan(at('المدارس').x - 60)
  })

  test('time goes from left to right all the same', () => {
    const years = { categories: ['2023', '2024'], series: series2 }
    const texts = textsOf(draw(chart(years, series), 'upright', 'rtl'))
    const at = (what: string) => texts.find((one) => one.what === what)!
    expect(at('2023').x).toBeLessThan(at('2024').x)
  })

  test('the first of many small charts is the rightmost', () => {
    const rows = categories.map((name) => ({ name, values: quantities('1', '2'), withheld: [] }))
    const texts = textsOf(
      draw(chart({ categories: ['2023', '2024'], series: rows }, multiples), 'upright', 'rtl'),
    )
    const at = (what: string) => texts.find((one) => one.what === what)!
    expect(at('المدارس').x).toBeGreaterThan(at('الثقافة').x)
  })

  test('each line of a text runs as the whole of it does', () => {
    const long = 'المدارس الابتدائية والثانوية في البلدية كلها (الصفوف 1–6)'
    const svg = draw(chart({ categories: [long, 'IT'], series: series2 }), 'upright', 'rtl')
    for (const { what } of textsOf(svg).filter((one) => one.what.includes('6)')))
      expect(what).toMatch(/^(?:\u200f|\p{Script=Arabic})/u)
    expect(textsOf(svg).map(({ what }) => what)).toContain('IT')
  })
})

test('small charts stand where their words and dates find room whole', () => {
  const categories = ['2024-01-31', '2024-04-30', '2024-08-31']
  const rows = ['Individ- och familjeomsorgen', 'Barnomsorgsverksamheten', 'Kultur'].map((name) => ({
    name,
    values: quantities('1', '2', '1000000'),
    withheld: [],
  }))
  for (const on of ['upright', 'narrow', 'slim'] as const) {
    const said = [...draw(chart({ categories, series: rows }, multiples), on).matchAll(/<text[^>]*>([^<]*)/g)]
    const words = said.flatMap(([, content]) => content!.split(' '))
    for (const whole of ['2024-01-31', '2024-08-31', 'familjeomsorgen', 'Barnomsorgsverksamheten'])
      expect(words).toContain(whole)
  }
})

const drawnWith = (categories: readonly string[], on: CanvasName = 'upright') => {
  const values = quantities(...categories.map((_, at) => String(at)))
  const svg = draw(chart({ categories, series: [{ name: 'Elever', values, withheld: [] }] }, series), on)
  return { svg, texts: [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, content]) => content!) }
}

describe('a line chart', () => {
  test('names each of its points, on end where there is no room for names to lie', () => {
    const schools = Array.from('ABCDEFGHIJKL', (letter) => `${letter}-skolan i Bergshamra`)
    for (const on of ['upright', 'narrow', 'slim'] as const) {
      const { svg, texts } = drawnWith(schools, on)
      expect(texts.join(' ')).toContain('A-skolan i')
      for (const school of schools)
        expect(texts.filter((one) => one.startsWith(school.slice(0, 8)))).toHaveLength(1)
      expect(problemsOf(svg, measure)).toEqual([])
    }
  })

  test('leaves out times that whoever reads knows from those beside them', () => {
    const years = Array.from({ length: 30 }, (_, at) => String(1995 + at))
    const { svg, texts } = drawnWith(years)
    expect(texts).toContain('2024')
    expect(texts).not.toContain('2023')
    expect(svg).not.toContain('rotate')
  })
})

test('a single point stands in the plot, and is named', () => {
  const svg = draw(
    chart(
      { categories: ['januari'], series: [{ name: 'Värde', values: [quantity('12.5', '%')], withheld: [] }] },
      series,
    ),
  )
  expect(svg).toMatch(/<circle cx="[\d.]+" cy="[\d.]+" r="3.5"/)
  const at = Number(/<circle cx="([\d.]+)"/.exec(svg)![1])
  const beside = Number(/<text x="([\d.]+)" y="[\d.]+" class="chart-value figure">12,5</.exec(svg)![1])
  expect(beside - at).toBeLessThan(60)
  expect(svg).toContain('>januari<')
  expect(svg.match(/chart-tick end/g)!.length).toBeGreaterThan(3)
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
      canvas,
      (look, categories, unit, one, on) => {
        const values = categories.map((_, index) => (index % 3 === 2 ? null : { amount: one, unit: null }))
        const svg = draw(
          chart({ categories, unit, series: [{ name: unit, values, withheld: [] }] }, look),
          on,
        )
        expect(svg).not.toMatch(/<script|<\/svg>.|NaN|Infinity|undefined/)
      },
    ),
    { numRuns: 100 },
  )
})

// Letters of other scripts are wide: no drawing may count on those of ours.
test('names in other letters keep clear of each other too', () => {
  const foreign = stringMatching(/^[ضЖ漢नא ]{1,40}$/)
  assert(
    property(array(foreign, { minLength: 1, maxLength: 8 }), canvas, (categories, on) => {
      const values = categories.map((_, index) => quantity(String(index)))
      const svg = draw(chart({ categories, series: [{ name: 'Värde', values, withheld: [] }] }), on)
      expect(problemsOf(svg, measure)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
