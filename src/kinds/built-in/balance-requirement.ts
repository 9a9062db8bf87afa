import { builtIn } from '../define/define-kind.ts'
import { commentColumn } from './money.ts'

export const balanceRequirement = builtIn({
  kind: 'balanceRequirement',
  title: { sv: 'Balanskravsutredning', en: 'Balance requirement' },
  about: {
    sv: 'Från årets resultat till balanskravsresultatet. Varje resultatrad är summan av alla poster ovanför.',
    en: 'From the year’s result to the balanced result. Each line of result is the sum of all items above it.',
  },
  named: true,
  columns: [
    {
      id: 'item',
      heading: { sv: 'Balanskravsutredning', en: 'Balance requirement' },
      aliases: { sv: ['Balanskrav', 'Post'], en: ['Item'] },
      role: 'key',
      required: true,
      filled: true,
      blankHeading: true,
    },
    {
      id: 'previous',
      earlierOf: 'outcome',
      heading: { sv: 'Föregående år', en: 'Previous year' },
      aliases: { sv: ['Bokslut', 'Utfall föregående år', 'Utfall fg år'], en: [] },
      type: 'money',
    },
    { id: 'budget', heading: { sv: 'Budget', en: 'Budget' }, type: 'money' },
    {
      id: 'outcome',
      heading: { sv: 'Utfall', en: 'Outcome' },
      type: 'money',
      atCutoff: true,
      rollForward: 'empty',
    },
    {
      id: 'forecast',
      heading: { sv: 'Prognos', en: 'Forecast' },
      aliases: { sv: ['Årsprognos', 'Prognos helår'], en: [] },
      type: 'money',
      rollForward: 'empty',
    },
    commentColumn,
  ],
  rows: [
    {
      id: 'balanced',
      label: { sv: 'Balanskravsresultat', en: 'Balanced result' },
      aliases: { sv: ['Årets balanskravsresultat'], en: [] },
      required: true,
      total: true,
    },
    {
      id: 'toRestore',
      label: { sv: 'Balanskravsresultat att återställa', en: 'Balanced result to restore' },
      aliases: {
        sv: [
          'Balanskravsresultat att reglera',
          'Balanskravsunderskott att återställa',
          'Underskott att återställa',
          'Att återställa',
          'Kvar att återställa',
          'Återstår att återställa',
        ],
        en: [],
      },
      apart: true,
    },
  ],
  same: [
    {
      as: 'incomeStatement.result',
      labels: {
        sv: [
          'Årets resultat',
          'Periodens resultat',
          'Resultat',
          'Årets resultat enligt resultaträkningen',
          'Årets resultat enligt resultaträkning',
          'Periodens resultat enligt resultaträkningen',
          'Resultat enligt resultaträkningen',
          'Resultat enligt resultaträkning',
        ],
        en: ['Result for the year', 'Result', 'Result according to the income statement'],
      },
    },
  ],
  rollUp: { show: 'lines' },
  total: {
    labels: {
      sv: ['Årets resultat efter balanskravsjusteringar', 'Resultat efter balanskravsjusteringar'],
      en: ['Result after balance adjustments'],
    },
    subtotals: { sv: ['Summa '], en: ['Total '] },
  },
  headline: { says: 'figure', row: 'balanced', columns: ['forecast'] },
})
