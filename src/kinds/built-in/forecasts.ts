import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'

/** What a forecast is of, where a table shows several rows of another one. */
export const forecastItem: ColumnDeclaration = {
  id: 'item',
  heading: { sv: 'Post', en: 'Item' },
  role: 'group',
  strong: true,
}

/** When in its year a forecast was made. */
export const forecastMade: ColumnDeclaration = {
  id: 'madeAfter',
  heading: { sv: 'Prognos efter', en: 'Forecast after' },
  aliases: { sv: ['Prognos i', 'Prognostillfälle', 'Rapport'], en: ['Report'] },
  role: 'key',
  required: true,
  filled: true,
}

export const forecasts = builtIn({
  kind: 'forecasts',
  title: { sv: 'Prognoser och utfall', en: 'Forecasts and outcomes' },
  about: {
    sv: 'Vad som har prognostiserats för tidigare år och vad det blev. ::forecasts gör den av rapporterna före.',
    en: 'What was forecast for earlier years and what it came to. ::forecasts makes it of the reports before.',
  },
  named: true,
  forecasts: 'each',
  columns: [
    forecastItem,
    { id: 'year', heading: { sv: 'År', en: 'Year' }, role: 'group' },
    forecastMade,
    {
      id: 'forecast',
      heading: { sv: 'Prognos', en: 'Forecast' },
      aliases: { sv: ['Prognos helår', 'Årsprognos'], en: [] },
      type: 'money',
      required: true,
      filled: true,
      total: 'none',
    },
    {
      id: 'drift',
      heading: { sv: 'Ändrad prognos', en: 'Change of forecast' },
      type: 'money',
      total: 'none',
    },
    {
      id: 'outcome',
      heading: { sv: 'Utfall', en: 'Outcome' },
      aliases: { sv: ['Utfall helår', 'Bokslut'], en: ['Actual'] },
      type: 'money',
      required: true,
      filled: true,
      total: 'none',
    },
    {
      id: 'miss',
      heading: { sv: 'Miss', en: 'Miss' },
      aliases: { sv: ['Prognosmiss', 'Skillnad'], en: ['Forecast error'] },
      type: 'money',
      total: 'none',
      // Better than the forecast is positive in every convention.
      formula: {
        'cost-positive': 'forecast - outcome',
        'income-positive': 'outcome - forecast',
        unsigned: 'outcome - forecast',
      },
    },
    {
      id: 'missPercent',
      heading: { sv: 'Miss, %', en: 'Miss, %' },
      aliases: { sv: ['Miss i %', 'Miss %'], en: ['Miss %'] },
      type: 'percent',
      total: 'none',
    },
  ],
})
