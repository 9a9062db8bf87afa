/** Everything that a check can mend by itself, written into the sources. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import type { Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'
import { applyEdits } from './apply-edits.ts'
import { computedCells } from './computed-cells.ts'
import type { Edit } from './edit.ts'
import { mendedProblems } from './mended-problems.ts'

const byteLimit = 20 * 1024 * 1024

/** Returns the edits that were made; a file that has changed since it was checked is left alone. */
export async function fixReport(
  report: Report,
  diagnostics: readonly Diagnostic[],
  texts: readonly SourceText[],
  workspace: Workspace,
): Promise<readonly Edit[]> {
  const sources = new Map(texts.map((source) => [source.file, source]))
  const edits = [
    ...mendedProblems(diagnostics, sources),
    ...computedCells(report.tables, sources, report.meta.language),
  ]
  const files = [...new Set(edits.map(({ span }) => span.file))].sort()
  const done: Edit[] = []
  const changed: { file: string; bytes: Uint8Array }[] = []
  for (const file of files) {
    const bytes = await workspace.readBytes(file, byteLimit)
    const edited = isUnread(bytes)
      ? null
      : applyEdits(
          bytes,
          sources.get(file)!,
          edits.filter(({ span }) => span.file === file),
        )
    if (!edited || edited.edits.length === 0) continue
    changed.push({ file, bytes: edited.bytes })
    done.push(...edited.edits)
  }
  await workspace.replace(changed)
  return done
}
