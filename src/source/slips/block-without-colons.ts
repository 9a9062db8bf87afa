import { readBrokenOpening } from '../fence-opening.ts'
import type { Code } from 'mdast'
import type { Span } from '../../model/span.ts'
import type { ChapterContext } from '../chapter-context.ts'
import type { ParagraphSlip } from './paragraph.ts'

/** A block's name with one colon or none before what only a block has: `table[Elever]{src=…}`. */
const mistyped = /^:?(?<name>[a-z][a-z\d-]*)(?:\[[^\]]*\])?\{[^}]*\}/

/** `!!! note`, `> [!NOTE]`, `.. note::`: boxes of other dialects. */
const otherBox = /^(?:(?:!!!|\?\?\?\+?)\s+(?<a>\p{L}+)|\[!(?<b>\p{L}+)\]|\.\.\s+(?<c>[\p{L}-]+)::)/u

export const blockWithoutColons: ParagraphSlip = ({ source, lines, firstLine }, { emit, directives }) => {
  const other = otherBox.exec(lines[0]!)?.groups
  const name = mistyped.exec(source)?.groups?.name
  const isBlock = directives.some((kind) => kind.name === name && kind.form !== 'text')
  if (!other && !isBlock) return
  const written = other ? (other.a ?? other.b ?? other.c)! : lines[0]!.replace(/^:/, '')
  const { proposed } = readBrokenOpening(3, written, directives)
  emit(
    'directive/fence',
    { problem: 'opening', written: proposed ?? '', colons: '', other: '', line: 0 },
    firstLine,
  )
}

/** A block of code that is called as a block of ours, as in MyST: ```` ```{note} ````. */
export function reportBlockInCode({ lang }: Code, span: Span, { emit, directives }: ChapterContext): void {
  const name = /^\{(\p{L}[\p{L}-]{0,40})\}/u.exec(lang ?? '')?.[1]
  const { proposed } = name === undefined ? { proposed: null } : readBrokenOpening(3, name, directives)
  if (proposed === null) return
  emit('directive/fence', { problem: 'opening', written: proposed, colons: '', other: '', line: 0 }, span)
}
