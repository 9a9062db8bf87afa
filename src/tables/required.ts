/** What must be there and is not: cells that nothing computes, and rows that the kind asks for. */

import { namesIn } from '../model/formula.ts'
import type { Language } from '../model/language.ts'
import type { Span } from '../model/span.ts'
import { formulaOf } from './column-formulas.ts'
import type { Grid } from './grid.ts'
import { isCopy } from './row-formulas.ts'

/**
 * A row without any figure is one mistake. Where sums hold the figures a blank beside them is nothing, until a sum does
 * not come out without it.
 */
export function reportBlanks(grid: Grid, language: Language): void {
  const { columns, plans, emit } = grid
  const isHeld = plans.some((_, row) => grid.found(row) !== null)
  plans.forEach(({ role }, row) => {
    if (role !== 'body' && role !== 'apart') return
    const needed = neededByFormulas(grid, row)
    const isBlankRow = columns.every(
      (column, index) => column.role !== 'value' || grid.cell(row, index).written.text === '',
    )
    const blank = columns.flatMap(({ kind, heading }, column) => {
      const { value, written } = grid.cell(row, column)
      if (!kind || value.type !== 'missing' || !(kind.filled || needed.has(column))) return []
      if (grid.isNought(row, column) || (isHeld && !isBlankRow && !grid.isAwaited(row, column))) return []
      const isNumber = !['text', 'choice', 'date'].includes(kind.type)
      return [{ column: heading.text || kind.headings[language][0], isNumber, span: written.span }]
    })
    // `Extraordinära poster` with nothing in it, above a result that comes out right.
    if (isBlankRow && plans[row + 1] && grid.found(row + 1) !== null) return
    for (const { span, ...args } of isBlankRow ? blank.slice(0, 1) : blank) emit('cell/required', args, span)
  })
}

/** Blank cells that a formula of the row would need: a typed result cannot be verified without them. */
function neededByFormulas(grid: Grid, row: number): Set<number> {
  const needed = new Set<number>()
  grid.columns.forEach((_, column) => {
    const formula = formulaOf(grid, column, row)
    if (!formula) return
    const operands = namesIn(formula).map((name) => grid.columnOf(name, column))
    const isUsed = [...operands, column].some((index) => grid.amount(row, index) !== null)
    if (isUsed) for (const operand of operands) if (!formulaOf(grid, operand, row)) needed.add(operand)
  })
  return needed
}

export function reportMissingRows(grid: Grid, span: Span, language: Language): void {
  const { kind, plans, emit } = grid
  const awaited = awaitedRows(grid)
  const missing = kind.rows.filter(
    ({ id, required }) => (required || awaited.has(id)) && !plans.some(({ known }) => known?.id === id),
  )
  // A table that nobody called by this name and that has hardly any of the rows is about something else.
  const isMeant = kind.named || plans.filter(({ known }) => known).length > 1
  if (missing.length === 0 || plans.length === 0 || !isMeant) return
  const labels = missing.map((row) => row.labels[language][0])
  emit('table/missing-row', { kind: kind.title[language].toLowerCase(), labels }, span)
}

/** Rows that a blank one is to be made of, where too few of them are there to make it. */
function awaitedRows(grid: Grid): ReadonlySet<string> {
  const names = grid.plans.flatMap(({ known, income }, row) => {
    const formula = known?.formula?.by[grid.signs][income ? 'income' : 'cost'][0]
    const isBlank = grid.columns.some(
      ({ kind }, column) => kind?.summed && grid.cell(row, column).value.type === 'missing',
    )
    return formula && isBlank && isCopy(formula, grid) ? namesIn(formula) : []
  })
  return new Set(names)
}
