import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'
import { commentColumn } from './money.ts'
import { responsibleColumn, statusColumn } from './progress.ts'

const grade = (id: string, sv: string, en: string, aliases: string[]): ColumnDeclaration => ({
  id,
  heading: { sv, en },
  aliases: { sv: aliases, en: [] },
  type: 'integer',
  min: 1,
  max: 5,
  required: true,
  filled: true,
})

export const internalControl = builtIn({
  kind: 'internalControl',
  title: { sv: 'Intern kontroll', en: 'Internal control' },
  about: {
    sv: 'Risker, bedömda i grader från 1 till högst 5. Riskvärdet är sannolikhet gånger konsekvens.',
    en: 'Risks, graded from 1 to 5 at most. The risk’s value is probability times consequence.',
  },
  columns: [
    {
      id: 'process',
      heading: { sv: 'Process', en: 'Process' },
      aliases: {
        sv: ['Rutin', 'Riskområde', 'Process/rutin', 'Rutin/process', 'Kontrollområde', 'Granskningsområde'],
        en: [],
      },
      role: 'group',
    },
    {
      id: 'risk',
      heading: { sv: 'Risk', en: 'Risk' },
      aliases: {
        sv: ['Risker', 'Kontrollmoment', 'Kontrollpunkt', 'Riskbeskrivning', 'Identifierad risk'],
        en: [],
      },
      role: 'key',
      required: true,
      filled: true,
    },
    grade('probability', 'Sannolikhet', 'Probability', []),
    grade('consequence', 'Konsekvens', 'Consequence', ['Väsentlighet']),
    {
      id: 'value',
      heading: { sv: 'Riskvärde', en: 'Risk value' },
      aliases: { sv: ['Riskpoäng', 'Risknivå', 'Riskbedömning', 'Riskvärdering', 'Risktal'], en: [] },
      type: 'integer',
      formula: 'probability * consequence',
      rollForward: 'empty',
    },
    {
      id: 'control',
      heading: { sv: 'Kontroll', en: 'Control' },
      aliases: {
        sv: [
          'Åtgärd',
          'Åtgärder',
          'Kontrollmetod',
          'Kontrollåtgärd',
          'Kontrollaktivitet',
          'Granskningsmetod',
        ],
        en: ['Measure'],
      },
      role: 'value',
    },
    responsibleColumn,
    {
      id: 'finding',
      heading: { sv: 'Resultat', en: 'Finding' },
      aliases: {
        sv: [
          'Iakttagelse',
          'Iakttagelser',
          'Resultat av kontroll',
          'Resultat av kontrollen',
          'Utfall',
          'Slutsats',
        ],
        en: [],
      },
      role: 'value',
      rollForward: 'empty',
    },
    statusColumn,
    commentColumn,
  ],
})
