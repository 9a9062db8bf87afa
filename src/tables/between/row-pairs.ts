/** Which rows of a report's tables are held against each other. */

import { addTo } from '../../model/add-to.ts'
import type { PrintedRow } from './printed-rows.ts'

export interface RowPair {
  /** Where it is told: the row whose kind points to the other one, else the later one. */
  readonly here: PrintedRow
  readonly there: PrintedRow
  /** The two kinds' own word for it, or null where the rows only bear the same name. */
  readonly declared: string | null
  /** No other row of the report is of the two's kinds and of that name. */
  readonly isOnly: boolean
  readonly isChange: boolean
}

/** A name that stands in more tables than these is one of a form: each is about something else. */
const mostTables = 12

export function pairsToHold(rows: readonly PrintedRow[]): RowPair[] {
  return [...declaredPairs(rows), ...namedPairs(rows)]
}

/** Declared to be the same, by a kind of which the report has no second table with such a row. */
export const isDeclaredFor = ({ declared, isOnly, here, there }: RowPair): boolean =>
  declared !== null && isOnly && here.table.kind !== there.table.kind

function declaredPairs(rows: readonly PrintedRow[]): RowPair[] {
  const by = groupedBy(rows, ({ shared }) =>
    shared.filter(({ isChange }) => !isChange).map(({ name }) => name),
  )
  const pairs = [...by].flatMap(([name, among]) => {
    // A name that no kind points to is no one else's.
    if (!among.some((row) => pointsTo(row, name))) return []
    const owners = latestOfTables(among)
    return pairsOf(owners).map(([a, b]): RowPair => {
      const [here, there] = pointsTo(a, name) || !pointsTo(b, name) ? [a, b] : [b, a]
      const kinds = [here.table.kind, there.table.kind]
      const isOnly = kinds.every((kind) => owners.filter(({ table }) => table.kind === kind).length === 1)
      return { here, there, declared: name, isOnly, isChange: false }
    })
  })
  return [...pairs, ...changePairs(rows, by)]
}

function changePairs(rows: readonly PrintedRow[], by: ReadonlyMap<string, readonly PrintedRow[]>): RowPair[] {
  const changes = rows.flatMap((row) =>
    row.shared.filter(({ isChange }) => isChange).map(({ name }) => ({ row, name })),
  )
  return changes.flatMap(({ row, name }) => {
    const owners = (by.get(name) ?? []).filter((other) => isOwn(other, name))
    const isOnly = owners.length === 1 && changes.filter((other) => other.name === name).length === 1
    return isOnly && owners[0]!.table !== row.table
      ? [{ here: row, there: owners[0]!, declared: name, isOnly, isChange: true }]
      : []
  })
}

const pointsTo = ({ row }: PrintedRow, name: string): boolean => row.same.some((same) => same.name === name)

const isOwn = (row: PrintedRow, name: string): boolean => !pointsTo(row, name)

/** `Resultat` above `Årets resultat`: of two rows of one table the later is meant. */
const latestOfTables = (rows: readonly PrintedRow[]): PrintedRow[] => [
  ...new Map(rows.map((row) => [row.table, row])).values(),
]

function namedPairs(rows: readonly PrintedRow[]): RowPair[] {
  const by = groupedBy(rows, ({ name }) => (name === '' ? [] : [name]))
  return [...by.values()].flatMap((among) =>
    pairsOf(latestOfTables(among)).map(([there, here]): RowPair => {
      const isOnly = among.length === 2 && (here.isTelling || there.isTelling)
      return { here, there, declared: null, isOnly, isChange: false }
    }),
  )
}

function groupedBy(
  rows: readonly PrintedRow[],
  namesOf: (row: PrintedRow) => readonly string[],
): Map<string, PrintedRow[]> {
  const by = new Map<string, PrintedRow[]>()
  for (const row of rows) {
    if (row.figures.size === 0) continue
    for (const name of new Set(namesOf(row))) addTo(by, name, row)
  }
  return by
}

function pairsOf(rows: readonly PrintedRow[]): (readonly [PrintedRow, PrintedRow])[] {
  if (rows.length > mostTables) return []
  return rows.flatMap((row, index) => rows.slice(index + 1).map((other) => [row, other] as const))
}
