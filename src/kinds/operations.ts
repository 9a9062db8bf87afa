import { builtIn } from './define-kind.ts'
import {
  budgetColumn,
  commentColumn,
  deviationColumn,
  forecastColumn,
  previousColumn,
  usualTotals,
} from './money.ts'

export const operations = builtIn({
  kind: 'operations',
  title: { sv: 'Driftredovisning', en: 'Operations' },
  about: {
    sv: 'Intäkter, kostnader och nettokostnad per verksamhet, i två nivåer med delsummor om det behövs.',
    en: 'Income, cost and net cost by activity, in two levels with sub-totals where needed.',
  },
  columns: [
    {
      id: 'area',
      heading: { sv: 'Verksamhetsområde', en: 'Area' },
      aliases: { sv: ['Område', 'Nämnd', 'Förvaltning'], en: [] },
      role: 'group',
    },
    {
      id: 'item',
      heading: { sv: 'Verksamhet', en: 'Activity' },
      aliases: { sv: ['Driftredovisning', 'Enhet', 'Verksamheter'], en: [] },
      role: 'key',
      required: true,
      filled: true,
      blankHeading: true,
    },
    { ...previousColumn, earlierOf: 'net' },
    {
      id: 'income',
      heading: { sv: 'Intäkter', en: 'Income' },
      type: 'money',
      required: true,
      filled: true,
      rollForward: 'empty',
    },
    {
      id: 'cost',
      heading: { sv: 'Kostnader', en: 'Costs' },
      type: 'money',
      required: true,
      filled: true,
      rollForward: 'empty',
    },
    {
      id: 'net',
      acrossPeriods: 'accumulates',
      heading: { sv: 'Nettokostnad', en: 'Net cost' },
      aliases: { sv: ['Nettokostnader', 'Netto', 'Utfall netto', 'Utfall'], en: ['Net', 'Outcome'] },
      type: 'money',
      required: true,
      atCutoff: true,
      rollForward: 'empty',
      formula: {
        'cost-positive': 'income + cost',
        'income-positive': 'income + cost',
        unsigned: 'cost - income',
      },
    },
    {
      ...budgetColumn,
      aliases: { sv: ['Nettobudget', 'Budget netto', 'Årsbudget'], en: [] },
      required: false,
    },
    forecastColumn,
    {
      ...deviationColumn,
      formula: {
        'cost-positive': ['budget - forecast', 'budget - net'],
        'income-positive': ['forecast - budget', 'net - budget'],
        unsigned: ['budget - forecast', 'budget - net'],
      },
    },
    commentColumn,
  ],
  headingRows: true,
  total: usualTotals,
})
