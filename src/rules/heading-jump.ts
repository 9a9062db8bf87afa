import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import { asRoot } from '../model/content.ts'
import type { Rule } from './rule.ts'

/** Headings go down one level at a time: screen readers and archives hold the outline to be whole. */
export const headingJump: Rule = ({ chapters }, emit) => {
  for (const { content, file } of chapters) {
    let above = 1
    visit(asRoot(content), 'heading', (heading: Heading) => {
      const level = heading.data!.level!
      if (level > above + 1)
        emit(
          'text/heading-jump',
          { from: above, to: level },
          { file, start: heading.position!.start.offset!, end: heading.position!.end.offset! },
        )
      above = level
    })
  }
}
