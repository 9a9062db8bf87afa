/** Forecasts → how close they came, by when in the year they were made. */

import type { Amount } from '../../model/amount.ts'
import type { SignConvention } from '../../model/conventions.ts'
import { largest } from '../../model/extremes.ts'
import type { Language } from '../../model/language.ts'
import { quantityText } from '../../model/number-text.ts'
import {
  compare,
  dividedBy,
  magnitude,
  nought,
  plus,
  ratioOf,
  rounded,
  type Ratio,
} from '../../model/ratio.ts'
import type { CellSource } from '../../model/table.ts'
import { figureCell, unknownCell, type MadeCell, type MadeRow } from './made-table.ts'
import { madeText, missOf, percentOf, type RowForecasts } from './made-forecasts.ts'

export const accuracyColumns = [
  'madeAfter',
  'forecasts',
  'meanMiss',
  'meanMissPercent',
  'hits',
  'hitRate',
  'outcomeBetter',
  'outcomeWorse',
]

/** A forecast whose year has come to its end. */
interface JudgedForecast {
  readonly made: string
  /** When in the year, for the order: `08-31`. */
  readonly day: string
  readonly miss: Amount
  readonly percent: Ratio | null
  readonly sources: readonly CellSource[]
}

export interface AccuracyWords {
  readonly language: Language
  /** What the last row is called. */
  readonly all: string
}

/** `within` is how many per cent of a forecast its outcome may be from it to be a hit. */
export function accuracyRows(
  all: readonly RowForecasts[],
  signs: SignConvention,
  within: Ratio,
  { language, all: total }: AccuracyWords,
): MadeRow[] {
  return all.flatMap(({ row, made }): MadeRow[] => {
    const judged = made.flatMap(({ cutoff, forecast, outcome }): JudgedForecast[] => {
      if (!outcome) return []
      const miss = missOf(forecast.amount, outcome.amount, signs)
      return [
        {
          made: madeText(cutoff, language),
          day: cutoff.slice(5),
          miss,
          percent: percentOf(miss, forecast.amount),
          sources: [forecast.source, outcome.source],
        },
      ]
    })
    const times = [...new Set(judged.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map((one) => one.made))]
    const rows = times.map((time) => {
      const among = judged.filter((one) => one.made === time)
      return { madeAfter: { text: time }, ...means(among, language), ...counts(among, within) }
    })
    const withTotal =
      rows.length > 1 ? [...rows, { madeAfter: { text: total }, ...means(judged, language) }] : rows
    return withTotal.map((one, index) => ({ ...(index === 0 && { item: { text: row.label } }), ...one }))
  })
}

/** Misses to either side count alike. */
function means(among: readonly JudgedForecast[], language: Language): MadeRow {
  const decimals = largest(
    among.map(({ miss }) => miss.decimals),
    0,
  )
  const percents = among.flatMap(({ percent }) => percent ?? [])
  return {
    meanMiss: figureCell(
      rounded(meanOf(among.map(({ miss }) => ratioOf(miss))), decimals),
      language,
      sourcesOf(among),
    ),
    meanMissPercent:
      percents.length > 0
        ? { text: quantityText(rounded(meanOf(percents), 1), '%', language), sources: sourcesOf(among) }
        : unknownCell,
  }
}

const meanOf = (all: readonly Ratio[]): Ratio =>
  dividedBy(
    all.reduce((sum, one) => plus(sum, magnitude(one)), nought),
    { over: BigInt(all.length), under: 1n },
  )

function counts(among: readonly JudgedForecast[], within: Ratio): MadeRow {
  const count = (is: (one: JudgedForecast) => boolean): MadeCell => ({
    text: String(among.filter(is).length),
    sources: sourcesOf(among),
  })
  return {
    forecasts: count(() => true),
    hits: count(({ percent, miss }) =>
      percent === null ? miss.units === 0n : compare(magnitude(percent), within) <= 0,
    ),
    outcomeBetter: count(({ miss }) => miss.units > 0n),
    outcomeWorse: count(({ miss }) => miss.units < 0n),
  }
}

const sourcesOf = (among: readonly JudgedForecast[]): CellSource[] => among.flatMap(({ sources }) => sources)
