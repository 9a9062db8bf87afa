/** Problems whose mending leaves nothing to judge → edits. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { fixesOf } from '../diagnostics/fixes-of.ts'
import type { SourceText } from '../model/span.ts'
import type { Edit } from './edit.ts'

export function mendedProblems(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceText>,
): Edit[] {
  return diagnostics.flatMap(fixesOf).flatMap(({ span, text }): Edit[] => {
    const source = sources.get(span.file)
    return source ? [{ span, before: source.text.slice(span.start, span.end), after: text, text }] : []
  })
}
