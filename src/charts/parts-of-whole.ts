/** Charts of parts: what makes up each bar, exactly, and which tables have such parts. */

import { add, isZero, zero, type Amount } from '../model/amount.ts'
import type { ChartLines, ChartRequest } from '../model/chart.ts'
import type { Language, Localized } from '../model/language.ts'
import { numberText } from '../model/number-text.ts'
import { dividedBy, magnitude, compare, ratioOf, type Ratio } from '../model/ratio.ts'
import type { Table } from '../model/table.ts'
import type { ChartSource } from './chart-type.ts'
import { addedColumns } from './counted-twice.ts'
import { withoutDeviations, type ChartSeries, type FigureChart } from './figure-chart.ts'
import { singleColumns, singleRows } from '../tables/sum-rows.ts'

/** As many parts as can be told apart, and as many bars as find room on a page. */
export const stackLimits = { series: 6, marks: 6 * 30 } as const

const words: Localized<{ missing: string; withheld: string; others(count: number): string }> = {
  sv: { missing: 'uppgift saknas', withheld: 'en del visas inte (..)', others: (count) => `Övriga ${count}` },
  en: { missing: 'no figure', withheld: 'a part is not shown (..)', others: (count) => `${count} others` },
}

/**
 * What rows of a table add up to is what they are parts of; of one without a total the columns are the parts, and of one whose
 * kind has a column that sums others: that column is the whole of each row, and would be a bar beside its parts.
 */
export const usualStackLines = (table: Table, language: Language): ChartLines =>
  addedColumns(table).size === 0 && table.rows.length > singleRows(table, language).length
    ? 'rows'
    : 'columns'

/** Columns that are parts stand without what sums them; where they are bars, that is one more of them. */
export function columnsOfParts(
  columns: readonly number[],
  table: Table,
  lines: ChartLines,
  language: Language,
): readonly number[] {
  const amounts = withoutDeviations(columns, table)
  if (lines === 'rows') return amounts
  const sums = addedColumns(table)
  return singleColumns(
    amounts.filter((column) => !sums.has(column)),
    table,
    language,
  )
}

/** The sum of a bar's parts; null where one of them is missing. */
export function wholeOf({ series }: FigureChart, bar: number): Amount | null {
  let sum: Amount | null = zero
  for (const { values } of series) {
    const value = values[bar]
    sum = sum && value ? add(sum, value.amount) : null
  }
  return sum
}

/** Of each part of a bar; null where one is missing, or where they come to nothing. */
export function sharesOf(chart: FigureChart, bar: number): Ratio[] | null {
  const whole = wholeOf(chart, bar)
  if (!whole || isZero(whole)) return null
  return chart.series.map(({ values }) => dividedBy(ratioOf(values[bar]!.amount), ratioOf(whole)))
}

/** Why a bar has no parts. */
export function inWhole(chart: FigureChart, bar: number, language: Language): string {
  const whole = wholeOf(chart, bar)
  if (whole) return numberText(whole, language)
  return words[language][isPartWithheld(chart, bar) ? 'withheld' : 'missing']
}

/** Whether a bar lacks its whole because a part of it is not shown, rather than not filled in. */
export const isPartWithheld = ({ series }: FigureChart, bar: number): boolean =>
  series.some(({ withheld }) => withheld.includes(bar))

/** Parts of one sign, the smallest of them as one where they are many; null, and reported, where some have the other sign. */
export function wholesOnly(
  chart: FigureChart,
  { span }: ChartRequest,
  { emit, spoken }: ChartSource,
): FigureChart | null {
  for (const [bar, name] of chart.categories.entries()) {
    const signed = chart.series.map((one) => ({ name: one.name, units: one.values[bar]?.amount.units ?? 0n }))
    const [above, below] = [signed.find(({ units }) => units > 0n), signed.find(({ units }) => units < 0n)]
    if (above && below) {
      emit('chart/parts', { bar: name, positive: above.name, negative: below.name }, span)
      return null
    }
  }
  return { ...chart, series: gathered(chart.series, spoken) }
}

function gathered(parts: readonly ChartSeries[], language: Language): readonly ChartSeries[] {
  if (parts.length <= stackLimits.series) return parts
  const inOrder = parts.toSorted((a, b) => compare(sizeOf(b), sizeOf(a)))
  const kept = new Set(inOrder.slice(0, stackLimits.series - 1))
  const others = inOrder.slice(stackLimits.series - 1)
  const bars = others[0]!.values.length
  return [
    ...parts.filter((one) => kept.has(one)),
    {
      name: words[language].others(others.length),
      values: Array.from({ length: bars }, (_, bar) => {
        const all = others.map(({ values }) => values[bar] ?? null)
        if (all.some((one) => one === null)) return null
        return { amount: all.reduce((sum, one) => add(sum, one!.amount), zero), unit: all[0]!.unit }
      }),
      withheld: [...new Set(others.flatMap(({ withheld }) => withheld))],
    },
  ]
}

const sizeOf = ({ values }: ChartSeries): Ratio =>
  magnitude(ratioOf(values.reduce((sum, one) => (one ? add(sum, one.amount) : sum), zero)))

/** Each bar is a whole. */
export const countedBars: Localized<(chart: FigureChart) => string> = {
  sv: ({ categories: { length } }) => (length === 1 ? 'en stapel' : `${length} staplar`),
  en: ({ categories: { length } }) => (length === 1 ? 'a bar' : `${length} bars`),
}
