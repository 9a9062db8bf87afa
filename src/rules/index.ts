import type { Rule } from './rule.ts'
import { abbreviation } from './abbreviation.ts'
import { cutoff } from './cutoff.ts'
import { duplicateRow } from './duplicate-row.ts'
import { headingJump } from './heading-jump.ts'
import { numberStyle } from './number-style.ts'
import { references } from './references.ts'
import { todo } from './todo.ts'

export const rules: readonly Rule[] = [
  headingJump,
  todo,
  references,
  cutoff,
  duplicateRow,
  abbreviation,
  numberStyle,
]
