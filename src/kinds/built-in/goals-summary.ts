import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'

const count = (
  id: string,
  [sv, ...aliases]: readonly [string, ...string[]],
  en: string,
): ColumnDeclaration => ({
  id,
  heading: { sv, en },
  aliases: { sv: aliases, en: [] },
  type: 'integer',
  min: 0,
})

export const goalsSummary = builtIn({
  kind: 'goalsSummary',
  title: { sv: 'Måluppfyllelse', en: 'Goal fulfilment' },
  about: {
    sv: 'Hur många indikatorer som är uppfyllda, delvis uppfyllda och inte uppfyllda. ::goals-summary räknar ut den.',
    en: 'How many indicators are met, partly met and not met. ::goals-summary computes it.',
  },
  named: true,
  columns: [
    {
      id: 'goal',
      heading: { sv: 'Mål', en: 'Goal' },
      aliases: { sv: ['Kommunfullmäktiges mål', 'KF-mål', 'Nämndens mål', 'Nämndmål', 'Målområde'], en: [] },
      role: 'key',
      required: true,
    },
    count('met', ['Uppfyllt', 'Uppfyllda', 'Uppnått', 'Uppnådda', 'Uppnås', 'Nås', 'Grön', 'Gröna'], 'Met'),
    count(
      'partly',
      [
        'Delvis uppfyllt',
        'Delvis uppfyllda',
        'Delvis uppnått',
        'Nås delvis',
        'Uppnås delvis',
        'Delvis',
        'Gul',
        'Gula',
      ],
      'Partly met',
    ),
    count(
      'notMet',
      [
        'Inte uppfyllt',
        'Inte uppfyllda',
        'Ej uppfyllt',
        'Ej uppfyllda',
        'Ej uppnått',
        'Inte uppnått',
        'Nås ej',
        'Nås inte',
        'Uppnås ej',
        'Uppnås inte',
        'Röd',
        'Röda',
      ],
      'Not met',
    ),
    count(
      'notAssessed',
      ['Ej bedömt', 'Ej bedömda', 'Inte bedömt', 'Ej mätt', 'Kan inte bedömas', 'Grå'],
      'Not assessed',
    ),
    {
      ...count('indicators', ['Indikatorer', 'Antal indikatorer', 'Antal', 'Totalt'], 'Indicators'),
      formula: 'met + partly + notMet + notAssessed',
    },
  ],
  total: { labels: { sv: ['Totalt', 'Summa'], en: ['Total'] } },
})
