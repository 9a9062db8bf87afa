/** Links out of the document, and to places within it. */

import type { Target } from '../../numbering/target.ts'
import { isSafeLink } from '../../source/raw-html.ts'
import type { BookmarkSort } from './bookmarks.ts'
import type { ChapterWriter } from './chapter-writer.ts'
import type { Writer } from './writer.ts'
import { element } from '../office/xml.ts'

const sorts: Readonly<Record<Target['type'], BookmarkSort>> = {
  chapter: 'sec',
  appendix: 'sec',
  section: 'sec',
  table: 'tbl',
  figure: 'fig',
}

/** The bookmark of a target; null where there is none. */
export function bookmarkOf(id: string, { numbered, bookmarks }: Writer): string | null {
  const target = numbered.targets.get(id)
  return target ? bookmarks.nameOf(sorts[target.type], id) : null
}

export const linkWithin = (bookmark: string, content: string): string =>
  element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, content)

/** The content alone where the address leads nowhere. */
export function link(address: string, content: string, writer: ChapterWriter): string {
  if (address.startsWith('#')) {
    const bookmark = bookmarkOf(address.slice(1), writer)
    return bookmark === null ? content : linkWithin(bookmark, content)
  }
  // Word takes a document with an address that is none for a broken one.
  if (!isSafeLink(address) || !URL.canParse(address)) return content
  const name = writer.owner.add('hyperlink', new URL(address).href, true)
  return element('w:hyperlink', { 'r:id': name, 'w:history': '1' }, content)
}
