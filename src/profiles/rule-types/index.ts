import type { RuleType } from '../rule-type.ts'
import { day } from './day.ts'
import { filled } from './filled.ts'
import { holds } from './holds.ts'
import { mention } from './mention.ts'
import { notes } from './notes.ts'
import { section } from './section.ts'
import { table } from './table.ts'
import { terms } from './terms.ts'
import { year } from './year.ts'

/** In the order that messages list them. */
export const ruleTypes: readonly RuleType[] = [
  section,
  table,
  filled,
  holds,
  day,
  mention,
  year,
  notes,
  terms,
]
