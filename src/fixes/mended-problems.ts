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
    const { fix, fixBeside } = catalogue[code] as Entry<unknown>
    const own = fix?.(args) ?? null
    const places = [...(own === null ? [] : [{ span, text: own }]), ...(fixBeside?.(args) ?? [])]
    return places.flatMap(({ span: place, text }): Edit[] => {
      const source = sources.get(place.file)
      if (!source || place.cell !== undefined) return []
      return [{ span: place, before: source.text.slice(place.start, place.end), after: text, text }]
    })
  })
}
