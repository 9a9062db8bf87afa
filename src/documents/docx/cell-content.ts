/** What stands in a cell → one line of text, since a cell of a report holds no blocks. */

import type { PhrasingContent } from 'mdast'
import type { ForeignBlock, ForeignImage } from '../document.ts'

export interface CellContent {
  readonly line: PhrasingContent[]
  /** What says nothing in a line. */
  readonly images: readonly ForeignImage[]
  /** Images that their short descriptions stand for: signs of how something goes. */
  readonly signs: readonly ForeignImage[]
}

/** Longer descriptions are of pictures. */
const signLimit = 40

export function cellContent(blocks: readonly ForeignBlock[]): CellContent {
  const [images, signs]: [ForeignImage[], ForeignImage[]] = [[], []]

  function linesOf(block: ForeignBlock): readonly (readonly PhrasingContent[])[] {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [block.content]
      case 'list':
        return block.items.flatMap((item) => item.flatMap(linesOf))
      case 'image':
        return imageLines(block)
      case 'table':
        return block.rows.map((row) =>
          joined(
            row.map(({ content }) => content).filter(({ length }) => length > 0),
            { type: 'text', value: ' ' },
          ),
        )
    }
  }

  function imageLines(image: ForeignImage): readonly (readonly PhrasingContent[])[] {
    const isSign = image.alt !== '' && image.alt.length <= signLimit
    const list = isSign ? signs : images
    list.push(image)
    return isSign ? [[{ type: 'text', value: image.alt }]] : []
  }

  return { line: joined(blocks.flatMap(linesOf), { type: 'break' }), images, signs }
}

const joined = (
  parts: readonly (readonly PhrasingContent[])[],
  between: PhrasingContent,
): PhrasingContent[] => parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]))
