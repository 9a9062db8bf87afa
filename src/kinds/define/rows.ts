/** The rows that a declaration knows, and those that other kinds have too. */

import type { RowKind, SameKind } from '../kind.ts'
import type { KindDeclaration, RowDeclaration, SameDeclaration } from './declaration.ts'
import { reportRepeated, type Report } from './faults.ts'
import { defineFormula, reportCircles } from './formulas.ts'
import { withAliases, type Texts } from './texts.ts'

export function defineRows({ rows = [] }: KindDeclaration, texts: Texts, report: Report): RowKind[] {
  const defined = rows.map((row, index) => defineRow(row, rows, texts, ['rows', index], report))
  reportRepeated(rows, ({ id }) => [id], 'rows', report)
  reportCircles(defined, (index) => ['rows', index, 'formula'], report)
  return defined
}

function defineRow(
  row: RowDeclaration,
  all: readonly RowDeclaration[],
  texts: Texts,
  path: readonly PropertyKey[],
  report: Report,
): RowKind {
  const names = { known: all.map(({ id }) => id), usable: () => true }
  return {
    id: row.id,
    labels: withAliases(row.label, row.aliases, [...path, 'label'], texts),
    required: row.required ?? false,
    apart: row.apart ?? false,
    total: row.total ?? false,
    formula: defineFormula(row.formula, names, [...path, 'formula'], report),
  }
}

export function defineSame(same: SameDeclaration, texts: Texts, path: readonly PropertyKey[]): SameKind {
  const labels = (key: 'labels' | 'beside') => {
    const given = same[key]
    return given === undefined ? null : texts<readonly string[]>(given, [...path, key], [])
  }
  return { as: same.as, labels: labels('labels'), beside: labels('beside'), change: same.change ?? false }
}
