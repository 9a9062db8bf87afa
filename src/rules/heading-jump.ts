import { eachHeading } from '../model/walk.ts'
import type { Rule } from './rule.ts'

/** Headings go down one level at a time: screen readers and archives hold the outline to be whole. */
export const headingJump: Rule = ({ chapters }, emit) => {
  for (const chapter of chapters) {
    let above = 1
    eachHeading(chapter, ({ data }, span) => {
      const level = data!.level!
      if (level > above + 1) emit('text/heading-jump', { from: above, to: level }, span)
      above = level
    })
  }
}
