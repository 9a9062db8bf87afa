/** Problems whose mending leaves nothing to judge → edits. */

import { catalogue } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Entry } from '../diagnostics/entry.ts'
import type { SourceText } from '../model/span.ts'
import type { Edit } from './edit.ts'

export function mendedProblems(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceText>,
): Edit[] {
  return diagnostics.flatMap(({ code, args, span }) => {
    const { fix } = catalogue[code] as Entry<unknown>
    const source = sources.get(span.file)
    const text = source && span.cell === undefined ? fix?.(args) : null
    if (!source || text === null || text === undefined) return []
    return [{ span, before: source.text.slice(span.start, span.end), after: text, text }]
  })
}
