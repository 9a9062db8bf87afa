import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'
import { forecastItem, forecastMade } from './forecasts.ts'

const count = (id: string, sv: string, en: string): ColumnDeclaration => ({
  id,
  heading: { sv, en },
  type: 'integer',
  min: 0,
})

export const forecastAccuracy = builtIn({
  kind: 'forecastAccuracy',
  title: { sv: 'Prognossäkerhet', en: 'Forecast accuracy' },
  about: {
    sv: 'Hur nära prognoserna har kommit, efter när på året de gjordes. ::forecasts{show=träffsäkerhet} räknar ut den.',
    en: 'How close forecasts have come, by when in the year they were made. ::forecasts{show=accuracy} computes it.',
  },
  named: true,
  forecasts: 'accuracy',
  columns: [
    forecastItem,
    forecastMade,
    count('forecasts', 'Prognoser', 'Forecasts'),
    {
      id: 'meanMiss',
      heading: { sv: 'Medelmiss', en: 'Usual miss' },
      type: 'money',
      total: 'none',
    },
    {
      id: 'meanMissPercent',
      heading: { sv: 'Medelmiss, %', en: 'Usual miss, %' },
      type: 'percent',
      total: 'none',
    },
    count('hits', 'Träffar', 'Hits'),
    {
      id: 'hitRate',
      heading: { sv: 'Träffsäkerhet', en: 'Hit rate' },
      type: 'percent',
      decimals: 0,
      formula: '100 * hits / forecasts',
    },
    count('outcomeBetter', 'Utfallet bättre', 'Outcome better'),
    count('outcomeWorse', 'Utfallet sämre', 'Outcome worse'),
  ],
  total: { labels: { sv: ['Alla prognoser'], en: ['All forecasts'] } },
  rules: [
    {
      check: 'hits <= forecasts',
      message: {
        sv: 'Det kan inte vara fler träffar än prognoser.',
        en: 'There cannot be more hits than forecasts.',
      },
    },
  ],
})
