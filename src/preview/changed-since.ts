/** What the figures of a report were in the one before it, by the cells where they stand now. */

import { compareReports } from '../diff/compare-reports.ts'
import type { CellChange, TableDifference } from '../diff/difference.ts'
import type { TableCell } from '../explanations/explanation.ts'
import { isZero } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { enDash, numberText, quantityText } from '../model/number-text.ts'
import type { Report } from '../model/report.ts'
import { referenceTo } from '../values/find-cell.ts'
import { cellText } from '../wording/cell-text.ts'

export interface ChangedCell extends TableCell {
  /** `resultat.summa.utfall`, as values in a text have it. */
  readonly reference: string
  /** As readers see it, and by how much it has changed: `1 150 (+50)`. */
  readonly was: string
}

/** Changed words are left out: a report says other things than the one before, nearly everywhere. */
export function changedSince(before: Report, after: Report): readonly ChangedCell[] {
  const { language } = after.meta
  return compareReports(before, after).tables.flatMap((table) => changedIn(table, language))
}

function changedIn({ after: table, cells }: TableDifference, language: Language): readonly ChangedCell[] {
  const changes = new Map(
    cells.filter(({ type }) => type !== 'text').map((change) => [change.after.cell, change]),
  )
  return table.rows.flatMap(({ cells: own }, row) =>
    own.flatMap((cell, column): ChangedCell[] => {
      const change = changes.get(cell)
      if (!change) return []
      const reference = referenceTo({ table, row, column })
      return [{ table: table.id, row, column, reference, was: wasText(change, language) }]
    }),
  )
}

function wasText({ before, figures }: CellChange, language: Language): string {
  if (!figures) return cellText(before.cell, before.column, language) || enDash
  const { amount, unit } = figures.before
  const { change } = figures
  const isMoney = before.column.type === 'money'
  const was = isMoney
    ? isZero(amount)
      ? enDash
      : numberText(amount, language)
    : quantityText(amount, unit, language)
  return `${was} (${change.units > 0n ? '+' : ''}${numberText(change, language)})`
}
