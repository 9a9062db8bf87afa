/** The document's bookmarks: each stands under the nearest one before it that is above it. */

import type { Standard } from '../standards/standard.ts'
import type { Bookmark } from '../part.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { name, ref, textString, type PdfDict, type PdfRef } from '../../../pdf-syntax/values.ts'

interface Item {
  readonly level: number
  readonly at: PdfRef
  readonly entries: PdfDict
  readonly kids: Item[]
}

export function writeBookmarks(
  file: PdfFile,
  catalog: PdfDict,
  bookmarks: readonly Bookmark[],
  { bookmarkPlace }: Standard,
): void {
  if (bookmarks.length === 0) return
  const root: Item = {
    level: 0,
    at: file.add(null),
    entries: new Map([['Type', name('Outlines')]]),
    kids: [],
  }
  const open = [root]
  for (const { level, title, ...place } of bookmarks) {
    while (open.length > 1 && open.at(-1)!.level >= level) open.pop()
    const entries: PdfDict = new Map()
    entries.set('Title', textString(title))
    entries.set(...bookmarkPlace(place))
    if (place.element !== null) entries.set('SE', ref(place.element))
    const item: Item = { level, at: file.add(null), entries, kids: [] }
    open.at(-1)!.kids.push(item)
    open.push(item)
  }
  write(file, root)
  catalog.set('Outlines', root.at)
}

/** Returns how many items stand below. */
function write(file: PdfFile, { at, entries, kids }: Item): number {
  let below = 0
  kids.forEach((kid, index) => {
    kid.entries.set('Parent', at)
    const [before, after] = [kids[index - 1], kids[index + 1]]
    if (before) kid.entries.set('Prev', before.at)
    if (after) kid.entries.set('Next', after.at)
    below += 1 + write(file, kid)
  })
  const [first, last] = [kids[0], kids.at(-1)]
  if (first && last) {
    entries.set('First', first.at)
    entries.set('Last', last.at)
    entries.set('Count', below)
  }
  file.set(at, entries)
  return below
}
