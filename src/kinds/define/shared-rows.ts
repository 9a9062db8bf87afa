/** What kinds say of rows that stand in a table of another kind too, held against the rows that those kinds have. */

import type { KindProblem } from '../../diagnostics/catalogue/kind.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { Kind, SameKind } from '../kind.ts'

interface Sharing {
  readonly same: readonly SameKind[]
  report(problem: KindProblem, path: readonly PropertyKey[]): void
}

/** Among more rows none is guessed: each misspelt one is held against them all. */
const mostGuessed = 2000

/** Tells each row that no kind has, at its own key. */
export function checkSharedRows(sharing: readonly Sharing[], kinds: readonly Kind[]): void {
  const all = new Set(kinds.flatMap(rowsOf))
  const byId = new Map(kinds.map((kind) => [kind.id, kind]))
  const few = all.size <= mostGuessed ? [...all] : []
  for (const { same, report } of sharing)
    same.forEach(({ as }, index) => {
      if (all.has(as)) return
      const kind = byId.get(as.slice(0, as.indexOf('.')))
      const known = kind ? rowsOf(kind) : []
      const likely = kind && nearest(as, known) !== null ? known : few
      report({ problem: 'row', name: as, nearest: nearest(as, likely), known }, ['same', index, 'as'])
    })
}

const rowsOf = ({ id, rows, total }: Kind): string[] =>
  [...rows.map((row) => row.id), ...(total ? ['total'] : [])].map((row) => `${id}.${row}`)
