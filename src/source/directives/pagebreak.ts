import { positioned } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

/** `::pagebreak`: what follows begins a page. */
export const pagebreak: DirectiveType = {
  name: 'pagebreak',
  otherNames: ['sidbrytning', 'nysida'],
  forms: { leaf: [] },
  hasLabel: false,
  convert: (node) => [positioned(node, { type: 'pageBreak' })],
}
