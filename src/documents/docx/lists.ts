/** Blocks one after another, in which paragraphs that bear a list's mark become the list. */

import { plainText } from '../../source/plain-text.ts'
import type { ForeignBlock, ForeignPlace } from '../document.ts'
import type { ListPlace } from './numbering.ts'

export interface BlockList {
  add(block: ForeignBlock): void
  /** What stands at one mark of a list. */
  addItem(place: ListPlace, blocks: readonly ForeignBlock[], at: ForeignPlace): void
  /** What stands above a list of contents goes with it, where it says no more than that. */
  dropContentsTitle(): void
  readonly blocks: readonly ForeignBlock[]
}

interface OpenList {
  readonly place: ListPlace
  readonly items: ForeignBlock[][]
}

export function blockList(): BlockList {
  const blocks: ForeignBlock[] = []
  /** The list that is open, in the last item of the one before. */
  let open: OpenList[] = []
  return {
    blocks,
    add(block) {
      open = []
      blocks.push(block)
    },
    dropContentsTitle() {
      const last = blocks.at(-1)
      if (last && isContentsTitle(last)) blocks.pop()
    },
    addItem(place, item, at) {
      open = open.filter((list) => list.place.level <= place.level && !endsBefore(list, place))
      const current = open.at(-1)
      if (current?.place.level === place.level) {
        current.items.push([...item])
        return
      }
      const items = [[...item]]
      const around = current?.items.at(-1) ?? blocks
      around.push({ type: 'list', isOrdered: place.isOrdered, items, at })
      open.push({ place, items })
    },
  }
}

const isContentsTitle = (block: ForeignBlock): boolean =>
  (block.type === 'heading' || block.type === 'paragraph') &&
  /^(?:innehåll|innehållsförteckning|(?:table of )?contents)$/i.test(plainText(block.content))

/** Bullets go on whichever list they are of; numbers begin anew. */
const endsBefore = ({ place }: OpenList, next: ListPlace): boolean =>
  place.level === next.level &&
  (place.isOrdered !== next.isOrdered || (next.isOrdered && place.list !== next.list))
