import { positioned } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

/** `::glossary`: the words of the workspace's glossary that the report uses, with what they mean. */
export const glossary: DirectiveType = {
  name: 'glossary',
  otherNames: ['ordlista', 'ordförklaringar'],
  about: {
    sv: 'En lista med de ord ur glossary.yaml som rapporten använder, och vad de betyder.',
    en: 'A list of the words of glossary.yaml that the report uses, and what they mean.',
  },
  forms: { leaf: [] },
  hasLabel: false,
  isOffered: (report) => report.glossary.length > 0,
  convert: (node) => [
    positioned(node, {
      type: 'list',
      ordered: false,
      spread: false,
      data: { isGlossary: true, hProperties: { className: ['glossary'] } },
      children: [],
    }),
  ],
}
