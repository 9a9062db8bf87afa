/** Where numbers of pages are to stand that only the whole document knows. */

import { placeholders, slotMarker } from '../../render/page-slots.ts'
import type { Contents } from './content/content-streams.ts'
import type { FindFont } from './content/fonts.ts'
import { contentsLine, marginLine } from './content/open-lines.ts'
import type { OpenBlock } from './content/rewrite-content.ts'
import type { PdfFile } from './objects/read-file.ts'
import { isString, ref, textOfString } from '../../pdf-syntax/values.ts'
import type { OpenTitle } from './part.ts'
import { linkPlace, type LinkPlace } from './structure/link-place.ts'
import { contentIn, isElement, type Element } from './structure/tree.ts'

export interface OpenBlocks {
  readonly blocks: readonly OpenBlock[]
  /** Those whose text names the page that they lead to. */
  readonly links: readonly LinkPlace[]
}

/** In the contents, by the mark that HTML sets there; in the margins, by what they say there, `pageLine`, where pages do not count themselves. */
export function openBlocks(
  file: PdfFile,
  contents: Contents,
  root: Element,
  fontOf: FindFont,
  pageLine: string | null,
): OpenBlocks {
  const blocks: OpenBlock[] = []
  const links: LinkPlace[] = []
  const visit = (one: Element, around: LinkPlace | null): void => {
    const link = linkPlace(file, one) ?? around
    if (one.marker === slotMarker && link) {
      links.push(link)
      for (const { stream, sequence } of contentIn(one))
        for (const block of stream.blocks) {
          if (block.sequence !== sequence) continue
          const line = contentsLine(stream, block, fontOf, link.id)
          if (line) blocks.push({ stream, block, line })
        }
    }
    for (const kid of one.kids) if (isElement(kid)) visit(kid, link)
  }
  visit(root, null)
  if (pageLine === null) return { blocks, links }
  for (const stream of contents.ofPage.values())
    for (const block of stream.margins) {
      const line = marginLine(stream, block, fontOf, pageLine)
      if (line) blocks.push({ stream, block, line })
    }
  return { blocks, links }
}

/** What these links say, as soon as they do. */
export function openTitles(file: PdfFile, links: readonly LinkPlace[]): OpenTitle[] {
  return links.flatMap(({ annotation, id }) => {
    const link = new Map(file.dict(ref(annotation)))
    const said = link.get('Contents')
    if (!isString(said)) return []
    link.delete('Contents')
    return [{ number: annotation, link, text: textOfString(said), id }]
  })
}

/** The text with the number of the page where the digits stand that stand for it. */
export function closedTitle(text: string, page: number): string {
  const at = text.lastIndexOf(placeholders.contents)
  return at === -1 ? text : text.slice(0, at) + String(page) + text.slice(at + placeholders.contents.length)
}
