/** The tables, charts and images of chapters, by their ids and paths. */

import type { Chapter } from '../model/report.ts'
import { eachNodeIn } from '../model/walk.ts'

export interface Held {
  readonly tables: ReadonlySet<string>
  readonly charts: ReadonlySet<string>
  readonly images: ReadonlySet<string>
}

export function heldBy(chapters: readonly Chapter[]): Held {
  const held = { tables: new Set<string>(), charts: new Set<string>(), images: new Set<string>() }
  for (const { content, opening } of chapters) {
    if (opening?.image) held.images.add(opening.image)
    eachNodeIn(content, (node) => {
      if (node.type === 'tableBlock') held.tables.add(node.table)
      else if (node.type === 'chartBlock') held.charts.add(node.id)
      else if (node.type === 'figureBlock' && node.image !== null) held.images.add(node.image)
      else if (node.type === 'image' && node.data?.image) held.images.add(node.data.image)
    })
  }
  return held
}
