/** What the kinds that hold money share: their columns and the labels of their totals. */

import type { ColumnKind, TotalKind } from './kind.ts'

export const moneyColumns: readonly ColumnKind[] = [
  {
    id: 'previous',
    headings: { sv: ['Föregående år', 'Utfall fg år', 'Utfall föregående år'], en: ['Previous year'] },
    type: 'money',
    role: 'value',
    summed: true,
  },
  {
    id: 'budget',
    headings: { sv: ['Budget', 'Årsbudget', 'Budget helår'], en: ['Budget', 'Annual budget'] },
    type: 'money',
    role: 'value',
    required: true,
    filled: true,
    summed: true,
  },
  {
    id: 'periodBudget',
    headings: { sv: ['Budget period', 'Periodbudget', 'Budget perioden'], en: ['Period budget'] },
    type: 'money',
    role: 'value',
    summed: true,
  },
  {
    id: 'outcome',
    headings: { sv: ['Utfall', 'Utfall perioden'], en: ['Outcome', 'Actual'] },
    type: 'money',
    role: 'value',
    required: true,
    filled: true,
    atCutoff: true,
    summed: true,
  },
  {
    id: 'forecast',
    headings: {
      sv: ['Prognos', 'Årsprognos', 'Prognos helår', 'Helårsprognos'],
      en: ['Forecast', 'Full-year forecast'],
    },
    type: 'money',
    role: 'value',
    filled: true,
    summed: true,
  },
  {
    id: 'deviation',
    headings: { sv: ['Avvikelse', 'Budgetavvikelse', 'Avvikelse mot budget'], en: ['Deviation', 'Variance'] },
    type: 'money',
    role: 'value',
    deviation: { from: 'budget', against: ['forecast', 'outcome'] },
    summed: true,
  },
  { id: 'comment', headings: { sv: ['Kommentar'], en: ['Comment'] }, type: 'text', role: 'comment' },
]

/** The labels that total rows bear in Swedish reports. */
export const usualTotals: TotalKind = {
  total: {
    sv: [
      'Summa',
      'Totalt',
      'Total',
      'Netto',
      'Resultat',
      'Totalsumma',
      'Summa totalt',
      'Totalt resultat',
      'Årets resultat',
      'Nettokostnad',
      'Nettokostnader',
      'S:a',
    ],
    en: ['Total', 'Sum', 'Net', 'Result'],
  },
  subtotal: {
    sv: ['Delsumma', 'Summa ', 'Totalt ', 'Total ', 'S:a '],
    en: ['Subtotal', 'Sub-total', 'Total '],
  },
}
