import { attributeSpan, openingSpan, reportMissing } from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'
import { foundTable } from '../found-table.ts'
import { id, tableId } from '../directive/attributes.ts'

/** `::goals-summary{table=mal}`: a table that counts another one's goals. */
export const goalsSummary: DirectiveType = {
  name: 'goals-summary',
  otherNames: ['måluppfyllelse', 'målsammanfattning'],
  about: {
    sv: 'En tabell som räknar hur många indikatorer som är uppfyllda för varje mål i en annan tabell.',
    en: 'A table that counts how many indicators are met for each goal of another table.',
  },
  forms: { leaf: [id, tableId] },
  needs: { leaf: tableId },
  suits: ({ rows }) => rows.some(({ assessment }) => assessment !== null),
  hasLabel: true,
  convert(node, { label }, context, convert) {
    const table = node.attributes?.table
    if (!table) {
      reportMissing(node, tableId, context)
      return null
    }
    const span = attributeSpan(openingSpan(node, context), table, context)
    return [
      foundTable(
        node,
        label,
        {
          from: 'tables',
          madeOf: { by: 'summary', table, asked: {}, span },
          headings: [],
          toTheRight: [],
          rows: [],
          span,
        },
        context,
        convert,
      ),
    ]
  },
}
