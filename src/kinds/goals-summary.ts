import { builtIn } from './define-kind.ts'
import type { ColumnDeclaration } from './declaration.ts'

const count = (id: string, sv: string, en: string): ColumnDeclaration => ({
  id,
  heading: { sv, en },
  type: 'integer',
  min: 0,
})

export const goalsSummary = builtIn({
  kind: 'goalsSummary',
  title: { sv: 'Måluppfyllelse', en: 'Goal fulfilment' },
  about: {
    sv: 'Hur många indikatorer som är uppfyllda, delvis uppfyllda och inte uppfyllda. ::goals-summary räknar ut den.',
    en: 'How many indicators are met, partly met and not met. ::goals-summary computes it.',
  },
  named: true,
  columns: [
    { id: 'goal', heading: { sv: 'Mål', en: 'Goal' }, role: 'key', required: true },
    count('met', 'Uppfyllt', 'Met'),
    count('partly', 'Delvis uppfyllt', 'Partly met'),
    count('notMet', 'Inte uppfyllt', 'Not met'),
    count('notAssessed', 'Ej bedömt', 'Not assessed'),
    {
      ...count('indicators', 'Indikatorer', 'Indicators'),
      formula: 'met + partly + notMet + notAssessed',
    },
  ],
  total: { labels: { sv: ['Totalt', 'Summa'], en: ['Total'] } },
})
