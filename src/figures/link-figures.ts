/** Figures that a single cell has → the references that print them, where not one character would be another. */

import type { Edit } from '../fixes/edit.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import { printValue } from '../values/print-value.ts'
import { directionsIn } from './directions.ts'
import type { Figure } from './find-figures.ts'
import type { Audited, Candidate } from './match-figures.ts'
import { createRowNames, type RowName } from './row-names.ts'
import { rowLabel } from '../tables/row-names.ts'

export function linkFigures(
  audited: readonly Audited[],
  report: Report,
  sources: ReadonlyMap<string, SourceText>,
): Edit[] {
  const namesIn = createRowNames(report)
  return audited.flatMap((one): Edit[] => {
    if (one.status !== 'matched' || one.candidates.length !== 1) return []
    const { sentence } = one.figure
    const [candidate] = one.candidates as [Candidate]
    // A number that only happens to agree would print another cell's value next time.
    if (!saysRow(sentence, candidate) || saysOther(namesIn(sentence), candidate)) return []
    if (isAgainst(sentence, candidate, report.meta.language)) return []
    const { span } = one.figure
    const before = sources.get(span.file)?.text.slice(span.start, span.end)
    const after =
      before === undefined ? null : expressionFor(one.figure, before, one.candidates[0]!.reference, report)
    return before !== undefined && after !== null ? [{ span, before, after, text: after }] : []
  })
}

/** Whether the sentence says which row is meant: a word of its label, or for a total that it is about the whole. */
function saysRow(sentence: string, { table, row }: Candidate): boolean {
  const lower = sentence.toLowerCase()
  const { role } = table.rows[row]!
  if (role === 'total') return /summa|total|resultat|överskott|underskott|result|surplus|deficit/.test(lower)
  const words = (
    rowLabel(table, row)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  ).map((word) => word.slice(0, 6))
  return words.some((word) => lower.includes(word))
}

/** Whether the sentence names rows, and not this one. */
const saysOther = (names: readonly RowName[], { table, row }: Candidate): boolean =>
  names.length > 0 &&
  names.every(({ rows, perhaps }) =>
    [...rows, ...perhaps].every((named) => named.table !== table || named.row !== row),
  )

/** Whether the sentence speaks of a surplus where the cell is a deficit, or of a deficit where it is a surplus. */
function isAgainst(sentence: string, { table, row, column }: Candidate, language: Language): boolean {
  const { value } = table.rows[row]!.cells[column]!
  if (value.type !== 'number' || !table.columns[column]!.isDeviation) return false
  const against = value.amount.units < 0n ? 'surplus' : 'deficit'
  return directionsIn(sentence, language).some(({ direction }) => direction === against)
}

/** The simplest expression that prints what stands there; null where none does. */
export function expressionFor(
  { unit, amounts }: Figure,
  before: string,
  reference: string,
  report: Report,
): string | null {
  const { id, meta, tables } = report
  const decimals = amounts[0]?.decimals ?? 0
  const expressions = [
    `{{${reference}}}`,
    `{{abs ${reference}}}`,
    `{{in "${unit}" ${reference} decimals=${decimals}}}`,
    `{{number ${reference}}}`,
  ]
  const same = (expression: string) =>
    printValue(expression, { id, meta, tables })?.replaceAll('\u00a0', ' ') ===
    before.replaceAll('\u00a0', ' ')
  return expressions.find(same) ?? null
}
