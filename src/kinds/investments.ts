import type { ColumnKind, Kind } from './kind.ts'
import { moneyColumns, usualTotals } from './money.ts'

const projectColumns: readonly ColumnKind[] = [
  {
    id: 'approved',
    headings: { sv: ['Beslutad totalutgift'], en: ['Approved total'] },
    type: 'money',
    role: 'value',
    summed: true,
  },
  {
    id: 'accumulated',
    headings: { sv: ['Ackumulerat utfall'], en: ['Accumulated'] },
    type: 'money',
    role: 'value',
    summed: true,
  },
  {
    id: 'estimate',
    headings: { sv: ['Beräknad totalutgift'], en: ['Estimated total'] },
    type: 'money',
    role: 'value',
    summed: true,
  },
]

/** Investments against their budget; expenditure is positive. */
export const investments: Kind = {
  id: 'investments',
  title: { sv: 'Investeringar', en: 'Investments' },
  extraColumns: false,
  total: usualTotals,
  columns: [
    {
      id: 'item',
      headings: {
        sv: ['Investeringar', 'Investering', 'Projekt', 'Objekt', 'Investeringsprojekt'],
        en: ['Investments', 'Investment', 'Project'],
      },
      type: 'text',
      role: 'key',
      required: true,
      filled: true,
    },
    ...moneyColumns,
    ...projectColumns,
  ],
}
