/** What the kinds that hold money share: their columns, how deviations are computed, and the labels of their totals. */

import type { ColumnDeclaration, FormulaDeclaration, TotalDeclaration } from './declaration.ts'

/** Better than budget is positive in every convention; without a forecast the outcome is what is compared. */
const deviation: FormulaDeclaration = {
  'cost-positive': ['budget - forecast', 'budget - outcome'],
  'income-positive': ['forecast - budget', 'outcome - budget'],
  unsigned: {
    income: ['forecast - budget', 'outcome - budget'],
    cost: ['budget - forecast', 'budget - outcome'],
  },
}

export const previousColumn: ColumnDeclaration = {
  id: 'previous',
  heading: { sv: 'Föregående år', en: 'Previous year' },
  aliases: { sv: ['Utfall fg år', 'Utfall föregående år', 'Bokslut'] },
  type: 'money',
  earlierOf: 'outcome',
}

export const budgetColumn: ColumnDeclaration = {
  id: 'budget',
  acrossPeriods: 'fixed',
  heading: { sv: 'Budget', en: 'Budget' },
  aliases: { sv: ['Årsbudget', 'Budget helår'], en: ['Annual budget'] },
  type: 'money',
  required: true,
  filled: true,
  rollForward: 'keep',
}

const outcomeColumn: ColumnDeclaration = {
  id: 'outcome',
  acrossPeriods: 'accumulates',
  heading: { sv: 'Utfall', en: 'Outcome' },
  aliases: { sv: ['Utfall perioden'], en: ['Actual'] },
  type: 'money',
  required: true,
  filled: true,
  atCutoff: true,
  rollForward: 'empty',
}

export const forecastColumn: ColumnDeclaration = {
  id: 'forecast',
  heading: { sv: 'Prognos', en: 'Forecast' },
  aliases: { sv: ['Årsprognos', 'Prognos helår', 'Helårsprognos'], en: ['Full-year forecast'] },
  type: 'money',
  filled: true,
  rollForward: 'empty',
}

export const deviationColumn: ColumnDeclaration = {
  id: 'deviation',
  heading: { sv: 'Avvikelse', en: 'Deviation' },
  aliases: { sv: ['Budgetavvikelse', 'Avvikelse mot budget'], en: ['Variance'] },
  type: 'money',
  formula: deviation,
  deviation: true,
  rollForward: 'empty',
}

export const commentColumn: ColumnDeclaration = {
  id: 'comment',
  heading: { sv: 'Kommentar', en: 'Comment' },
  aliases: { sv: ['Kommentarer'], en: ['Comments'] },
  role: 'comment',
  rollForward: 'empty',
}

export const moneyColumns: readonly ColumnDeclaration[] = [
  previousColumn,
  budgetColumn,
  {
    id: 'periodBudget',
    heading: { sv: 'Budget period', en: 'Period budget' },
    aliases: { sv: ['Periodbudget', 'Budget perioden'] },
    type: 'money',
    rollForward: 'keep',
  },
  outcomeColumn,
  forecastColumn,
  deviationColumn,
  commentColumn,
]

/** The labels that total rows bear in Swedish reports. */
export const usualTotals: TotalDeclaration = {
  labels: {
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
  subtotals: {
    sv: ['Delsumma', 'Summa ', 'Totalt ', 'Total ', 'S:a '],
    en: ['Subtotal', 'Sub-total', 'Total '],
  },
}
