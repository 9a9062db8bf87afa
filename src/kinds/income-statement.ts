import { builtIn } from './define-kind.ts'
import { moneyColumns } from './money.ts'

export const incomeStatement = builtIn({
  kind: 'incomeStatement',
  title: { sv: 'Resultaträkning', en: 'Income statement' },
  about: {
    sv: 'Från verksamhetens intäkter till årets resultat. Varje resultatrad är summan av alla poster ovanför.',
    en: 'From the operations’ income to the year’s result. Each line of result is the sum of all items above it.',
  },
  named: true,
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
  total: {
    labels: {
      sv: [
        'Verksamhetens nettokostnad',
        'Verksamhetens nettokostnader',
        'Verksamhetens resultat',
        'Resultat före finansiella poster',
        'Resultat efter finansiella poster',
        'Resultat före extraordinära poster',
        'Årets resultat',
        'Periodens resultat',
        'Resultat',
      ],
      en: [
        'Net cost of operations',
        'Result of operations',
        'Result after financial items',
        'Result for the year',
        'Result',
      ],
    },
    subtotals: { sv: ['Summa '], en: ['Total '] },
  },
})
