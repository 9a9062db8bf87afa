/** What `check --fix` would write, place by place, and all of a file at once. */

import { fixesOf, type Fix } from '../../diagnostics/fixes-of.ts'
import { apart } from '../../fixes/apart.ts'
import { computedCells } from '../../fixes/computed-cells.ts'
import type { Edit } from '../../fixes/edit.ts'
import { fixesOfReport } from '../../fixes/fix-report.ts'
import type { CheckedReport } from '../../engine/checked-report.ts'
import { ownOf } from '../../model/report.ts'
import type { SourceText, Span } from '../../model/span.ts'
import type { AskedOfFile } from '../asked.ts'
import type { Mending } from './mending.ts'
import { mendingTexts, type MendingTexts } from './texts.ts'

/** What touches a stretch of the file. */
export function mendProblems({ versions, language }: AskedOfFile, asked: Span): readonly Mending[] {
  const say = mendingTexts[language]
  return versions.flatMap((version) => {
    const sources = sourcesOf(version)
    return [
      ...version.diagnostics
        .filter(({ span }) => touches(span, asked))
        .flatMap((problem): Mending[] => {
          const edits = apart(fixesOf(problem))
          return edits.length > 0 ? [{ title: titleOf(edits, sources, say), edits, problem }] : []
        }),
      ...computedIn(version, sources)
        .filter(({ span }) => touches(span, asked))
        .map((edit) => ({ title: say.computed(edit.after), edits: [edit], problem: null })),
    ]
  })
}

/** Null where there is nothing to mend in the file. */
export function mendAll({ versions, file, language }: AskedOfFile): Mending | null {
  const edits = versions.flatMap((version) =>
    fixesOfReport(version.numbered.report, version.diagnostics, sourcesOf(version)),
  )
  const own = apart(edits.filter(({ span }) => span.file === file))
  return own.length > 0 ? { title: mendingTexts[language].all(own.length), edits: own, problem: null } : null
}

/** Editors ask at each move of the cursor. */
function computedIn(version: CheckedReport, sources: ReadonlyMap<string, SourceText>): readonly Edit[] {
  const { tables, meta } = ownOf(version.numbered.report)
  const known = computed.get(version) ?? computedCells(tables, sources, meta.language)
  computed.set(version, known)
  return known
}

const computed = new WeakMap<CheckedReport, readonly Edit[]>()

const sourcesOf = ({ texts }: CheckedReport): ReadonlyMap<string, SourceText> =>
  new Map(texts.map((source) => [source.file, source]))

export const touches = (a: Span, b: Span): boolean =>
  a.file === b.file && a.cell === undefined && a.start <= b.end && b.start <= a.end

/** Letters; what is longer would not be read in a menu. */
const readable = 60

function titleOf(edits: readonly Fix[], sources: ReadonlyMap<string, SourceText>, say: MendingTexts): string {
  const [{ span, text }] = edits as [Fix]
  const before = sources.get(span.file)?.text.slice(span.start, span.end) ?? ''
  const isReadable = [before, text].every((one) => one.length <= readable && !one.trim().includes('\n'))
  if (edits.length > 1 || !isReadable || (before + text).trim() === '') return say.asHinted
  if (before.trim() === '') return say.write(text.trim())
  return text.trim() === '' ? say.remove(before.trim()) : say.change(before.trim(), text.trim())
}
