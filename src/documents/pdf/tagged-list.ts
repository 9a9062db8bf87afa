/** A list of a PDF, with the lists in it. */

import { plainText } from '../../source/plain-text.ts'
import type { ForeignBlock } from '../document.ts'
import type { ElementReader } from './element-reader.ts'
import { isElement, type TaggedElement, type TaggedKid } from './structure.ts'

type ReadBlocks = (kids: readonly TaggedKid[]) => readonly ForeignBlock[]

/** None where it has no items. `blocksIn` reads what stands in an item. */
export function readList(
  list: TaggedElement,
  reader: ElementReader,
  blocksIn: ReadBlocks,
): readonly ForeignBlock[] {
  const items: (readonly ForeignBlock[])[] = []
  const labels: string[] = []
  for (const kid of list.kids) {
    if (isElement(kid) && kid.type === 'Caption') continue
    if (isElement(kid) && kid.type === 'L') {
      // Some makers put a list beside the item that it belongs to.
      items.push([...(items.pop() ?? []), ...blocksIn([kid])])
      continue
    }
    const { label, blocks } = readItem(
      isElement(kid) && kid.type === 'LI' ? kid.kids : [kid],
      reader,
      blocksIn,
    )
    labels.push(label)
    if (blocks.length > 0) items.push(blocks)
  }
  const isOrdered =
    list.numbering === null ? labels.every((label) => ordinal.test(label)) : counted.test(list.numbering)
  return items.length > 0 ? [{ type: 'list', isOrdered, items, at: reader.placeOf([list]) }] : []
}

const ordinal = /^(?:\d{1,3}|\p{L})[.)]$|^\d{1,3}$/u
const counted = /^(?:Decimal|(?:Upper|Lower)(?:Roman|Alpha)|Ordered)$/

interface ReadItem {
  /** `1.`, `•`; '' where the item has none. */
  readonly label: string
  readonly blocks: readonly ForeignBlock[]
}

const isLabel = (kid: TaggedKid): boolean => isElement(kid) && kid.type === 'Lbl'

function readItem(kids: readonly TaggedKid[], reader: ElementReader, blocksIn: ReadBlocks): ReadItem {
  const label = plainText(reader.content(reader.pieces(kids.filter(isLabel))))
  // What is explained is as much part of a list of words as what explains it.
  if (/\p{L}{2}/u.test(label)) return { label, blocks: blocksIn(kids) }
  const blocks = blocksIn(kids.filter((kid) => !isLabel(kid)))
  return label === '' ? withoutLabel(blocks) : { label, blocks }
}

/** Of an item whose maker has not set its label apart from its text. */
function withoutLabel(blocks: readonly ForeignBlock[]): ReadItem {
  const [first, ...others] = blocks
  const [start, ...more] = first?.type === 'paragraph' ? first.content : []
  if (first?.type !== 'paragraph' || start?.type !== 'text') return { label: '', blocks }
  const [whole = '', label = ''] = /^([•◦▪▫●○■□‣⁃·–—-]|\d{1,3}[.)])\s+/u.exec(start.value) ?? []
  const content = [{ ...start, value: start.value.slice(whole.length) }, ...more]
  return { label, blocks: [{ ...first, content }, ...others] }
}
