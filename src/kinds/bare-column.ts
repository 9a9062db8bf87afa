import type { ColumnKind } from './kind.ts'

/** What a column is that nothing is declared of, but for what it is called, holds and is for. */
export const bareColumn: Omit<ColumnKind, 'id' | 'headings' | 'type' | 'role' | 'summed' | 'rollForward'> = {
  unit: null,
  required: false,
  filled: false,
  blankHeading: false,
  atCutoff: false,
  earlierOf: null,
  acrossPeriods: null,
  adopted: null,
  deviation: false,
  min: null,
  max: null,
  decimals: null,
  choices: [],
  reasons: false,
  reading: null,
  formula: null,
  said: { sv: [], en: [] },
  strong: false,
}
