import { entry } from '../entry.ts'
import { unknownKey, valueProblem, type UnknownKey, type ValueProblem } from './yaml-value.ts'

export const manifestCodes = {
  'manifest/missing': entry<{ file: string }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ file }) => `Rapporten saknar filen ${file}.`,
      hint: () => 'Skapa den med minst raderna ”title: Rapportens titel” och ”organisation: Nämnden”.',
    },
    en: {
      message: ({ file }) => `The report has no ${file}.`,
      hint: () =>
        'Create it with at least the lines “title: The report’s title” and “organisation: The board”.',
    },
  }),

  'manifest/invalid': entry<{ key: string; problem: ValueProblem }>({
    essential: true,
    severity: 'error',
    ...valueProblem,
  }),

  'manifest/unknown-key': entry<UnknownKey>({ severity: 'warning', ...unknownKey }),
}
