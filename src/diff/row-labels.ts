/** What each row of a table is called, and the group that it stands in. */

import type { Row, Table } from '../model/table.ts'
import { evenSpaces } from '../tables/number-grammar.ts'
import { groupLabels, rowLabel } from '../tables/row-names.ts'

export interface NamedRow {
  readonly row: Row
  /** Empty where the author wrote none. */
  readonly label: string
  /** The labels of its groups, from the outermost. */
  readonly groups: readonly string[]
}

export function labelsOf(table: Table): NamedRow[] {
  const labels = groupLabels(table)
  return table.rows.map((row, index) => {
    const above = row.role === 'total' ? [] : labels[index]!
    const groups = above.map(evenSpaces).filter((text) => text !== '')
    const label = evenSpaces(rowLabel(table, index))
    return { row, label: label || (groups.at(-1) ?? ''), groups }
  })
}
