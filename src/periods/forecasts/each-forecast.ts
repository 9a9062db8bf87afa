/** Forecasts → one row each: what was forecast, how that changed, what the year came to and how far off it was. */

import { subtract } from '../../model/amount.ts'
import type { SignConvention } from '../../model/conventions.ts'
import type { Language } from '../../model/language.ts'
import { numberText, quantityText } from '../../model/number-text.ts'
import { rounded } from '../../model/ratio.ts'
import { isFault, readFormula } from '../../model/read-formula.ts'
import type { Arithmetic } from '../../model/table.ts'
import { figureCell, unknownCell, type MadeCell, type MadeRow } from './made-table.ts'
import { madeText, missOf, percentOf, type MadeForecast, type RowForecasts } from './made-forecasts.ts'

export const eachColumns = ['year', 'madeAfter', 'forecast', 'drift', 'outcome', 'miss', 'missPercent']

/** A group is named in its first row. The kind computes misses. */
export function eachForecast(
  all: readonly RowForecasts[],
  signs: SignConvention,
  language: Language,
): MadeRow[] {
  const named = all.flatMap(({ row, made }) =>
    made.map((one, index) => {
      const before = made[index - 1]
      return { one, item: index === 0 ? row.label : '', earlier: before?.year === one.year ? before : null }
    }),
  )
  return named.map(({ one, item, earlier }, row): MadeRow => {
    const { year, cutoff, forecast, outcome } = one
    return {
      item: { text: item },
      year: { text: earlier ? '' : year },
      madeAfter: { text: madeText(cutoff, language) },
      forecast: figureCell(forecast.amount, language, [forecast.source]),
      ...(earlier && { drift: driftCell(one, earlier, row, language) }),
      outcome: outcome ? figureCell(outcome.amount, language, [outcome.source]) : unknownCell,
      ...(!outcome && { miss: unknownCell }),
      missPercent: percentCell(one, row, signs, language),
    }
  })
}

/** The forecast before it in the year stands in the row above. */
function driftCell(
  { forecast }: MadeForecast,
  earlier: MadeForecast,
  row: number,
  language: Language,
): MadeCell {
  const result = subtract(forecast.amount, earlier.forecast.amount)
  const of = [row, row - 1].map((at) => ({ row: at, column: 'forecast' }))
  return {
    text: numberText(result, language),
    reckoned: { of, arithmetic: { by: 'sum', takenAway: [1] }, result },
  }
}

function percentCell(
  { forecast, outcome }: MadeForecast,
  row: number,
  signs: SignConvention,
  language: Language,
): MadeCell {
  const percent = outcome && percentOf(missOf(forecast.amount, outcome.amount, signs), forecast.amount)
  if (!percent) return unknownCell
  const result = rounded(percent, 1)
  const of = ['miss', 'forecast'].map((column) => ({ row, column }))
  return {
    text: quantityText(result, '%', language),
    reckoned: { of, arithmetic: forecast.amount.units < 0n ? ofNegative : ofPositive, result },
  }
}

/** In per cent of the forecast's size, whichever sign it has. */
const [ofPositive, ofNegative] = ['100 * miss / forecast', '100 * miss / -forecast'].map(
  (text): Arithmetic => {
    const formula = readFormula(text)
    if (isFault(formula)) throw new Error(text)
    return { by: 'formula', formula, names: ['miss', 'forecast'] }
  },
) as [Arithmetic, Arithmetic]
