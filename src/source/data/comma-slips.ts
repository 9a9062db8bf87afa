/** Commas in lists and keys of YAML that part what belongs together: `[Lön, 1,5]`, `{ Utfall: 41,5 }`, `{ Post: Vård, omsorg }`. */

import type { Span } from '../../model/span.ts'
import type { FlowItem, YamlSource, Path } from '../yaml-source.ts'

export interface CommaSlip {
  readonly written: string
  readonly isNumber: boolean
  readonly span: Span
}

const whole = /^[-+\u2212\u2013]?\d[\d \u00a0]*$/
const decimals = /^\d+(?:[ \u00a0]?\D.*)?$/

const isDecimalComma = (before: FlowItem | undefined, { plain, span }: FlowItem): boolean =>
  before !== undefined &&
  before.plain !== null &&
  whole.test(before.plain) &&
  plain !== null &&
  decimals.test(plain) &&
  span.start === before.span.end + 1

const numberSlip = (before: FlowItem, item: FlowItem): CommaSlip => ({
  written: `${before.plain},${item.plain}`,
  isNumber: true,
  span: { ...before.span, end: item.span.end },
})

/** Of a row of keys: what stands behind a comma has no value. */
export function slipsInKeys(yaml: YamlSource, row: Path): readonly CommaSlip[] {
  const items = yaml.flowItems(row) ?? []
  return items.flatMap((item, index): CommaSlip[] => {
    const before = items[index - 1]
    if (item.hasValue) return []
    if (before && isDecimalComma(before, item)) return [numberSlip(before, item)]
    return [{ written: item.key ?? '', isNumber: false, span: item.span }]
  })
}

/**
 * Of rows that are lists, by row. Where no comma of the table has a space behind it, `[Lön,1,5]` may be two numbers.
 */
export function slipsInLists(yaml: YamlSource, rows: readonly Path[]): readonly (readonly CommaSlip[])[] {
  const items = rows.map((row) => yaml.flowItems(row) ?? [])
  const isSpaced = items.some((row) =>
    row.some(({ span }, index) => index > 0 && span.start > row[index - 1]!.span.end + 1),
  )
  return items.map((row) => {
    const slips: CommaSlip[] = []
    row.forEach((item, index) => {
      const before = row[index - 1]
      if (!isSpaced || !before || !isDecimalComma(before, item)) return
      if (slips.at(-1)?.span.end !== before.span.end) slips.push(numberSlip(before, item))
    })
    return slips
  })
}
