/** One table as written → the same table typed, computed and verified. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { fallbackKind } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Cell, Row, Table, Value, WrittenRow } from '../model/table.ts'
import { assessRows } from './assess-rows.ts'
import { unreadable } from './cells/cell-reader.ts'
import { cellReaders } from './cells/index.ts'
import { fillFormulas } from './column-formulas.ts'
import { findKind } from './find-kind.ts'
import { fittingGrid, reportSigns } from './fit-signs.ts'
import { createGrid, type TypedColumn } from './grid.ts'
import type { HeadedTable } from './heading-rows.ts'
import { inheritGroups } from './groups.ts'
import { checkRules } from './kind-rules.ts'
import { checkRanges } from './ranges.ts'
import { readColumns } from './read-columns.ts'
import { reportBlanks, reportMissingRows } from './required.ts'
import {
  isMadeCell,
  noteNoughts,
  sumsIn,
  withFoundSums,
  withoutDeclared,
} from './relations/adopt-relations.ts'
import type { CellPlace } from './cell-place.ts'
import {
  namedRelations,
  searchRelations,
  tellRelations,
  tellSharedCulprits,
} from './relations/tell-relations.ts'
import { reportRoundings } from './roundings.ts'
import { fillRowFormulas } from './row-formulas.ts'
import { askOfTotals } from './last-row.ts'
import { askOfThousands } from './thousands.ts'
import { planRows, withoutMarks, type RowPlan } from './row-plan.ts'
import { sharedFigures } from './shared-figures.ts'
import { fillTotals } from './totals.ts'

export function typeTable(written: HeadedTable, meta: ReportMeta, kinds: readonly Kind[], emit: Emit): Table {
  const { language, rounding } = meta
  // Rows that could not be read have been reported; nothing can be said of what is not there.
  const isUnread = written.headings.length === 0
  const kind = isUnread ? fallbackKind : findKind(written, kinds, language, emit)
  const { columns, unit } = readColumns(written, kind, meta, emit)
  if (written.rows.length === 0 && !isUnread) emit('table/empty', {}, written.span)

  const planned = planRows(written, columns, kind, language)
  const rows = withoutMarks(written.rows, columns)
  const cells = rows.map((row, index) => readCells(row, columns, planned[index]!, language, emit))
  const severity = written.relations ?? 'error'
  const found = severity === 'off' ? null : searchRelations(columns, cells, meta)
  const sums = found ? sumsIn(found.relations) : new Map<number, readonly number[]>()
  const plans = withFoundSums(planned, sums, kind)
  inheritGroups(cells, columns, plans)
  const declared = written.signs ?? kind.signs ?? meta.signs
  const grid = fittingGrid(
    createGrid({ id: written.id, kind, columns, plans, cells, signs: declared, rounding, sums, emit }),
  )
  reportSigns(grid, declared, written)
  checkRanges(grid)
  for (const { row, column } of askOfThousands(columns, cells, language, emit)) grid.setAside(row, column)
  const telling = {
    severity: severity === 'off' ? 'error' : severity,
    emit,
    isWrong: ({ row, column }: CellPlace) => grid.isWrong(row, column),
  }
  if (found) {
    noteNoughts(found, grid)
    tellSharedCulprits(found, columns, cells, {
      ...telling,
      isMade: (place) => isMadeCell(place, grid),
      setAside: ({ row, column }) => grid.setAside(row, column),
    })
  }
  fillFormulas(grid, 'single')
  fillTotals(grid)
  fillRowFormulas(grid)
  fillFormulas(grid, 'totals')
  checkRules(grid)
  const assessments = assessRows(kind, written.id, columns, cells, language, emit)
  reportRoundings(grid)
  reportBlanks(grid, language)
  reportMissingRows(grid, written.span, language)
  const broken = new Set<Span>()
  const noting: Emit = (code, args, span, related) => {
    broken.add(span)
    emit(code, args, span, related)
  }
  if (found) tellRelations(withoutDeclared(found, grid), columns, cells, { ...telling, emit: noting })
  if (found) askOfTotals(found, columns, cells, language, emit)

  const shared = sharedFigures(kind, plans, rows, columns, language)
  return {
    id: written.id,
    ownId: written.ownId,
    kind: kind.id,
    title: kind.title[language],
    isDense: kind.dense,
    caption: written.caption,
    unit,
    columns: columns.map(({ kind: _, ...column }) => column),
    rows: rows.map(({ span }, index): Row => {
      const { role, known } = plans[index]!
      return {
        role,
        id: known?.id ?? null,
        same: shared[index]!,
        assessment: assessments[index]!,
        cells: cells[index]!.map((cell, column) =>
          grid.isWrong(index, column) || broken.has(cell.written.span) ? { ...cell, isWrong: true } : cell,
        ),
        span,
      }
    }),
    relations: found ? namedRelations(found, columns, cells) : [],
    rounded: grid.roundings().length > 0,
    span: written.span,
  }
}

function readCells(
  row: WrittenRow,
  columns: readonly TypedColumn[],
  { repeatsHeadings }: RowPlan,
  language: Language,
  emit: Emit,
): Cell[] {
  return row.cells.map((written, index): Cell => {
    const { type, heading, unit, kind } = columns[index]!
    const cellOf = (value: Value): Cell => ({
      value,
      origin: 'written',
      written,
      ...(written.sources && { sources: written.sources }),
    })
    if (written.lost) return cellOf(unreadable)
    if (written.text === '') return cellOf({ type: 'missing' })
    if (repeatsHeadings) return cellOf({ type: 'text' })
    const context = { language, heading: heading.text, unit, kind, emit }
    // In a column that the kind does not know words may stand among the figures.
    if (kind?.id === '') {
      const value = cellReaders[type](written, { ...context, emit: () => undefined })
      return cellOf(value.type === 'unreadable' ? { type: 'text' } : value)
    }
    return cellOf(cellReaders[type](written, context))
  })
}
