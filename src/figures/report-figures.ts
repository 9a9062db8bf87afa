/** What an editor is told of the figures in a report's prose. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Amount } from '../model/amount.ts'
import { quantityText } from '../model/number-text.ts'
import type { Report } from '../model/report.ts'
import type { CellPlace } from './explain.ts'
import type { Grounds } from './grounds.ts'
import { auditFigures, type Auditor } from './match-figures.ts'

export function reportFigures(report: Report, emit: Emit, auditorOf?: (grounds: Grounds) => Auditor): void {
  for (const audited of auditFigures(report, auditorOf)) {
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
        const { candidate, contradiction } = audited
        const { amount, unit, row, problem } = contradiction
        const shown = (cell: { readonly amount: Amount; readonly unit: string | null }) =>
          quantityText(cell.amount, cell.unit, report.meta.language)
        const side = ({ table, column, reading }: CellPlace) => ({
          heading: table.columns[column.index]!.heading.text,
          amount: shown(reading),
        })
        const facts = {
          written,
          expected: shown({ amount, unit }),
          row,
          reference: candidate.reference,
          problem:
            problem.kind === 'change'
              ? { ...problem, from: side(problem.from), to: side(problem.to) }
              : problem,
        }
        emit('figure/contradicts', facts, figure.span, [candidate.span])
        break
      }
      default:
        break
    }
  }
}
