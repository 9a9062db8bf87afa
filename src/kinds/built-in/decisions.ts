import { builtIn } from '../define/define-kind.ts'
import { commentColumn } from './money.ts'
import { dueColumn, endingStatusColumn, responsibleColumn } from './progress.ts'

export const decisions = builtIn({
  kind: 'decisions',
  title: { sv: 'Politiska beslut', en: 'Political decisions' },
  about: {
    sv: 'Politiska beslut och uppdrag, och hur långt de har kommit.',
    en: 'Political decisions and assignments, and how far they have come.',
  },
  columns: [
    {
      id: 'decision',
      heading: { sv: 'Beslut', en: 'Decision' },
      aliases: {
        sv: [
          'Uppdrag',
          'Politiskt beslut',
          'Politiskt uppdrag',
          'Politiska beslut',
          'Politiska uppdrag',
          'Beslut/uppdrag',
          'Beslut och uppdrag',
          'Uppdrag/beslut',
          'Beslutat uppdrag',
          'Nämndens uppdrag',
          'Fullmäktiges uppdrag',
          'Uppdrag från fullmäktige',
          'Uppdrag från KF',
          'KF-uppdrag',
          'Ej verkställt beslut',
        ],
        en: ['Assignment'],
      },
      role: 'key',
      required: true,
      filled: true,
    },
    {
      id: 'date',
      heading: { sv: 'Datum', en: 'Date' },
      aliases: { sv: ['Beslutsdatum', 'Beslutad', 'Beslutat', 'Datum för beslut', 'Beslutsdag'], en: [] },
      type: 'date',
    },
    responsibleColumn,
    dueColumn,
    { ...endingStatusColumn, required: true, filled: true },
    commentColumn,
  ],
})
