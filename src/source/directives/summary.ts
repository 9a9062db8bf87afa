/** `:::summary{show=result,goals}` → a box that says what the report comes to, once its tables have been typed. */

import type { BlockContent } from 'mdast'
import { choose, shownChoice } from '../../model/choice.ts'
import { summaryChoices } from '../../model/report-choices.ts'
import { summaryParts, type SummaryPartId, type SummaryRequest } from '../../model/summary.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { attribute, lang, tableId } from '../directive/attributes.ts'
import { attributeSpan, openingSpan, positioned, type Directive } from '../directive/directive.ts'
import { asWritten, formOf, type DirectiveType } from '../directive/directive-type.ts'

const show = attribute('show', ['visa'], summaryChoices, {
  sv: 'Vad som sägs, med komma mellan; utan det allt som tabellerna berättar.',
  en: 'What is said, with commas between; without it all that the tables tell.',
})

export const summary: DirectiveType = {
  name: 'summary',
  otherNames: ['sammanfattning', 'i-korthet'],
  about: {
    sv: 'En ruta som säger vad rapporten kommer fram till, gjord av tabellerna: resultat, mål och avvikelser.',
    en: 'A box that says what the report comes to, made of the tables: result, goals and deviations.',
  },
  forms: { container: [show, tableId, lang], leaf: [show, tableId] },
  hasLabel: true,
  convert: (node, { label, body }, context, convert) => [
    positioned(node, {
      type: 'box',
      box: 'summary',
      usualTitle: { sv: 'I korthet', en: 'In brief' },
      title: convert.inlines(label),
      summary: requestOf(node, context),
      children: convert.blocks(body) as BlockContent[],
    }),
  ],
}

function requestOf(node: Directive, context: ChapterContext): SummaryRequest {
  const span = openingSpan(node, context)
  const table = node.attributes?.table
  return {
    show: partsIn(node, context),
    table: table ? { text: table, span: attributeSpan(span, table, context) } : null,
    span,
  }
}

/** `show=result,goals`, or in Swedish; what is none of them is reported. */
function partsIn(node: Directive, context: ChapterContext): readonly SummaryPartId[] {
  const written = (node.attributes?.show ?? '').split(/[\s,;]+/).filter((word) => word !== '')
  const chosen = written.flatMap((word) => {
    const part = choose(summaryChoices, word)
    if (part !== null) return [part]
    const facts = { attribute: show.name, problem: 'invalid' as const, nearest: null, value: word }
    const directive = asWritten({ form: formOf(node), name: node.name })
    const place = attributeSpan(openingSpan(node, context), word, context)
    context.emit(
      'directive/attribute',
      { directive, ...facts, known: summaryChoices.map(shownChoice) },
      place,
    )
    return []
  })
  return chosen.length === 0 ? summaryParts : summaryParts.filter((part) => chosen.includes(part))
}
