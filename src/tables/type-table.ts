/** One table as written → the same table typed, computed and verified. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { FigureSettings } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { fittingGrid, reportSigns } from './fit-signs.ts'
import { createGrid, type Grid } from './grid.ts'
import type { HeadedTable } from './headings/heading-rows.ts'
import { namedRelations } from './relations/tell-relations.ts'
import { sharedFigures } from './shared-figures.ts'
import { readBody, type TableBody } from './table-body.ts'
import type { TableHead } from './table-head.ts'
import { verifyTable, type Verified } from './verify-table.ts'

export function typeTable(written: HeadedTable, head: TableHead, meta: FigureSettings, emit: Emit): Table {
  const body = readBody(written, head, meta, emit)
  const declared = { table: written.signs, kind: head.kind.signs, report: meta.signs }
  const signs = declared.table ?? declared.kind ?? declared.report
  const { id } = written
  const grid = fittingGrid(createGrid({ id, ...head, ...body, signs, rounding: meta.rounding, emit }))
  reportSigns(grid, declared, written)
  const verified = verifyTable(grid, body, written, meta.language)
  return typedTable(written, head, body, grid, verified, meta)
}

function typedTable(
  { id, ownId, caption, remarks, sparkline, relations, page, span }: HeadedTable,
  { kind, columns, unit }: TableHead,
  { rows, plans, cells, found }: TableBody,
  grid: Grid,
  { assessments, isWrong }: Verified,
  { language }: FigureSettings,
): Table {
  const shared = sharedFigures(kind, plans, rows, columns, language)
  return {
    id,
    ownId,
    kind: kind.id,
    title: kind.title[language],
    titleIn: kind.title,
    language,
    isDense: kind.dense,
    caption,
    remarks,
    sparkline,
    page,
    unit,
    signs: grid.signs,
    columns: columns.map(({ kind: _, ...column }) => column),
    rows: rows.map((row, index) => ({
      role: plans[index]!.role,
      id: plans[index]!.known?.id ?? null,
      same: shared[index]!,
      isIncome: plans[index]!.income,
      assessment: assessments[index]!,
      cells: cells[index]!.map((cell, column) =>
        isWrong({ row: index, column }) ? { ...cell, isWrong: true } : cell,
      ),
      span: row.span,
    })),
    relations: found ? namedRelations(found, columns, cells) : [],
    relationsAsked: relations,
    rules: grid.rules(),
    rounded: grid.isRounded(),
    span,
  }
}
