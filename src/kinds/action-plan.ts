import { builtIn } from './define-kind.ts'
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
      aliases: { sv: ['Åtgärder'], en: ['Action'] },
      role: 'key',
      required: true,
      filled: true,
    },
    {
      id: 'effect',
      heading: { sv: 'Effekt', en: 'Effect' },
      aliases: { sv: ['Effekt i år', 'Beräknad effekt', 'Ekonomisk effekt'], en: ['Effect this year'] },
      type: 'money',
      required: true,
      filled: true,
    },
    {
      id: 'fullYear',
      heading: { sv: 'Helårseffekt', en: 'Full-year effect' },
      aliases: { sv: ['Effekt helår'], en: [] },
      type: 'money',
    },
    {
      id: 'achieved',
      acrossPeriods: 'accumulates',
      heading: { sv: 'Uppnådd effekt', en: 'Achieved effect' },
      aliases: { sv: ['Utfall', 'Hittills'], en: [] },
      type: 'money',
      atCutoff: true,
      rollForward: 'empty',
    },
    responsibleColumn,
    dueColumn,
    statusColumn,
    commentColumn,
  ],
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
      aliases: { sv: ['Kvarstår', 'Återstår', 'Kvarstående underskott', 'Differens'], en: [] },
      formula: 'deficit + effects',
    },
  ],
})
