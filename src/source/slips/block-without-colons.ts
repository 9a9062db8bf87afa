import { directiveKinds } from '../directive-kinds.ts'
import { readBrokenOpening } from '../fence-opening.ts'
import type { ParagraphSlip } from './paragraph.ts'

/** A block's name with one colon or none before what only a block has: `table[Elever]{src=…}`. */
const mistyped = new RegExp(
  `^:?(?:${[...new Set(directiveKinds.filter(({ form }) => form !== 'text').map(({ name }) => name))].join('|')})(?:\\[[^\\]]*\\])?\\{[^}]*\\}`,
)

/** `!!! note`, `> [!NOTE]`: boxes of other dialects. */
const otherBox = /^(?:(?:!!!|\?\?\?\+?)\s+(?<a>\p{L}+)|\[!(?<b>\p{L}+)\])/u

export const blockWithoutColons: ParagraphSlip = ({ source, lines, firstLine }, { emit }) => {
  const other = otherBox.exec(lines[0]!)?.groups
  if (!other && !mistyped.test(source)) return
  const { proposed } = readBrokenOpening(3, other ? (other.a ?? other.b)! : lines[0]!.replace(/^:/, ''))
  emit(
    'directive/fence',
    { problem: 'opening', written: proposed ?? '', colons: '', other: '', line: 0 },
    firstLine,
  )
}
