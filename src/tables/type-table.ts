/** One table as written → the same table typed, computed and verified. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { fallbackKind } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Cell, Row, Table, WrittenRow, WrittenTable } from '../model/table.ts'
import { assessRows } from './assess-rows.ts'
import { unreadable } from './cells/cell-reader.ts'
import { cellReaders } from './cells/index.ts'
import { fillFormulas } from './column-formulas.ts'
import { findKind } from './find-kind.ts'
import { createGrid, type TypedColumn } from './grid.ts'
import { inheritGroups } from './groups.ts'
import { checkRules } from './kind-rules.ts'
import { checkRanges } from './ranges.ts'
import { readColumns } from './read-columns.ts'
import { reportBlanks, reportMissingRows } from './required.ts'
import { isMadeCell, sumsIn, withFoundSums, withoutDeclared } from './relations/adopt-relations.ts'
import type { CellPlace } from './relations/culprits.ts'
import { searchRelations, tellRelations, tellSharedCulprits } from './relations/tell-relations.ts'
import { reportRoundings } from './roundings.ts'
import { fillRowFormulas } from './row-formulas.ts'
import { planRows, withoutMarks } from './row-plan.ts'
import { fillTotals } from './totals.ts'

export function typeTable(
  written: WrittenTable,
  meta: ReportMeta,
  kinds: readonly Kind[],
  emit: Emit,
): Table {
  const { language, rounding } = meta
  // Rows that could not be read have been reported; nothing can be said of what is not there.
  const isUnread = written.headings.length === 0
  const kind = isUnread ? fallbackKind : findKind(written, kinds, language, emit)
  const { columns, unit } = readColumns(written, kind, meta, emit)
  if (written.rows.length === 0 && !isUnread) emit('table/empty', {}, written.span)

  const planned = planRows(written.rows, columns, kind, language)
  const rows = withoutMarks(written.rows, columns)
  const cells = rows.map((row) => readCells(row, columns, language, emit))
  const found = searchRelations(columns, cells, meta)
  const sums = found ? sumsIn(found.relations) : new Map<number, readonly number[]>()
  const plans = withFoundSums(planned, sums, kind)
  inheritGroups(cells, columns, plans)
  const signs = written.signs ?? kind.signs ?? meta.signs
  const grid = createGrid({ kind, columns, plans, cells, signs, rounding, sums, emit })
  checkRanges(grid)
  const telling = {
    severity: 'error' as const,
    emit,
    isWrong: ({ row, column }: CellPlace) => grid.isWrong(row, column),
  }
  if (found)
    tellSharedCulprits(found, columns, cells, {
      ...telling,
      isMade: (place) => isMadeCell(place, grid),
      setAside: ({ row, column }) => grid.setAside(row, column),
    })
  fillFormulas(grid, 'single')
  fillTotals(grid)
  fillRowFormulas(grid)
  fillFormulas(grid, 'totals')
  checkRules(grid)
  const assessments = assessRows(kind, columns, cells, language, emit)
  reportRoundings(grid)
  reportBlanks(grid, language)
  reportMissingRows(grid, written.span, language)
  if (found) tellRelations(withoutDeclared(found, grid), columns, cells, telling)

  return {
    id: written.id,
    ownId: written.ownId,
    kind: kind.id,
    title: kind.title[language],
    caption: written.caption,
    unit,
    columns: columns.map(({ kind: _, ...column }) => column),
    rows: rows.map(({ span }, index): Row => {
      const { role, known } = plans[index]!
      return {
        role,
        id: known?.id ?? null,
        assessment: assessments[index]!,
        cells: cells[index]!,
        span,
      }
    }),
    rounded: grid.roundings().length > 0,
    span: written.span,
  }
}

function readCells(row: WrittenRow, columns: readonly TypedColumn[], language: Language, emit: Emit): Cell[] {
  return row.cells.map((written, index): Cell => {
    const { type, heading, unit, kind } = columns[index]!
    if (written.lost) return { value: unreadable, origin: 'written', written }
    if (written.text === '') return { value: { type: 'missing' }, origin: 'written', written }
    const context = { language, heading: heading.text, unit, kind, emit }
    return { value: cellReaders[type](written, context), origin: 'written', written }
  })
}
