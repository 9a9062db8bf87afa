/** Elements of a PDF → blocks in reading order. */

import type { ForeignBlock, ForeignParagraph } from '../document.ts'
import type { ElementReader } from './element-reader.ts'
import { headingLevel, isInline, isLeftOut } from './roles.ts'
import { isElement, type TaggedElement, type TaggedKid } from './structure.ts'
import { readList } from './tagged-list.ts'
import { readTable } from './tagged-table.ts'

/** How what stands in an element is to be taken. */
export interface Within {
  readonly role: ForeignParagraph['role']
  /** How many sections it stands in. */
  readonly depth: number
}

export const outermost: Within = { role: 'text', depth: 0 }

/** Lines of text between blocks are paragraphs. */
export function taggedBlocks(
  kids: readonly TaggedKid[],
  within: Within,
  reader: ElementReader,
): readonly ForeignBlock[] {
  const blocks: (readonly ForeignBlock[])[] = []
  let line: TaggedKid[] = []
  const endLine = (): void => {
    blocks.push(paragraph(line, within, reader))
    line = []
  }
  for (const kid of kids) {
    if (!isElement(kid) || isInline(kid)) line.push(kid)
    else {
      endLine()
      blocks.push(blocksOf(kid, within, reader))
    }
  }
  endLine()
  return blocks.flat()
}

function paragraph(
  kids: readonly TaggedKid[],
  { role }: Within,
  reader: ElementReader,
): readonly ForeignParagraph[] {
  const content = reader.content(reader.pieces(kids))
  return content.length === 0 ? [] : [{ type: 'paragraph', role, content, at: reader.placeOf(kids) }]
}

function blocksOf(element: TaggedElement, within: Within, reader: ElementReader): readonly ForeignBlock[] {
  const { kids, type, ownType } = element
  const as = (role: Within['role']) => taggedBlocks(kids, { ...within, role }, reader)
  if (isLeftOut(element)) return []
  const level = headingLevel(element)
  if (level !== null) return heading(element, level === 0 ? Math.max(within.depth, 1) : level, reader)
  switch (type) {
    case 'Table':
      return readTable(element, reader) ?? as('text')
    case 'L':
      return [
        ...captionsOf(element, within, reader),
        ...readList(element, reader, (said) => taggedBlocks(said, { ...within, role: 'text' }, reader)),
      ]
    case 'Figure':
      reader.losses.add('image', reader.placeOf([element]))
      return captionsOf(element, within, reader)
    case 'Formula':
      reader.losses.add('formula', reader.placeOf([element]))
      return paragraph([element], within, reader)
    case 'Note':
    case 'FENote':
      return reader.notes.isReferredTo(element) ? [] : as(within.role)
    case 'Caption':
      return as('caption')
    case 'BlockQuote':
      return as('quote')
    case 'Sect':
      return taggedBlocks(kids, { ...within, depth: within.depth + 1 }, reader)
    default:
      return as(roleOfStyle(ownType) ?? within.role)
  }
}

/** Styles of text that the standard has no type for, as their makers call them. */
const namedRoles: readonly (readonly [RegExp, Within['role']])[] = [
  [/^(?:title|rubrik)$/, 'title'],
  [/^(?:subtitle|underrubrik)$/, 'subtitle'],
  [/(?:caption|beskrivning|tabellrubrik|tabelltitel|bildtext|figurtext)$/, 'caption'],
  [/^(?:intense|starkt)?(?:quote|citat)$/, 'quote'],
]

function roleOfStyle(name: string): Within['role'] | null {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '')
  return namedRoles.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** Without the number that its maker sets apart. */
function heading({ kids }: TaggedElement, level: number, reader: ElementReader): readonly ForeignBlock[] {
  const said = kids.filter((kid) => !isElement(kid) || kid.type !== 'Lbl')
  const content = reader.content(reader.pieces(said))
  return content.length === 0 ? [] : [{ type: 'heading', level, content, at: reader.placeOf(kids) }]
}

function captionsOf({ kids }: TaggedElement, within: Within, reader: ElementReader): readonly ForeignBlock[] {
  return taggedBlocks(
    kids.filter((kid) => isElement(kid) && kid.type === 'Caption'),
    within,
    reader,
  )
}
