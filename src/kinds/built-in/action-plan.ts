import { builtIn } from '../define/define-kind.ts'
import { commentColumn } from './money.ts'
import { dueColumn, responsibleColumn, statusColumn } from './progress.ts'

export const actionPlan = builtIn({
  kind: 'actionPlan',
  title: { sv: 'Åtgärdsplan', en: 'Action plan' },
  about: {
    sv: 'Åtgärder för budget i balans: effekterna mot underskottet, och vad som är kvar. Underskottet är negativt.',
    en: 'Measures for a balanced budget: their effects against the deficit, and what remains. The deficit is negative.',
  },
  // A table of measures and what they lead to need not be about money.
  named: true,
  columns: [
    {
      id: 'measure',
      heading: { sv: 'Åtgärd', en: 'Measure' },
      aliases: { sv: ['Åtgärder', 'Åtgärdsförslag', 'Aktivitet', 'Beslutad åtgärd'], en: ['Action'] },
      role: 'key',
      required: true,
      filled: true,
    },
    {
      id: 'effect',
      heading: { sv: 'Effekt', en: 'Effect' },
      aliases: {
        sv: [
          'Effekt i år',
          'Effekt under året',
          'Årets effekt',
          'Beräknad effekt',
          'Beräknad effekt i år',
          'Bedömd effekt',
          'Förväntad effekt',
          'Planerad effekt',
          'Ekonomisk effekt',
          'Besparing',
          'Beräknad besparing',
        ],
        en: ['Effect this year'],
      },
      type: 'money',
      required: true,
      filled: true,
    },
    {
      id: 'fullYear',
      heading: { sv: 'Helårseffekt', en: 'Full-year effect' },
      aliases: {
        sv: ['Effekt helår', 'Effekt på helår', 'Beräknad helårseffekt', 'Effekt nästa år'],
        en: [],
      },
      type: 'money',
    },
    {
      id: 'achieved',
      acrossPeriods: 'accumulates',
      heading: { sv: 'Uppnådd effekt', en: 'Achieved effect' },
      aliases: {
        sv: ['Utfall', 'Hittills', 'Effekt hittills', 'Uppnådd effekt hittills', 'Realiserad effekt'],
        en: [],
      },
      type: 'money',
      atCutoff: true,
      rollForward: 'empty',
    },
    responsibleColumn,
    dueColumn,
    statusColumn,
    commentColumn,
  ],
  rollUp: { show: 'rows' },
  rows: [
    {
      id: 'deficit',
      label: { sv: 'Underskott', en: 'Deficit' },
      aliases: {
        sv: [
          'Prognostiserat underskott',
          'Prognostiserad avvikelse',
          'Underskott att täcka',
          'Befarat underskott',
          'Underskott enligt prognos',
          'Avvikelse enligt prognos',
          'Prognosavvikelse',
          'Budgetunderskott',
        ],
        en: ['Forecast deficit'],
      },
      apart: true,
    },
    {
      id: 'effects',
      label: { sv: 'Summa åtgärder', en: 'Total measures' },
      aliases: { sv: ['Summa', 'Totalt', 'Summa effekt', 'Summa effekter'], en: ['Total'] },
      total: true,
    },
    {
      id: 'remaining',
      label: { sv: 'Kvar att åtgärda', en: 'Remaining' },
      aliases: {
        sv: [
          'Kvarstår',
          'Kvarstår att åtgärda',
          'Kvarstående',
          'Kvarstående underskott',
          'Kvar',
          'Återstår',
          'Återstår att åtgärda',
          'Återstående',
          'Återstående underskott',
          'Differens',
        ],
        en: [],
      },
      formula: 'deficit + effects',
    },
  ],
  headline: { says: 'measures', row: 'effects', columns: ['effect'], remaining: 'remaining' },
})
