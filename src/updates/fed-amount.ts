/** A source's figure as its table has it: in the table's unit, with as many decimals as the column. */

import type { Amount } from '../model/amount.ts'
import { largest } from '../model/extremes.ts'
import type { Language } from '../model/language.ts'
import { dividedBy, ratioOf, rounded, tenTo, times } from '../model/ratio.ts'
import type { Column } from '../model/table.ts'
import { isMoney, powerOf } from '../model/units.ts'
import { readHeading } from '../tables/headings/read-heading.ts'

/** What a binding, and the report around it, say of the figures. */
export interface FigureScale {
  /** The unit of money that they are in; null for what has none. */
  readonly unit: string | null
  /** The report's own. */
  readonly reportUnit: string
  readonly divideBy: number | undefined
  readonly decimals: number | undefined
}

type Target = Pick<Column, 'type' | 'unit' | 'heading'>

/** The unit of money that a column's figures are to be in; null where they are no money. */
function unitOf({ type, unit, heading }: Target, reportUnit: string, language: Language): string | null {
  if (type === 'money') return unit
  // Nobody has said what a free column holds: of what is money it is the table's unit or else the report's, unless its heading has another.
  return type === 'text' ? (readHeading(heading.text, language).unit ?? unit ?? reportUnit) : null
}

/** Makes amounts of one column out of its source's; `typed` are those that it has. */
export function scaleFor(
  { unit, reportUnit, divideBy = 1, decimals }: FigureScale,
  column: Target,
  typed: readonly Amount[],
  language: Language,
): (amount: Amount) => Amount {
  const into = unitOf(column, reportUnit, language)
  const isConverted = unit !== null && into !== null && isMoney(unit) && isMoney(into)
  const power = isConverted ? powerOf(unit) - powerOf(into) : 0
  const factor = dividedBy(tenTo(power), ratioOf({ units: BigInt(divideBy), decimals: 0 }))
  const isWhole = column.type === 'money' || column.type === 'integer' || power < 0 || divideBy > 1
  const own = typed.length > 0 ? largest(typed.map((amount) => amount.decimals)) : null
  const wanted = decimals ?? own ?? (isWhole ? 0 : null)
  return (amount) => rounded(times(ratioOf(amount), factor), wanted ?? amount.decimals)
}
