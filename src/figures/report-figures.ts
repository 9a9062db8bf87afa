/** What an editor is told of the figures in a report's prose. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { quantityText } from '../model/number-text.ts'
import type { Report } from '../model/report.ts'
import { auditFigures, type Candidate } from './match-figures.ts'

export function reportFigures(report: Report, emit: Emit): void {
  for (const audited of auditFigures(report)) {
    const { figure } = audited
    const written = figure.text.replace(/\s+/g, ' ')
    switch (audited.status) {
      case 'unsourced':
        emit('figure/unsourced', { written }, figure.span)
        break
      case 'matched': {
        const { reference, span } = audited.candidates[0]!
        // A range has no cell of its own, and a cell without a name cannot be referred to.
        if (reference === '' || figure.amounts.length > 1) break
        const more = audited.candidates.length - 1
        emit('figure/unlinked', { written, reference, more }, figure.span, [span])
        break
      }
      case 'contradicts': {
        const { candidate, expected } = audited
        const facts = {
          written,
          expected: quantityText(expected, unitOf(candidate), report.meta.language),
          reference: candidate.reference,
        }
        emit('figure/contradicts', facts, figure.span, [candidate.span])
        break
      }
      default:
        break
    }
  }
}

function unitOf({ table, row, column }: Candidate): string | null {
  const { value } = table.rows[row]!.cells[column]!
  return value.type === 'number' ? value.unit : null
}
