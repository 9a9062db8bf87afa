/** Chapters that say what another says: a copy that was left in the report's folder, under a name that does not tell. */

import path from 'node:path/posix'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { startOf, type SourceText } from '../model/span.ts'
import { originalsOf } from './folder-files.ts'

/** `sources` are those of the chapters that are printed, in their order. */
export function tellSameChapters(sources: readonly SourceText[], emit: Emit): void {
  const copies = new Set<SourceText>()
  const tell = (one: SourceText, other: SourceText, by: 'text' | 'most' | 'name'): void => {
    const [copy, original] = isCalledCopy(other) && !isCalledCopy(one) ? [other, one] : [one, other]
    if (copies.has(copy) || copies.has(original)) return
    copies.add(copy)
    emit('chapter/twice', { file: nameOf(copy), of: nameOf(original), by }, startOf(copy.file), [
      startOf(original.file),
    ])
  }
  for (const alike of byTitle(sources)) {
    const said = alike.length > 1 ? alike.map(linesOf) : []
    for (let later = 1; later < said.length; later++)
      for (let earlier = 0; earlier < later; earlier++) {
        const by = sameness(said[later]!, said[earlier]!)
        if (by !== null) tell(alike[later]!, alike[earlier]!, by)
      }
  }
  for (const copy of sources.filter(isCalledCopy)) {
    const numbers = originalsOf(nameOf(copy)).filter((original) => /^\d+$/.test(original))
    const original = sources.find(
      (source) => source !== copy && numbers.includes(/^\d+(?=[-_. ])/.exec(nameOf(source))?.[0] ?? ''),
    )
    // `02 kopia.md` beside `02-mer.md`: it is called as a copy of what begins so.
    if (original) tell(copy, original, 'name')
  }
}

const nameOf = ({ file }: SourceText): string => path.basename(file)
const isCalledCopy = (source: SourceText): boolean => originalsOf(nameOf(source)).length > 0

function byTitle(sources: readonly SourceText[]): Iterable<readonly SourceText[]> {
  const found = new Map<string | null, SourceText[]>()
  for (const source of sources) {
    const title = titleOf(source)
    const alike = found.get(title)
    if (alike) alike.push(source)
    else found.set(title, [source])
  }
  return found.values()
}

const titleOf = ({ text }: SourceText): string | null => /^# .*$/mu.exec(text)?.[0].trim() ?? null

/** The lines that say something, each once. */
const linesOf = ({ text }: SourceText): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => /[\p{L}\d]/u.test(line)),
  )

/** Two chapters that a template made say little yet, and the same. */
const fewest = 3
/** So much of all that two chapters of one title say is the same where one is a copy that was written on in. */
const most = 0.7

function sameness(one: ReadonlySet<string>, other: ReadonlySet<string>): 'text' | 'most' | null {
  const shared = [...one].filter((line) => other.has(line)).length
  const all = one.size + other.size - shared
  if (shared < fewest || shared / all < most) return null
  return shared === all ? 'text' : 'most'
}
