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
    if (beside && !names.some(among(beside[language]))) return -1
    const isNamed = labels && among(labels[language])
    return plans.findLastIndex(({ role }, row) => (isNamed ? isNamed(names[row]!, row) : role === 'total'))
  }

  function among(words: readonly string[]): (name: string, row: number) => boolean {
    const meant = words.map(nameOf)
    return (name, row) => plans[row]!.role !== 'heading' && meant.includes(name)
  }
}
