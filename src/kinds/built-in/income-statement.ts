import { builtIn } from '../define/define-kind.ts'
import { moneyColumns, resultHeadline } from './money.ts'

export const incomeStatement = builtIn({
  kind: 'incomeStatement',
  title: { sv: 'Resultaträkning', en: 'Income statement' },
  about: {
    sv: 'Från verksamhetens intäkter till årets resultat. Varje resultatrad är summan av alla poster ovanför.',
    en: 'From the operations’ income to the year’s result. Each line of result is the sum of all items above it.',
  },
  named: true,
  // Costs are negative in every municipality's income statement.
  signs: 'income-positive',
  headingRows: true,
  columns: [
    {
      id: 'item',
      heading: { sv: 'Resultaträkning', en: 'Income statement' },
      aliases: { sv: ['Post', 'Resultatpost'], en: ['Item'] },
      role: 'key',
      required: true,
      filled: true,
      blankHeading: true,
    },
    ...moneyColumns.map((column) => (column.id === 'budget' ? { ...column, required: false } : column)),
  ],
  rows: [
    {
      id: 'netCost',
      label: { sv: 'Verksamhetens nettokostnader', en: 'Net cost of operations' },
      aliases: { sv: ['Verksamhetens nettokostnad'], en: [] },
      total: true,
    },
    {
      id: 'result',
      label: { sv: 'Årets resultat', en: 'Result for the year' },
      aliases: {
        sv: [
          'Periodens resultat',
          'Resultat',
          'Förändring av eget kapital',
          // Of state authorities.
          'Årets kapitalförändring',
          'Periodens kapitalförändring',
          'Delårets resultat',
          'Resultat för perioden',
          'Räkenskapsperiodens resultat',
          'Räkenskapsperiodens överskott',
          'Räkenskapsperiodens underskott',
          'Räkenskapsperiodens överskott/underskott',
          'Räkenskapsperiodens överskott/underskott (-)',
        ],
        en: ['Result', 'Change in capital for the year', 'Net change in capital for the year'],
      },
      required: true,
      total: true,
    },
  ],
  rollUp: { show: 'lines' },
  total: {
    labels: {
      sv: [
        'Verksamhetens resultat',
        'Resultat före finansiella poster',
        'Resultat efter finansiella poster',
        'Resultat före extraordinära poster',
        'Verksamhetsutfall',
      ],
      en: ['Result of operations', 'Result after financial items'],
    },
    subtotals: { sv: ['Summa '], en: ['Total '] },
  },
  headline: { ...resultHeadline, row: 'result' },
})
