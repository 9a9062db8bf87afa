/** What may stand before a value's name: `abs`, `number`, `signed`, `in "mnkr"`. */

import type { Amount } from '../model/amount.ts'
import { lookUp } from '../model/look-up.ts'
import type { ReportMeta } from '../model/report.ts'
import { moneyPowers } from '../model/units.ts'
import { numberText, quantityText } from '../model/number-text.ts'
import { ratioOf, rounded, tenTo, times } from '../model/ratio.ts'
import type { Quantity } from '../model/table.ts'
import { allocate } from './allocate.ts'
import type { Expression } from './read-expression.ts'

/** Prints a quantity, or says which of the helper's words cannot be used. */
export type Helper = (
  quantity: Quantity,
  expression: Expression,
  meta: ReportMeta,
) => string | { readonly bad: string; readonly at: number; readonly known: readonly string[] }

export const plain: Helper = ({ amount, unit }, _, { language }) => quantityText(amount, unit, language)

export const helpers: Readonly<Record<string, Helper>> = {
  abs: ({ amount, unit }, _, { language }) => quantityText(positive(amount), unit, language),
  number: ({ amount }, _, { language }) => numberText(amount, language),
  signed: ({ amount, unit }, _, { language }) =>
    (amount.units > 0n ? '+' : '') + quantityText(amount, unit, language),
  in: inUnit,
  share,
}

const positive = ({ units, decimals }: Amount): Amount => ({ units: units < 0n ? -units : units, decimals })

/** In another unit of money, with as many decimals as asked for: one where the unit is larger, all that there are where not. */
function inUnit(
  ...[{ amount, unit }, { texts, options, path }, { language }]: Parameters<Helper>
): ReturnType<Helper> {
  const known = Object.keys(moneyPowers)
  const [wanted] = texts
  const from = unit === null ? undefined : lookUp(moneyPowers, unit)
  const to = wanted ? lookUp(moneyPowers, wanted.text) : undefined
  if (from === undefined || to === undefined)
    return { bad: wanted?.text ?? '', at: wanted?.at ?? path[0]!.at, known: from === undefined ? [] : known }
  const decimals = options.get('decimals')
  if (decimals && !/^[0-6]$/.test(decimals.text))
    return { bad: decimals.text, at: decimals.at, known: ['0', '1', '2', '3'] }
  const usual = to > from ? 1 : Math.max(0, amount.decimals - (from - to))
  const converted = rounded(
    times(ratioOf(amount), tenTo(from - to)),
    decimals ? Number(decimals.text) : usual,
  )
  if (converted.units === 0n && amount.units !== 0n)
    return { bad: `decimals=${converted.decimals}`, at: wanted!.at, known: ['decimals=2', 'decimals=3'] }
  return quantityText(converted, wanted!.text, language)
}

/** One recipient's share of a sum by a key of the manifest's; all shares together are the sum, to the last digit. */
function share(
  ...[{ amount, unit }, { options, path }, { language, allocation, variant }]: Parameters<Helper>
): ReturnType<Helper> {
  const by = options.get('by')
  const weights = (by && lookUp(allocation, by.text)) ?? null
  if (!weights) return { bad: by?.text ?? 'by', at: by?.at ?? path[0]!.at, known: Object.keys(allocation) }
  const names = Object.keys(weights)
  // Parts of a share of something are no shares of it.
  if (unit === '%') return { bad: '%', at: path[0]!.at, known: [] }
  const chosen = options.get('for')
  const at = names.indexOf(chosen?.text ?? variant ?? '')
  if (at === -1) return { bad: chosen?.text ?? 'for', at: chosen?.at ?? path[0]!.at, known: names }
  const shares = allocate(amount.units, Object.values(weights))
  return quantityText({ units: shares[at]!, decimals: amount.decimals }, unit, language)
}
