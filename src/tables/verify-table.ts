/** A table's cells computed where they are blank and held against each other where they are typed. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Language } from '../model/language.ts'
import type { Span } from '../model/span.ts'
import type { Assessment } from '../model/table.ts'
import { assessRows } from './assess-rows.ts'
import type { CellPlace } from './cell-place.ts'
import { tellBlankTotals } from './blank-totals.ts'
import { fillFormulas } from './column-formulas.ts'
import { tellDisclosed } from './disclosed.ts'
import type { Grid } from './grid.ts'
import type { HeadedTable } from './headings/heading-rows.ts'
import { checkRules } from './kind-rules.ts'
import { askOfTotals } from './last-row.ts'
import { askOfOddFigures } from './odd-figures.ts'
import { checkRanges } from './ranges.ts'
import { isMadeCell, noteNoughts, withoutDeclared } from './relations/adopt-relations.ts'
import { tellRelations, tellSharedCulprits } from './relations/tell-relations.ts'
import { reportBlanks, reportMissingRows } from './required.ts'
import { reportRoundings } from './roundings.ts'
import { fillRowFormulas } from './row-formulas.ts'
import type { TableBody } from './table-body.ts'
import { askOfThousands } from './thousands.ts'
import { fillTotals } from './totals.ts'

export interface Verified {
  /** One for each row, null for rows that are no indicator's. */
  readonly assessments: readonly (Assessment | null)[]
  /** Whether a cell has been told not to fit the others. */
  isWrong(place: CellPlace): boolean
}

/** What the kind declares is told first, and in its words; then what only the figures show. */
export function verifyTable(
  grid: Grid,
  { cells, found }: TableBody,
  { id, span, relations }: HeadedTable,
  language: Language,
): Verified {
  const { columns, kind, emit } = grid
  const isWrong = ({ row, column }: CellPlace): boolean => grid.isWrong(row, column)
  const setAside = ({ row, column }: CellPlace): void => grid.setAside(row, column)
  const severity = relations === 'warning' ? 'warning' : 'error'

  checkRanges(grid)
  askOfThousands(columns, cells, language, emit).forEach(setAside)
  askOfOddFigures(columns, cells, language, emit).forEach(setAside)
  if (found) {
    noteNoughts(found, grid)
    const isMade = (place: CellPlace): boolean => isMadeCell(place, grid)
    tellSharedCulprits(found, columns, cells, { severity, emit, isWrong, isMade, setAside })
  }
  fillFormulas(grid, 'single')
  fillTotals(grid)
  fillRowFormulas(grid, language)
  fillFormulas(grid, 'totals')
  checkRules(grid)
  const assessments = assessRows(kind, id, columns, cells, language, emit)
  reportRoundings(grid)
  reportBlanks(grid, language)
  reportMissingRows(grid, span, language)
  const broken = new Set<Span>()
  if (found) {
    const noting = notedIn(broken, emit)
    tellRelations(withoutDeclared(found, grid), columns, cells, { severity, emit: noting, isWrong })
    askOfTotals(found, columns, cells, language, emit)
    tellBlankTotals(found, grid, cells, language)
  }
  tellDisclosed(grid, found, cells, language)
  return {
    assessments,
    isWrong: (place) => isWrong(place) || broken.has(cells[place.row]![place.column]!.written.span),
  }
}

const notedIn =
  (broken: Set<Span>, emit: Emit): Emit =>
  (code, args, span, related) => {
    broken.add(span)
    emit(code, args, span, related)
  }
