/** What bears an id in chapters of other reports → the id that it has among those of the report that takes them. */

import type { Chapter, Report } from '../model/report.ts'
import { eachNodeIn } from '../model/walk.ts'
import { slug } from '../source/slug.ts'

export type Names = ReadonlyMap<string, string>

interface Taken {
  readonly from: Report
  readonly chapter: Chapter
}

/** By the report that they are taken from. An id begins with that report's: `it-2026-08-mal`. */
export function uniqueNames(report: Report, taken: readonly Taken[]): ReadonlyMap<Report, Names> {
  const used = new Set(report.chapters.flatMap(idsIn))
  const all = new Map<Report, Map<string, string>>()
  for (const { from, chapter } of taken) {
    const names = all.get(from) ?? new Map<string, string>()
    all.set(from, names)
    for (const id of idsIn(chapter)) {
      const base = `${slug(from.id, 'rapport')}-${id}`
      let name = base
      for (let number = 2; used.has(name); number++) name = `${base}-${number}`
      used.add(name)
      names.set(id, name)
    }
  }
  return all
}

/** Of the chapter itself and of all that is in it. */
export function idsIn({ id, content }: Chapter): string[] {
  const ids = [id]
  eachNodeIn(content, (node) => {
    if (node.type === 'heading') ids.push(node.data!.id!)
    else if (node.type === 'tableBlock') ids.push(node.table)
    else if (node.type === 'figureBlock' || node.type === 'chartBlock') ids.push(node.id)
  })
  return ids
}
