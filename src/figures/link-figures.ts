/** Figures that a single cell has → the references that print them, where not one character would be another. */

import type { Edit } from '../fixes/edit.ts'
import type { Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import { printValue } from '../values/print-value.ts'
import type { Figure } from './find-figures.ts'
import type { Audited, Candidate } from './match-figures.ts'

export function linkFigures(
  audited: readonly Audited[],
  report: Report,
  sources: ReadonlyMap<string, SourceText>,
): Edit[] {
  return audited.flatMap((one): Edit[] => {
    if (one.status !== 'matched' || one.candidates.length !== 1) return []
    // A number that only happens to agree would print another cell's value next time.
    if (!saysRow(one.figure.sentence, one.candidates[0]!)) return []
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
  const { cells, role } = table.rows[row]!
  if (role === 'total') return /summa|total|resultat|överskott|underskott|result|surplus|deficit/.test(lower)
  const key = table.columns.findIndex((column) => column.role === 'key')
  const words = (cells[Math.max(0, key)]!.written.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) =>
    word.slice(0, 6),
  )
  return words.some((word) => lower.includes(word))
}

/** The simplest expression that prints what stands there. */
function expressionFor(
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
