/** What is said of figures that were held against the report before. */

import type { Localized } from '../model/language.ts'
import type { AcrossPeriods } from '../model/table.ts'

type PeriodTexts = Readonly<Record<AcrossPeriods, (previous: string, before: string) => string>>

export const periodTexts: Localized<PeriodTexts> = {
  sv: {
    fixed: (previous, before) => `Samma som i rapporten ${previous}: ${before}`,
    accumulates: (previous, before) => `Inte mindre än i rapporten ${previous}: ${before}`,
  },
  en: {
    fixed: (previous, before) => `The same as in the report ${previous}: ${before}`,
    accumulates: (previous, before) => `Not less than in the report ${previous}: ${before}`,
  },
}
