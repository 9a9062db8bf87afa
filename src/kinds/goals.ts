import { builtIn } from './define-kind.ts'
import { readFulfilment } from './fulfilment-words.ts'
import { commentColumn } from './money.ts'

export const goals = builtIn({
  kind: 'goals',
  title: { sv: 'Mål och indikatorer', en: 'Goals and indicators' },
  about: {
    sv: 'Fullmäktiges mål, nämndens mål under dem och indikatorerna som mäter dem. Måluppfyllelsen föreslås av värdena.',
    en: 'The council’s goals, the board’s goals under them, and the indicators that measure them. Fulfilment is proposed from the values.',
  },
  columns: [
    {
      id: 'councilGoal',
      heading: { sv: 'Kommunfullmäktiges mål', en: 'Council goal' },
      aliases: { sv: ['KF-mål', 'Fullmäktiges mål', 'Övergripande mål'], en: ['Council’s goals'] },
      role: 'group',
      required: true,
    },
    {
      id: 'boardGoal',
      heading: { sv: 'Nämndmål', en: 'Board goal' },
      aliases: { sv: ['Nämndens mål', 'Nämndsmål'], en: ['Board’s goals'] },
      role: 'group',
      required: true,
    },
    {
      id: 'indicator',
      heading: { sv: 'Indikator', en: 'Indicator' },
      aliases: { sv: ['Indikatorer'], en: ['Indicators'] },
      role: 'key',
      required: true,
    },
    {
      id: 'current',
      heading: { sv: 'Nuvärde', en: 'Current' },
      aliases: { sv: ['Utfall'], en: ['Current value', 'Outcome'] },
      type: 'measure',
      required: true,
      atCutoff: true,
      rollForward: 'empty',
    },
    {
      id: 'forecast',
      heading: { sv: 'Prognos', en: 'Forecast' },
      aliases: { sv: ['Prognos helår', 'Årsprognos'], en: [] },
      type: 'measure',
      required: true,
      rollForward: 'empty',
    },
    {
      id: 'target',
      acrossPeriods: 'fixed',
      heading: { sv: 'Målvärde', en: 'Target' },
      aliases: { sv: ['Mål'], en: [] },
      type: 'target',
      required: true,
    },
    {
      id: 'fulfilment',
      heading: { sv: 'Måluppfyllelse', en: 'Fulfilment' },
      type: 'choice',
      reasons: true,
      reading: readFulfilment,
      rollForward: 'empty',
      choices: [
        {
          id: 'met',
          value: { sv: 'Uppfyllt', en: 'Met' },
          aliases: { sv: ['Uppfylld', 'Uppfylls', 'Uppnått', 'Uppnås', 'Ja'], en: ['Yes'] },
        },
        {
          id: 'partly',
          value: { sv: 'Delvis uppfyllt', en: 'Partly met' },
          aliases: { sv: ['Delvis uppfylld', 'Uppfylls delvis', 'Delvis'], en: ['Partly'] },
        },
        {
          id: 'notMet',
          value: { sv: 'Inte uppfyllt', en: 'Not met' },
          aliases: {
            sv: [
              'Ej uppfyllt',
              'Ej uppfylld',
              'Uppfylls inte',
              'Uppfylls ej',
              'Uppnås inte',
              'Uppnås ej',
              'Nej',
            ],
            en: ['No'],
          },
        },
        {
          id: 'notAssessed',
          value: { sv: 'Ej bedömt', en: 'Not assessed' },
          aliases: { sv: ['Ej bedömd', 'Inte bedömt', 'Går inte att bedöma'], en: [] },
        },
        {
          id: 'notApplicable',
          value: { sv: 'Ej aktuellt', en: 'Not applicable' },
          aliases: { sv: ['Ej aktuell', 'Inte aktuellt'], en: [] },
        },
      ],
    },
    { id: 'trend', heading: { sv: 'Trend', en: 'Trend' }, role: 'value', rollForward: 'empty' },
    commentColumn,
  ],
  assessment: {
    indicator: 'indicator',
    current: 'current',
    forecast: 'forecast',
    target: 'target',
    fulfilment: 'fulfilment',
    goals: ['councilGoal', 'boardGoal'],
  },
})
