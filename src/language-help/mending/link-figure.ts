/** A figure in prose → the reference that prints it out of the cell that says the same. */

import { expressionFor } from '../../figures/link-figures.ts'
import { auditFigures, type Audited } from '../../figures/match-figures.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { AskedOfFile } from '../asked.ts'
import { touches } from './mend-problems.ts'
import type { Mending } from './mending.ts'
import { mendingTexts } from './texts.ts'

/** How many cells are proposed, the likeliest first. */
const atMost = 3

export function linkFigure({ checked, text, language }: AskedOfFile, asked: Span): readonly Mending[] {
  const { report } = checked.numbered
  // All figures of the report are weighed at once, which is not worth it where none can stand.
  if (!/\d/.test(linesAround(text, asked))) return []
  return auditOf(report)
    .filter(({ figure }) => touches(figure.span, asked))
    .flatMap((audited) => {
      if (audited.status !== 'matched') return []
      const { figure, candidates } = audited
      const before = text.slice(figure.span.start, figure.span.end)
      const expressions = candidates.flatMap(({ reference }) =>
        reference === '' ? [] : (expressionFor(figure, before, reference, report) ?? []),
      )
      return [...new Set(expressions)].slice(0, atMost).map((expression) => ({
        title: mendingTexts[language].link(expression),
        edits: [{ span: figure.span, text: expression }],
        problem: null,
      }))
    })
}

const linesAround = (text: string, { start, end }: Span): string => {
  const after = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, after === -1 ? undefined : after)
}

/** Editors ask at each move of the cursor. */
function auditOf(report: Report): readonly Audited[] {
  const known = audits.get(report) ?? auditFigures(report)
  audits.set(report, known)
  return known
}

const audits = new WeakMap<Report, readonly Audited[]>()
