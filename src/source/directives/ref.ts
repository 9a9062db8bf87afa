import { toString } from 'mdast-util-to-string'
import { visibleText } from '../../model/visible-text.ts'
import { positioned } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

/** `:ref[id]`: a cross reference. */
export const ref: DirectiveType = {
  name: 'ref',
  otherNames: ['hänvisning', 'referens'],
  about: {
    sv: 'En hänvisning till en tabell, en figur eller en rubrik: trycks som ”tabell 2” eller ”avsnitt 4.1”.',
    en: 'A reference to a table, a figure or a heading: prints “table 2” or “section 4.1”.',
  },
  forms: { text: [] },
  hasLabel: true,
  convert(node, _, context) {
    const target = visibleText(toString(node.children)).trim()
    if (target !== '') return [positioned(node, { type: 'reference', target, value: target })]
    const span = context.spanOf(node)
    const written = /^:ref\[?[^\]\s]{0,40}\]?/.exec(context.text.slice(span.start, span.start + 60))![0]
    const name = written.replace(/^:ref\[?|(?<![\].,;:])[\].,;:]+$/g, '')
    context.emit(
      'ref/written',
      { written, proposed: `:ref[${name || 'id'}]`, certain: false },
      { ...span, end: span.start + written.length },
    )
    return null
  },
}
