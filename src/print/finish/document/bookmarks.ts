/** Bookmarks: one for each heading that Chromium found, in the order of the document. */

import type { FindFont } from '../content/fonts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isRef, isString, textOfString, type PdfDict } from '../../../pdf-syntax/values.ts'
import type { Bookmark } from '../part.ts'
import { UnfinishablePdf } from '../unfinishable-pdf.ts'
import { textOfElement } from '../structure/paragraphs.ts'
import { elementsIn, type Element } from '../structure/tree.ts'

export interface ReadBookmark extends Bookmark {
  readonly heading: Element | null
}

export function readBookmarks(file: PdfFile, catalog: PdfDict, root: Element): ReadBookmark[] {
  const outlines = file.resolve(catalog.get('Outlines'))
  if (!isDict(outlines)) return []
  const byNumber = new Map([...elementsIn(root)].map((one) => [one.number, one]))
  const seen = new Set<PdfDict>()
  const found: ReadBookmark[] = []
  const waiting = [{ item: outlines.get('First'), depth: 1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const item = file.resolve(next.item)
    if (!isDict(item)) continue
    if (seen.has(item)) throw new UnfinishablePdf('the bookmarks are not a tree')
    seen.add(item)
    const target = item.get('SE')
    const heading = (isRef(target) ? byNumber.get(target.number) : undefined) ?? null
    const title = item.get('Title')
    const place = file.resolve(item.get('Dest'))
    const [page, ...view] = Array.isArray(place) ? place : []
    if (isRef(page))
      found.push({
        level: Number(/^H([1-6])$/.exec(heading?.type ?? '')?.[1] ?? next.depth),
        title: isString(title) ? textOfString(title) : '',
        page: page.number,
        view,
        element: heading?.number ?? null,
        heading,
      })
    waiting.push(
      { item: item.get('Next'), depth: next.depth },
      { item: item.get('First'), depth: next.depth + 1 },
    )
  }
  return found
}

/** Titles as their headings read, with the spaces of wrapped lines. */
export const titledBookmarks = (bookmarks: readonly ReadBookmark[], fontOf: FindFont): Bookmark[] =>
  bookmarks.map(({ heading, ...bookmark }) => ({
    ...bookmark,
    title: heading ? textOfElement(heading, fontOf).replace(/\s+/g, ' ').trim() : bookmark.title,
  }))
