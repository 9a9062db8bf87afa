import { directiveKinds } from '../directive-kinds.ts'
import { readBrokenOpening } from '../fence-opening.ts'
import type { ParagraphSlip } from './paragraph.ts'

/** A block's name with one colon or none before what only a block has: `table[Elever]{src=…}`. */
const mistyped = new RegExp(
  `^:?(?:${[...new Set(directiveKinds.filter(({ form }) => form !== 'text').map(({ name }) => name))].join('|')})(?:\\[[^\\]]*\\])?\\{[^}]*\\}`,
)

export const blockWithoutColons: ParagraphSlip = ({ source, lines, firstLine }, { emit }) => {
  if (!mistyped.test(source)) return
  const { proposed } = readBrokenOpening(3, lines[0]!.replace(/^:/, ''))
  emit(
    'directive/fence',
    { problem: 'opening', written: proposed ?? '', colons: '', other: '', line: 0 },
    firstLine,
  )
}
