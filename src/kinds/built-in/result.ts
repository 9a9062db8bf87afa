import { builtIn } from '../define/define-kind.ts'
import { moneyColumns, resultHeadline, activitiesTotals, usualTotals } from './money.ts'

export const result = builtIn({
  kind: 'result',
  title: { sv: 'Ekonomiskt resultat', en: 'Financial result' },
  about: {
    sv: 'Budget, utfall och prognos per slag av intäkt och kostnad, och hur de avviker.',
    en: 'Budget, outcome and forecast by kind of income and cost, and how they deviate.',
  },
  columns: [
    {
      id: 'item',
      heading: { sv: 'Post', en: 'Item' },
      aliases: {
        sv: [
          'Kostnadsslag',
          'Resultatpost',
          'Verksamhet',
          'Område',
          'Ansvar',
          'Nämnd',
          'Nämnder',
          'Förvaltning',
          'Enhet',
          'Avdelning',
          'Tjänster',
        ],
        en: [],
      },
      role: 'key',
      required: true,
      filled: true,
      blankHeading: true,
    },
    ...moneyColumns,
  ],
  headingRows: true,
  total: usualTotals,
  same: activitiesTotals,
  headline: resultHeadline,
})
