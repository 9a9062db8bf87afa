/** Everything that a check can mend by itself, written into the sources. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../host/workspace.ts'
import { ownOf, type Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import { computedCells } from './computed-cells.ts'
import type { Edit } from './edit.ts'
import { mendedProblems } from './mended-problems.ts'
import { writeEdits } from './write-edits.ts'

/** Returns the edits that were made. */
export function fixReport(
  report: Report,
  diagnostics: readonly Diagnostic[],
  texts: readonly SourceText[],
  workspace: Workspace,
): Promise<readonly Edit[]> {
  const sources = new Map(texts.map((source) => [source.file, source]))
  return writeEdits(fixesOfReport(report, diagnostics, sources), sources, workspace)
}

/** The edits that can be made without asking; some may overlap. */
export const fixesOfReport = (
  report: Report,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceText>,
): readonly Edit[] => [
  ...mendedProblems(diagnostics, sources),
  ...computedCells(ownOf(report).tables, sources, report.meta.language),
]
