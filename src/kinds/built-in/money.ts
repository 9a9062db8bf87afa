/** What the kinds that hold money share: their columns, how deviations are computed, and the labels of their totals. */

import type {
  ColumnDeclaration,
  FormulaDeclaration,
  HeadlineDeclaration,
  SameDeclaration,
  TotalDeclaration,
} from '../define/declaration.ts'

/** Better than budget is positive in every convention; without a forecast the outcome is what is compared. */
const deviation: FormulaDeclaration = {
  'cost-positive': ['budget - forecast', 'budget - outcome'],
  'income-positive': ['forecast - budget', 'outcome - budget'],
  'granted-frame': ['budget + forecast', 'budget + outcome'],
  unsigned: {
    income: ['forecast - budget', 'outcome - budget'],
    cost: ['budget - forecast', 'budget - outcome'],
  },
}

export const previousColumn: ColumnDeclaration = {
  id: 'previous',
  heading: { sv: 'Föregående år', en: 'Previous year' },
  aliases: {
    sv: [
      'Utfall fg år',
      'Utfall föregående år',
      'Utfall förra året',
      'Bokslut',
      'Bokslut fg år',
      'Bokslut föregående år',
      'Fg år',
      'Föreg år',
      'Förra året',
    ],
    en: ['Last year', 'Prior year'],
  },
  type: 'money',
  earlierOf: 'outcome',
}

export const budgetColumn: ColumnDeclaration = {
  id: 'budget',
  acrossPeriods: 'fixed',
  adopted: 'operating',
  heading: { sv: 'Budget', en: 'Budget' },
  aliases: { sv: ['Årsbudget', 'Budget helår', 'Helårsbudget', 'Årets budget'], en: ['Annual budget'] },
  type: 'money',
  required: true,
  filled: true,
  rollForward: 'keep',
}

const outcomeColumn: ColumnDeclaration = {
  id: 'outcome',
  acrossPeriods: 'accumulates',
  heading: { sv: 'Utfall', en: 'Outcome' },
  aliases: { sv: ['Utfall perioden', 'Utfall period', 'Ack utfall', 'Utfall ack'], en: ['Actual'] },
  type: 'money',
  required: true,
  filled: true,
  atCutoff: true,
  rollForward: 'empty',
}

export const forecastColumn: ColumnDeclaration = {
  id: 'forecast',
  heading: { sv: 'Prognos', en: 'Forecast' },
  aliases: {
    sv: ['Årsprognos', 'Prognos helår', 'Helårsprognos', 'Årets prognos'],
    en: ['Full-year forecast'],
  },
  type: 'money',
  filled: true,
  rollForward: 'empty',
}

export const deviationColumn: ColumnDeclaration = {
  id: 'deviation',
  heading: { sv: 'Avvikelse', en: 'Deviation' },
  aliases: {
    sv: ['Budgetavvikelse', 'Budget-avvikelse', 'Avvikelse mot budget', 'Avvikelse budget', 'Avvik', 'Diff'],
    en: ['Variance'],
  },
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

/** What a board gets of taxes, where that stands beside its income and costs. */
export const grantColumn: ColumnDeclaration = {
  id: 'grant',
  heading: { sv: 'Kommunbidrag', en: 'Municipal grant' },
  aliases: { sv: ['Anslag', 'Ram', 'Budgetram', 'Nettoram'], en: ['Grant'] },
  type: 'money',
  rollForward: 'keep',
}

/** Columns that any table of money may have, and that no formula of its kind needs. */
export const passingColumns: readonly ColumnDeclaration[] = [
  {
    id: 'priorForecast',
    heading: { sv: 'Fg prognos', en: 'Previous forecast' },
    aliases: { sv: ['Föregående prognos', 'Tidigare prognos', 'Förra prognosen'], en: [] },
    type: 'money',
    rollForward: 'empty',
  },
  {
    id: 'change',
    heading: { sv: 'Förändring', en: 'Change' },
    aliases: { sv: ['Ökning', 'Skillnad'], en: [] },
    type: 'money',
    rollForward: 'empty',
  },
  {
    id: 'changePercent',
    heading: { sv: 'Förändring %', en: 'Change %' },
    aliases: {
      sv: ['Förändring, %', 'Förändring i %', 'Förändring procent', 'Förändring i procent'],
      en: [],
    },
    type: 'percent',
    total: 'none',
    rollForward: 'empty',
  },
  {
    id: 'note',
    heading: { sv: 'Not', en: 'Note' },
    aliases: { sv: ['Noter'], en: ['Notes'] },
    role: 'value',
  },
]

export const moneyColumns: readonly ColumnDeclaration[] = [
  previousColumn,
  budgetColumn,
  {
    id: 'periodBudget',
    heading: { sv: 'Budget period', en: 'Period budget' },
    aliases: { sv: ['Periodbudget', 'Budget perioden', 'Budget ack', 'Ack budget'] },
    type: 'money',
    rollForward: 'keep',
  },
  outcomeColumn,
  forecastColumn,
  deviationColumn,
  grantColumn,
  ...passingColumns,
  commentColumn,
]

/** How the whole ends beside its budget. */
export const resultHeadline: HeadlineDeclaration = {
  says: 'ending',
  columns: ['forecast', 'budget', 'deviation', 'outcome', 'priorForecast'],
  deviation: { column: 'deviation', of: 'forecast' },
}

/** The labels that total rows bear in Swedish reports. */
export const usualTotals: TotalDeclaration = {
  labels: {
    sv: [
      'Summa',
      'Totalt',
      'Total',
      'Netto',
      'Nettoresultat',
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

/** What all activities cost, and with what finances them among the rows the year's result. */
export const activitiesTotals: readonly SameDeclaration[] = [
  {
    as: 'incomeStatement.netCost',
    labels: {
      sv: [
        'Verksamhetens nettokostnad',
        'Verksamhetens nettokostnader',
        'Summa verksamhetens nettokostnad',
        'Summa verksamhetens nettokostnader',
      ],
      en: ['Net cost of operations'],
    },
  },
  {
    as: 'incomeStatement.result',
    labels: {
      sv: [
        'Årets resultat enligt resultaträkningen',
        'Resultat enligt resultaträkningen',
        'Resultat enligt resultaträkning',
      ],
      en: ['Result according to the income statement'],
    },
  },
  {
    as: 'incomeStatement.result',
    beside: {
      sv: [
        'Finans',
        'Finansen',
        'Finansiering',
        'Finansieringen',
        'Finansiering totalt',
        'Summa finansiering',
        'Finansförvaltning',
        'Finansförvaltningen',
        'Gemensam finansiering',
        'Kommunens finansiering',
        'Skatter och statsbidrag',
        'Skatteintäkter och statsbidrag',
      ],
      en: ['Finance', 'Financing', 'Taxes and grants'],
    },
  },
]
