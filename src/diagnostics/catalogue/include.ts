/** What is said of the reports that one includes. */

import { didYouMean, entry, listed } from '../entry.ts'

export const includeCodes = {
  'include/missing': entry<{ id: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `Rapporten ska räkna in ”${id}”, men den rapporten finns inte.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Rapporter som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ id }) => `The report is to count in “${id}”, but there is no such report.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Reports that exist: ${listed(known)}.`),
    },
  }),

  'include/circle': entry<{ id: string }>({
    severity: 'error',
    sv: {
      message: ({ id }) => `”${id}” räknas in i sig själv.`,
      hint: () => 'Ta bort raden under ”include” i den ena av rapporterna.',
    },
    en: {
      message: ({ id }) => `“${id}” is counted into itself.`,
      hint: () => 'Remove the line under “include” in one of the reports.',
    },
  }),
}
