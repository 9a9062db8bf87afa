/** The range of a sheet that rows of its cells fill, `A4:G17`; null for rows that are not of a workbook. */

import type { DataCell, DataRows } from './data-rows.ts'

export function rangeOf(rows: DataRows): string | null {
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.at(-1)]
  const [from, to] = [first && nameOf(first), last && nameOf(last)]
  return from && to ? `${from}:${to}` : null
}

const nameOf = ({ span }: DataCell): string | undefined => span.cell?.slice(span.cell.lastIndexOf('!') + 1)
