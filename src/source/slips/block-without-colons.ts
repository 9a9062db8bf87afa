import { readBrokenOpening } from '../fence-opening.ts'
import type { ParagraphSlip } from './paragraph.ts'

/** A block's name with one colon or none before what only a block has: `table[Elever]{src=…}`. */
const mistyped = /^:?(?<name>[a-z][a-z\d-]*)(?:\[[^\]]*\])?\{[^}]*\}/

/** `!!! note`, `> [!NOTE]`: boxes of other dialects. */
const otherBox = /^(?:(?:!!!|\?\?\?\+?)\s+(?<a>\p{L}+)|\[!(?<b>\p{L}+)\])/u

export const blockWithoutColons: ParagraphSlip = ({ source, lines, firstLine }, { emit, directives }) => {
  const other = otherBox.exec(lines[0]!)?.groups
  const name = mistyped.exec(source)?.groups?.name
  const isBlock = directives.some((kind) => kind.name === name && kind.form !== 'text')
  if (!other && !isBlock) return
  const written = other ? (other.a ?? other.b)! : lines[0]!.replace(/^:/, '')
  const { proposed } = readBrokenOpening(3, written, directives)
  emit(
    'directive/fence',
    { problem: 'opening', written: proposed ?? '', colons: '', other: '', line: 0 },
    firstLine,
  )
}
