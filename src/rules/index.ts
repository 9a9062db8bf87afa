import type { Rule } from './rule.ts'
import { abbreviation } from './abbreviation.ts'
import { appendices } from './appendices.ts'
import { ambiguousReference } from './ambiguous-reference.ts'
import { bareReference } from './bare-reference.ts'
import { colourAlone } from './colour-alone.ts'
import { cutoff } from './cutoff.ts'
import { differingTables } from './differing-tables.ts'
import { directionSigns } from './direction-signs.ts'
import { disclosedElsewhere } from './disclosed-elsewhere.ts'
import { duplicateRow } from './duplicate-row.ts'
import { goalsCount } from './goals-count.ts'
import { headingNumber } from './heading-number.ts'
import { headingJump } from './heading-jump.ts'
import { headingYear } from './heading-year.ts'
import { lostSigns } from './lost-signs.ts'
import { oddMeasure } from './odd-measure.ts'
import { ownPlace } from './own-place.ts'
import { ownTypeface } from './own-typeface.ts'
import { numberStyle } from './number-style.ts'
import { references } from './references.ts'
import { spreadsheetErrors } from './spreadsheet-errors.ts'
import { unitTwice } from './unit-twice.ts'
import { yearOrder } from './year-order.ts'
import { todo } from './todo.ts'

export const rules: readonly Rule[] = [
  headingJump,
  headingNumber,
  appendices,
  todo,
  references,
  bareReference,
  ambiguousReference,
  cutoff,
  headingYear,
  duplicateRow,
  differingTables,
  disclosedElsewhere,
  goalsCount,
  abbreviation,
  numberStyle,
  ownTypeface,
  ownPlace,
  directionSigns,
  colourAlone,
  spreadsheetErrors,
  lostSigns,
  oddMeasure,
  yearOrder,
  unitTwice,
]
