/** What may stand before a value's name: `abs`, `number`, `signed`, `in "mnkr"`. */

import type { Amount } from '../model/amount.ts'
import { lookUp } from '../model/look-up.ts'
import type { ReportMeta } from '../model/report.ts'
import { moneyPowers } from '../model/units.ts'
import type { Language } from '../model/language.ts'
import { saidQuantity } from '../model/number-text.ts'
import { ratioOf, rounded, tenTo, times } from '../model/ratio.ts'
import type { Quantity } from '../model/table.ts'
import { allocate } from './allocate.ts'
import type { Expression } from './read-expression.ts'

/** What is printed of a quantity. */
export interface Printed {
  readonly quantity: Quantity
  /** With a plus before what is above nought. */
  readonly isSigned?: true
}

export const printedText = ({ quantity: { amount, unit }, isSigned }: Printed, language: Language): string =>
  saidQuantity(amount, unit, language, isSigned)

/** What is to be printed of a quantity, or which of the helper's words cannot be used. */
export type Helper = (
  quantity: Quantity,
  expression: Expression,
  meta: ReportMeta,
) => Printed | { readonly bad: string; readonly at: number; readonly known: readonly string[] }

export const plain: Helper = ({ amount, unit }) => ({ quantity: { amount, unit } })

export const helpers: Readonly<Record<string, Helper>> = {
  abs: ({ amount, unit }) => ({ quantity: { amount: positive(amount), unit } }),
  number: ({ amount }) => ({ quantity: { amount, unit: null } }),
  signed: ({ amount, unit }) => ({ quantity: { amount, unit }, isSigned: true }),
  in: inUnit,
  share,
}

const positive = ({ units, decimals }: Amount): Amount => ({ units: units < 0n ? -units : units, decimals })

/** In another unit of money, with as many decimals as asked for: one where the unit is larger, all that there are where not. */
function inUnit(...[{ amount, unit }, { texts, options, path }]: Parameters<Helper>): ReturnType<Helper> {
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
  return { quantity: { amount: converted, unit: wanted!.text } }
}

/** One recipient's share of a sum by a key of the manifest's; all shares together are the sum, to the last digit. */
function share(
  ...[{ amount, unit }, { options, path }, { allocation, variant }]: Parameters<Helper>
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
  return { quantity: { amount: { units: shares[at]!, decimals: amount.decimals }, unit } }
}
