import { turnedPart, withoutTurning } from '../model/direction-signs.ts'
import { eachNode } from '../model/walk.ts'
import type { Rule } from './rule.ts'

/** Words are laid out by the language that they are in; signs that turn letters round say something else to who hears them. */
export const directionSigns: Rule = (report, emit) => {
  eachNode(report, ['text', 'inlineCode', 'code'], (node, span) => {
    const turned = turnedPart(node.value)
    if (!turned) return
    const { at, part } = turned
    const isExact = span.cell === undefined && span.end - span.start === node.value.length
    const start = span.start + at
    emit(
      'text/direction',
      { proposed: isExact ? withoutTurning(part) : null },
      isExact ? { ...span, start, end: start + part.length } : span,
    )
  })
}
