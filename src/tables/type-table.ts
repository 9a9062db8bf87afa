/** One table as written → the same table typed, computed and verified. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import type { Cell, Row, RowRole, Table, WrittenRow, WrittenTable } from '../model/table.ts'
import { cellReaders } from './cells/index.ts'
import { fillDeviations } from './deviations.ts'
import { findKind } from './find-kind.ts'
import { createGrid, type TypedColumn } from './grid.ts'
import { fitHeadings, readHeading, type HeadingFit } from './headings.ts'
import { inheritGroups } from './groups.ts'
import { rowRoles } from './row-roles.ts'
import { fillTotals } from './totals.ts'

export function typeTable(
  written: WrittenTable,
  meta: ReportMeta,
  kinds: readonly Kind[],
  emit: Emit,
): Table {
  const { language } = meta
  const kind = findKind(written, kinds, language, emit)
  const fit = fitHeadings(kind, written.headings, language)
  reportHeadings(written, kind, fit, language, emit)
  if (written.rows.length === 0) emit('table/empty', {}, written.span)

  const unit = kind.columns.some(({ type }) => type === 'money')
    ? (written.unit ?? headingsUnit(written, language) ?? meta.unit)
    : null
  const columns = written.headings.map((heading, index): TypedColumn => {
    const column = fit.columns[index] ?? null
    const { date, badDate, unit: headingUnit } = readHeading(heading.text, language)
    if (column && badDate) emit('cell/date', { column: heading.text, written: badDate }, heading.span)
    if (column?.type === 'money' && headingUnit && headingUnit !== unit)
      emit(
        'cell/unit',
        { column: heading.text, written: heading.text, unit: headingUnit, expected: unit! },
        heading.span,
      )
    return {
      id: column?.id ?? null,
      heading,
      headingDate: date,
      type: column?.type ?? 'text',
      role: column?.role ?? 'value',
      unit: column?.type === 'money' ? unit : column?.type === 'percent' ? '%' : null,
      toTheRight: written.toTheRight[index] ?? false,
      kind: column,
    }
  })
  const roles = rowRoles(written.rows, columns, kind.total, language)
  const cells = written.rows.map((row) => readCells(row, columns, language, emit))
  inheritGroups(cells, columns)
  const grid = createGrid({ columns, roles, cells, rounding: meta.rounding, emit })
  fillDeviations(grid, meta.signs, 'body')
  fillTotals(grid)
  fillDeviations(grid, meta.signs, 'totals')
  reportBlanks(cells, roles, columns, language, emit)

  return {
    id: written.id,
    ownId: written.ownId,
    kind: kind.id,
    caption: written.caption,
    unit,
    columns: columns.map(({ kind: _, ...column }) => column),
    rows: written.rows.map((row, index): Row => ({
      role: roles[index]!,
      cells: cells[index]!,
      span: row.span,
    })),
    rounded: grid.rounded(),
    span: written.span,
  }
}

/** The unit that the first heading with one names, as in `Budget (mnkr)`; another heading with another one is an error. */
const headingsUnit = ({ headings }: WrittenTable, language: Language): string | null =>
  headings.map(({ text }) => readHeading(text, language).unit).find((unit) => unit !== null) ?? null

function readCells(row: WrittenRow, columns: readonly TypedColumn[], language: Language, emit: Emit): Cell[] {
  return row.cells.map((written, index): Cell => {
    const { type, heading, unit, kind } = columns[index]!
    if (written.text === '') return { value: { type: 'missing' }, origin: 'written', written }
    const context = { language, heading: heading.text, unit, kind, emit }
    return { value: cellReaders[type](written, context), origin: 'written', written }
  })
}

function reportHeadings(
  table: WrittenTable,
  kind: Kind,
  fit: HeadingFit,
  language: Language,
  emit: Emit,
): void {
  const { headings } = table
  const free = kind.columns
    .filter((column) => !fit.columns.includes(column))
    .map((column) => column.headings[language][0])
  const resembles = (heading: string) => {
    const known = kind.columns.flatMap((column) =>
      fit.columns.includes(column) ? [] : column.headings[language],
    )
    return nearest(readHeading(heading, language).word, known)
  }
  const title = kind.title[language].toLowerCase()
  for (const index of fit.unknown) {
    const { text, span } = headings[index]!
    emit(
      'table/unknown-column',
      { kind: title, heading: text, problem: 'unknown', nearest: resembles(text), known: free },
      span,
    )
  }
  for (const index of fit.repeated) {
    const { text, span } = headings[index]!
    emit(
      'table/unknown-column',
      { kind: title, heading: text, problem: 'twice', nearest: null, known: free },
      span,
    )
  }
  const slips = fit.unknown.map((index) => resembles(headings[index]!.text))
  const row = { ...headings[0]!.span, end: headings.at(-1)!.span.end }
  for (const column of fit.missing) {
    const [name, ...aliases] = column.headings[language]
    // A misspelt heading is one mistake, not two.
    if (!slips.some((slip) => slip !== null && column.headings[language].includes(slip)))
      emit('table/missing-column', { kind: title, column: name, aliases }, row)
  }
}

/** Cells that must be filled in and that nothing computed; a row without any figure is one mistake. */
function reportBlanks(
  cells: readonly (readonly Cell[])[],
  roles: readonly RowRole[],
  columns: readonly TypedColumn[],
  language: Language,
  emit: Emit,
): void {
  cells.forEach((row, rowIndex) => {
    if (roles[rowIndex] !== 'body') return
    const blank = row.flatMap((cell, index) => {
      const { kind, heading } = columns[index]!
      if (!kind?.filled || cell.value.type !== 'missing') return []
      const isNumber = !['text', 'choice', 'date'].includes(kind.type)
      return [{ column: heading.text || kind.headings[language][0], isNumber, span: cell.written.span }]
    })
    const isBlankRow = row.every(
      ({ written }, index) => written.text === '' || columns[index]!.role !== 'value',
    )
    for (const { span, ...args } of isBlankRow ? blank.slice(0, 1) : blank) emit('cell/required', args, span)
  })
}
