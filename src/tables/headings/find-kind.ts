/** Which kind a table is: the one its author names, else the only one that its headings fit. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { ColumnKind, Kind } from '../../kinds/kind.ts'
import { fallbackKind } from '../../kinds/fallback-kind.ts'
import { kindLike, kindNamed } from '../../kinds/kind-named.ts'
import type { Language } from '../../model/language.ts'
import type { HeadedTable } from './heading-rows.ts'
import { fitHeadings, fits } from './fit-headings.ts'
import { slipOf } from './heading-slip.ts'

export function findKind(table: HeadedTable, kinds: readonly Kind[], language: Language, emit: Emit): Kind {
  if (table.kind) {
    const { id, span } = table.kind
    const named = kindNamed(kinds, id)
    if (named) return named
    const known = kinds.map((kind) => kind.id)
    emit('table/unknown-kind', { kind: id, nearest: kindLike(kinds, id, nearest), known }, span)
    return fallbackKind
  }
  const typed = kinds.filter((kind) => kind.columns.length > 0 && !kind.named)
  const fitting = typed.filter((kind) => fits(fitHeadings(kind, table, language, false), kind))
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0]! : fallbackKind
  return typed.find((kind) => isNearMiss(kind, table, language)) ?? fallbackKind
}

/**
 * A table that is nearly of a kind is no free table: taken for one it would go unchecked without a word. A kind is meant
 * when most headings are its own and two of them name money, or when all its required columns are there once a single
 * unknown heading is read as the known one that it resembles.
 */
function isNearMiss(kind: Kind, table: HeadedTable, language: Language): boolean {
  const { columns, missing, unknown, repeated, worded } = fitHeadings(kind, table, language, false)
  const known = columns.filter((column) => column !== null).length
  // Years alone head tables of anything.
  const money = columns.filter((column, index) => column?.type === 'money' && worded[index]).length
  const hasKey = columns.some((column) => column?.role === 'key')
  const slips = unknown.flatMap(
    (index) => slipOf(table.ownHeadings[index]!, namesOf(missing), language) ?? [],
  )
  // A guess that leaves a column missing is a wrong one, unless a slip of the keyboard hides the column.
  if (hasKey && money >= 2 && known > unknown.length) return missing.length <= slips.length
  if (missing.length === 0) return known > unknown.length + repeated.length
  const [slip, ...others] = unknown
  if (slip === undefined || others.length > 0 || repeated.length > 0 || missing.length > 1) return false
  return slipOf(table.headings[slip]!.text, namesOf(missing), language) !== null

  function namesOf(columns: readonly ColumnKind[]): string[] {
    return columns.flatMap((column) => column.headings[language])
  }
}
