/** A budget without a minus beside costs with one: figures that are compared by their sizes, whatever their signs. */

import type { ValueSource } from '../model/content.ts'
import type { Table } from '../model/table.ts'
import { isDifferenceName, nameOf } from '../tables/name-words.ts'

/** Whether two cells stand in columns of granted frames and of what is taken out of them. */
export function areSignedApart(a: ValueSource, b: ValueSource, tables: readonly Table[]): boolean {
  const [one, other] = [a, b].map((source) => signOf(source, tables))
  return one !== 0 && other !== 0 && one === -other!
}

/** The sign that all figures of the cell's column have; 0 where they differ, or mean something else. */
function signOf({ table: id, column: at }: ValueSource, tables: readonly Table[]): number {
  const table = tables.find((one) => one.id === id)
  const column = table?.columns[at]
  if (!table || !column || table.signs !== 'granted-frame') return 0
  if (column.isDeviation || isDifferenceName(nameOf(column.heading.text), table.language)) return 0
  const signs = new Set(
    table.rows.flatMap(({ cells }) => {
      const { value } = cells[at]!
      return value.type === 'number' && value.amount.units !== 0n ? [value.amount.units > 0n ? 1 : -1] : []
    }),
  )
  return signs.size === 1 ? [...signs][0]! : 0
}
