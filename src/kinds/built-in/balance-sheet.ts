import { builtIn } from '../define/define-kind.ts'

export const balanceSheet = builtIn({
  kind: 'balanceSheet',
  title: { sv: 'Balansräkning', en: 'Balance sheet' },
  about: {
    sv: 'Tillgångar mot eget kapital, avsättningar och skulder: de två summorna ska vara lika.',
    en: 'Assets against equity, provisions and liabilities: the two totals must be equal.',
  },
  named: true,
  headingRows: true,
  // Both sides are written as positive numbers in every convention.
  signs: 'cost-positive',
  columns: [
    {
      id: 'item',
      heading: { sv: 'Balansräkning', en: 'Balance sheet' },
      aliases: { sv: ['Post', 'Balanspost'], en: ['Item'] },
      role: 'key',
      required: true,
      filled: true,
      blankHeading: true,
    },
    {
      id: 'opening',
      earlierOf: 'closing',
      heading: { sv: 'Ingående balans', en: 'Opening balance' },
      aliases: { sv: ['IB', 'Bokslut', 'Föregående år', 'Utfall föregående år'], en: ['Previous year'] },
      type: 'money',
    },
    {
      id: 'closing',
      heading: { sv: 'Utgående balans', en: 'Closing balance' },
      aliases: { sv: ['UB', 'Utfall', 'Balans', 'Delårsbokslut'], en: ['Outcome'] },
      type: 'money',
      required: true,
      filled: true,
      atCutoff: true,
      rollForward: 'empty',
    },
    { id: 'budget', heading: { sv: 'Budget', en: 'Budget' }, type: 'money' },
    {
      id: 'forecast',
      heading: { sv: 'Prognos', en: 'Forecast' },
      aliases: { sv: ['Årsprognos', 'Prognos helår'], en: [] },
      type: 'money',
      rollForward: 'empty',
    },
    {
      id: 'change',
      heading: { sv: 'Förändring', en: 'Change' },
      type: 'money',
      formula: 'closing - opening',
      rollForward: 'empty',
    },
  ],
  rows: [
    {
      id: 'assets',
      label: { sv: 'Summa tillgångar', en: 'Total assets' },
      aliases: { sv: ['Tillgångar totalt', 'Totala tillgångar', 'Aktiva totalt', 'Summa aktiva'], en: [] },
      required: true,
      total: true,
    },
    {
      id: 'financing',
      label: {
        sv: 'Summa eget kapital, avsättningar och skulder',
        en: 'Total equity, provisions and liabilities',
      },
      aliases: {
        sv: [
          'Summa eget kapital och skulder',
          'Summa skulder och eget kapital',
          'Passiva totalt',
          'Summa passiva',
        ],
        en: ['Total equity and liabilities'],
      },
      required: true,
      total: true,
    },
  ],
  same: [
    {
      as: 'incomeStatement.result',
      labels: {
        sv: [
          'Årets resultat',
          'Periodens resultat',
          'Varav årets resultat',
          'Därav årets resultat',
          'Varav periodens resultat',
          'Därav periodens resultat',
          'Kapitalförändring enligt resultaträkningen',
          'Årets kapitalförändring',
          'Årets kapitalförändring enligt resultaträkningen',
        ],
        en: ['Result for the year', 'Of which result for the year'],
      },
    },
    {
      as: 'incomeStatement.result',
      labels: {
        sv: ['Eget kapital', 'Summa eget kapital', 'Eget kapital totalt', 'Totalt eget kapital'],
        en: ['Equity', 'Total equity'],
      },
      change: true,
    },
  ],
  rollUp: { show: 'lines' },
  total: {
    labels: { sv: [], en: [] },
    subtotals: { sv: ['Summa '], en: ['Total '] },
    restart: true,
  },
  rules: [
    {
      over: 'rows',
      check: 'assets = financing',
      message: {
        sv: 'Tillgångarna ska vara lika stora som eget kapital, avsättningar och skulder tillsammans.',
        en: 'Assets must equal equity, provisions and liabilities together.',
      },
    },
  ],
})
