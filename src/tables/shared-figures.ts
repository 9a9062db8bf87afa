/** Which rows of a table have figures that stand in a table of another kind too, by what its own kind declares. */

import type { Kind, SameKind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { Column, SharedFigures, WrittenRow } from '../model/table.ts'
import { nameOf } from './name-words.ts'
import type { RowPlan } from './row-plan.ts'

/** By row. Of several rows that one declaration may mean, the last is what the ones above lead to. */
export function sharedFigures(
  kind: Kind,
  plans: readonly RowPlan[],
  rows: readonly WrittenRow[],
  columns: readonly Column[],
  language: Language,
): SharedFigures[][] {
  const shared = rows.map((): SharedFigures[] => [])
  const key = columns.findIndex(({ role }) => role === 'key')
  if (kind.same.length === 0 || key === -1) return shared
  const names = rows.map(({ cells }) => nameOf(cells[key]!.text))
  for (const same of kind.same) {
    const row = rowOf(same)
    if (row !== -1) shared[row]!.push({ name: same.as, isChange: same.change })
  }
  return shared

  function rowOf({ labels, beside }: SameKind): number {
    const among = (words: readonly string[], row: number): boolean =>
      plans[row]!.role !== 'heading' && words.some((word) => nameOf(word) === names[row])
    if (beside && !names.some((_, row) => among(beside[language], row))) return -1
    return plans.findLastIndex(({ role }, row) => (labels ? among(labels[language], row) : role === 'total'))
  }
}
