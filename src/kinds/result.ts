import type { Kind } from './kind.ts'
import { moneyColumns, usualTotals } from './money.ts'

/** Budget, outcome and forecast by kind of income and cost, and how they deviate. */
export const result: Kind = {
  id: 'result',
  title: { sv: 'Ekonomiskt resultat', en: 'Financial result' },
  extraColumns: false,
  total: usualTotals,
  columns: [
    {
      id: 'item',
      headings: {
        sv: ['Post', 'Kostnadsslag', 'Resultatpost', 'Verksamhet', 'Område', 'Ansvar'],
        en: ['Item'],
      },
      type: 'text',
      role: 'key',
      required: true,
      filled: true,
      blankHeading: true,
    },
    ...moneyColumns,
  ],
}
