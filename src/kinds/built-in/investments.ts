import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'
import { moneyColumns, usualTotals } from './money.ts'

const yearsBudget: readonly ColumnDeclaration[] = [
  { id: 'original', heading: { sv: 'Ursprunglig budget', en: 'Original budget' }, type: 'money' },
  {
    id: 'carriedOver',
    heading: { sv: 'Ombudgetering', en: 'Carried over' },
    aliases: { sv: ['Överfört', 'Överfört från föregående år', 'Överföring'], en: [] },
    type: 'money',
  },
  {
    id: 'added',
    heading: { sv: 'Tilläggsbudget', en: 'Added budget' },
    aliases: { sv: ['Tilläggsanslag', 'Omdisponering'], en: [] },
    type: 'money',
  },
]

const projectTotals: readonly ColumnDeclaration[] = [
  {
    id: 'approved',
    acrossPeriods: 'fixed',
    heading: { sv: 'Beslutad totalutgift', en: 'Approved total' },
    type: 'money',
  },
  {
    id: 'accumulated',
    heading: { sv: 'Ackumulerat utfall', en: 'Accumulated' },
    type: 'money',
    rollForward: 'empty',
  },
  {
    id: 'estimate',
    heading: { sv: 'Beräknad totalutgift', en: 'Estimated total' },
    type: 'money',
    rollForward: 'empty',
  },
  {
    id: 'estimateDeviation',
    heading: { sv: 'Avvikelse totalutgift', en: 'Deviation of total' },
    aliases: { sv: ['Avvikelse total'], en: [] },
    type: 'money',
    formula: 'approved - estimate',
    rollForward: 'empty',
  },
]

export const investments = builtIn({
  kind: 'investments',
  title: { sv: 'Investeringar', en: 'Investments' },
  about: {
    sv: 'Investeringar mot årets budget och, om kolumnerna finns, hela projektets totalutgift. Utgifter är positiva.',
    en: 'Investments against the year’s budget and, with those columns, the whole project’s total. Expenditure is positive.',
  },
  signs: 'cost-positive',
  columns: [
    {
      id: 'item',
      heading: { sv: 'Investeringar', en: 'Investments' },
      aliases: {
        sv: ['Investering', 'Projekt', 'Objekt', 'Investeringsprojekt'],
        en: ['Investment', 'Project'],
      },
      role: 'key',
      required: true,
      filled: true,
    },
    ...yearsBudget,
    ...moneyColumns.map((column) =>
      column.id === 'budget'
        ? {
            ...column,
            adopted: 'investment' as const,
            formula: ['original + carriedOver + added', 'original + carriedOver', 'original + added'],
          }
        : column,
    ),
    ...projectTotals,
  ],
  headingRows: true,
  total: usualTotals,
  rollUp: { show: 'rows' },
  // By board and by project, investments come to the same.
  same: [{ as: 'investments.total' }],
  rules: [
    {
      check: 'accumulated <= estimate',
      message: {
        sv: 'Mer har redan betalats ut än vad hela projektet beräknas kosta.',
        en: 'More has been paid already than the whole project is estimated to cost.',
      },
    },
  ],
  headline: { says: 'figure', columns: ['forecast'] },
})
