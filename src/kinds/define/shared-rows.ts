/** What kinds say of rows that stand in a table of another kind too, held against the rows that those kinds have. */

import type { KindProblem } from '../../diagnostics/catalogue/kind.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { Kind, SameKind } from '../kind.ts'

/** Tells each row that no kind has, at its own key. */
export function checkSharedRows(
  same: readonly SameKind[],
  kinds: readonly Kind[],
  report: (problem: KindProblem, path: readonly PropertyKey[]) => void,
): void {
  const all = kinds.flatMap(rowsOf)
  same.forEach(({ as }, index) => {
    if (all.includes(as)) return
    const kind = kinds.find(({ id }) => as.startsWith(`${id}.`))
    const known = kind ? rowsOf(kind) : []
    report({ problem: 'row', name: as, nearest: nearest(as, all), known }, ['same', index, 'as'])
  })
}

const rowsOf = ({ id, rows, total }: Kind): string[] =>
  [...rows.map((row) => row.id), ...(total ? ['total'] : [])].map((row) => `${id}.${row}`)
