import { positioned } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

/** `::pagebreak`: what follows begins a page. */
export const pagebreak: DirectiveType = {
  name: 'pagebreak',
  otherNames: ['sidbrytning', 'nysida'],
  about: { sv: 'Det som följer börjar på en ny sida.', en: 'What follows begins on a new page.' },
  forms: { leaf: [] },
  hasLabel: false,
  convert: (node) => [positioned(node, { type: 'pageBreak' })],
}
