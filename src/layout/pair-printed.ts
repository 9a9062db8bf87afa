/** Which printed table is which of the report's: both are in reading order, and templates may print tables of their own. */

import type { Table } from '../model/table.ts'
import type { PrintedTable } from '../print/finish/part.ts'

/** A table whose rows are not all found in print has no partner. */
export function pairPrinted(
  tables: readonly Table[],
  printed: readonly PrintedTable[],
): (readonly [Table, PrintedTable])[] {
  let from = 0
  return tables.flatMap((table) => {
    const index = printed.findIndex(({ rows }, at) => at >= from && rows.length === table.rows.length)
    if (index === -1) return []
    from = index + 1
    return [[table, printed[index]!] as const]
  })
}
