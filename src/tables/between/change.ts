/** What parts a row's column at the cutoff from the one of the end of the year before. */

import { subtract } from '../../model/amount.ts'
import { convertedTo } from '../../model/convert-money.ts'
import type { ReportMeta } from '../../model/report.ts'
import type { PrintedCell, PrintedRow } from './printed-rows.ts'
import { rowLabel } from '../row-names.ts'

/** Rows that say that something else than the result has changed what they are about. */
const others = {
  sv: /direkt|justering|rättelse|ändrad|omräkn|omklass|byte av|princip/u,
  en: /direct|adjust|correct|restat|reclass|change of|principle/u,
} as const

/** A day that opens the year, by name or by the year that it ends. */
const openings = { sv: /^(?:ib|ingående)(?!\p{L})/u, en: /^opening/u } as const

/** Null where the row has no such two columns, or the change is made of more than what the year came to. */
export function changeOf(
  { table, figures }: PrintedRow,
  { cutoff, period, language }: ReportMeta,
): PrintedCell | null {
  if (period !== null && !period.start.endsWith('-01-01')) return null
  const cells = [...figures.values()]
  const now = cells.find(({ column }) => column.atCutoff)
  const before = cells.find(({ column }) => column.isEarlier)
  if (!now || !before || now.unit !== before.unit) return null
  if (isOtherwiseChanged()) return null
  const { time } = before.matter
  const lastYear = cutoff === null ? null : String(Number(cutoff.slice(0, 4)) - 1)
  const isYearsEnd =
    openings[language].test(before.column.heading.text.toLowerCase()) ||
    (time === lastYear && (cutoff!.endsWith('-12-31') || !/^\d{4}$/.test(before.column.heading.text.trim())))
  if (!isYearsEnd) return null
  const amount = subtract(now.amount, convertedTo(before, now.unit))
  return { ...now, amount, roundings: now.roundings + before.roundings }

  function isOtherwiseChanged(): boolean {
    return table.rows.some((_, row) => others[language].test(rowLabel(table, row).toLowerCase()))
  }
}
