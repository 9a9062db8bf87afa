import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'
import { commentColumn } from './money.ts'

const measure = (id: string, sv: readonly [string, ...string[]], en: string): ColumnDeclaration => ({
  id,
  heading: { sv: sv[0], en },
  aliases: { sv: sv.slice(1), en: [] },
  type: 'measure',
})

export const keyFigures = builtIn({
  kind: 'keyFigures',
  title: { sv: 'Nyckeltal', en: 'Key figures' },
  about: {
    sv: 'Nyckeltal och verksamhetsmått, vart och ett med sin egen enhet.',
    en: 'Key figures and measures of activity, each with its own unit.',
  },
  columns: [
    {
      id: 'figure',
      heading: { sv: 'Nyckeltal', en: 'Key figure' },
      aliases: {
        sv: ['Verksamhetsmått', 'Mått', 'Mått/nyckeltal', 'Nyckeltal/mått', 'Volymmått', 'Resultatmått'],
        en: ['Measure'],
      },
      role: 'key',
      required: true,
      filled: true,
    },
    {
      ...measure(
        'previous',
        ['Föregående år', 'Utfall föregående år', 'Utfall fg år', 'Bokslut fg år'],
        'Previous year',
      ),
      earlierOf: 'outcome',
    },
    measure('budget', ['Budget', 'Plan'], 'Budget'),
    {
      ...measure('outcome', ['Utfall', 'Nuvärde', 'Bokslut'], 'Outcome'),
      required: true,
      atCutoff: true,
      rollForward: 'empty',
    },
    { ...measure('forecast', ['Prognos', 'Årsprognos', 'Prognos helår'], 'Forecast'), rollForward: 'empty' },
    {
      id: 'target',
      acrossPeriods: 'fixed',
      heading: { sv: 'Målvärde', en: 'Target' },
      aliases: { sv: ['Mål', 'Målnivå', 'Måltal', 'Riktvärde'], en: [] },
      type: 'target',
    },
    commentColumn,
  ],
})
