import type { Kind } from './kind.ts'

/** The council's goals, the board's goals under them, and the indicators that measure those. */
export const goals: Kind = {
  id: 'goals',
  title: { sv: 'Mål och indikatorer', en: 'Goals and indicators' },
  extraColumns: false,
  total: null,
  columns: [
    {
      id: 'councilGoal',
      headings: {
        sv: ['Kommunfullmäktiges mål', 'KF-mål', 'Fullmäktiges mål', 'Övergripande mål'],
        en: ['Council goal', 'Council’s goals'],
      },
      type: 'text',
      role: 'group',
      required: true,
    },
    {
      id: 'boardGoal',
      headings: { sv: ['Nämndmål', 'Nämndens mål', 'Nämndsmål'], en: ['Board goal', 'Board’s goals'] },
      type: 'text',
      role: 'group',
      required: true,
    },
    {
      id: 'indicator',
      headings: { sv: ['Indikator', 'Indikatorer'], en: ['Indicator'] },
      type: 'text',
      role: 'key',
      required: true,
    },
    {
      id: 'current',
      headings: { sv: ['Nuvärde', 'Utfall'], en: ['Current', 'Current value', 'Outcome'] },
      type: 'measure',
      role: 'value',
      required: true,
      atCutoff: true,
    },
    {
      id: 'forecast',
      headings: { sv: ['Prognos', 'Prognos helår', 'Årsprognos'], en: ['Forecast'] },
      type: 'measure',
      role: 'value',
      required: true,
    },
    {
      id: 'target',
      headings: { sv: ['Målvärde', 'Mål'], en: ['Target'] },
      type: 'target',
      role: 'value',
      required: true,
    },
    {
      id: 'fulfilment',
      headings: { sv: ['Måluppfyllelse'], en: ['Fulfilment'] },
      type: 'text',
      role: 'value',
    },
    { id: 'trend', headings: { sv: ['Trend'], en: ['Trend'] }, type: 'text', role: 'value' },
    { id: 'comment', headings: { sv: ['Kommentar'], en: ['Comment'] }, type: 'text', role: 'comment' },
  ],
}
