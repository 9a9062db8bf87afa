/** The reports that one includes → those of its next period, where there are such. */

import type { Edit } from '../fixes/edit.ts'
import { change } from '../fixes/change.ts'
import type { Report } from '../model/report.ts'
import type { SourceText } from '../model/span.ts'

/** From the year on, an id tells its period: `it-2026-08`. */
const period = /\d{4}/

/** The id of the next report of whoever has handed in this one; null where ids do not tell. */
function nextId(included: string, from: string, id: string): string | null {
  const [at, nextAt] = [from.search(period), id.search(period)]
  const isSo = at !== -1 && nextAt !== -1 && included.endsWith(from.slice(at))
  return isSo ? included.slice(0, at - from.length) + id.slice(nextAt) : null
}

export interface MovedIncluded {
  /** By the ids that they have now. */
  readonly moved: ReadonlyMap<string, string>
  /** Those that have no next one yet. */
  readonly kept: readonly string[]
}

/** `known` are the reports that there are. */
export function movedIncluded(
  { id: from, beside }: Report,
  id: string,
  known: readonly string[],
): MovedIncluded {
  const moved = new Map<string, string>()
  const kept: string[] = []
  for (const one of beside.included) {
    const next = nextId(one.id, from, id)
    if (next !== null && known.includes(next)) moved.set(one.id, next)
    else kept.push(one.id)
  }
  return { moved, kept }
}

/** Whatever names them: the manifest, chapters that are taken of them, tables of some of them. */
export function rollIncluded(
  { settings, chapters }: Report,
  sources: ReadonlyMap<string, SourceText>,
  { moved }: MovedIncluded,
): Edit[] {
  const naming = [
    ...settings.filter(({ path: [first] }) => first === 'include'),
    ...chapters.flatMap((chapter) =>
      chapter.settings.filter(
        ({ path: [first, second] }) => first === 'chapters' || (first === 'rollup' && second === 'of'),
      ),
    ),
  ]
  return naming.flatMap(({ valueSpan }) => {
    const source = sources.get(valueSpan.file)
    if (!source) return []
    const written = source.text.slice(valueSpan.start, valueSpan.end)
    return [...written.matchAll(/[a-z0-9-]+/g)].flatMap(({ 0: name, index }) => {
      const next = moved.get(name)
      const start = valueSpan.start + index
      return next === undefined ? [] : [change(source, start, start + name.length, next)]
    })
  })
}
