/**
 * Amounts that a file has in another unit than the table: told of once a table, or with `from=` converted and rounded
 * to what is printed. What is converted is verified before, as the file has it.
 */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Kind } from '../kinds/kind.ts'
import { numberText, quantityText } from '../model/number-text.ts'
import { ratioOf, rounded, tenTo, times } from '../model/ratio.ts'
import type { FigureSettings } from '../model/report.ts'
import type { Table, WrittenCell, WrittenTable } from '../model/table.ts'
import { moneyUnitOf, powerOf, usualDecimalsOf } from '../model/units.ts'
import type { TypedColumn } from './grid.ts'
import { oneHeadingRow, type HeadedTable } from './headings/heading-rows.ts'
import { isProblem, readQuantity } from './number-grammar.ts'
import { grouped } from './group-digits.ts'
import { asPrinted } from './printed-amounts.ts'
import { readHead } from './table-head.ts'
import { typeTable } from './type-table.ts'

type CellOf = (cell: WrittenCell, column: TypedColumn) => WrittenCell

export function typeInUnits(
  given: WrittenTable,
  meta: FigureSettings,
  kinds: readonly Kind[],
  emit: Emit,
): Table {
  const { language } = meta
  const written = oneHeadingRow(given, language)
  const { amountsIn } = written
  const head = readHead(written, meta, kinds, amountsIn ? silent : emit)
  const { columns, unit } = head
  const table = each(grouped(written, columns, language), columns, (cell, column) =>
    asPrinted(withPoints(cell, column), column, language),
  )
  const to = unit ?? table.unit ?? meta.unit
  return amountsIn && written.headings.length > 0 ? converted(amountsIn) : told()

  /** A whole table in another unit is one mistake, however many cells it has; among others each is one. */
  function told(): Table {
    const amounts = table.rows.flatMap(({ cells }) =>
      cells.filter(
        ({ text }, index) => columns[index]!.type === 'money' && !isProblem(readQuantity(text, language)),
      ),
    )
    const [first] = amounts
    const foreignUnit = first && unitOf(first)
    const foreign = new Set(amounts.filter((cell) => unitOf(cell) === foreignUnit))
    if (!first || !foreignUnit || foreignUnit === to || foreign.size < Math.max(2, amounts.length))
      return typeTable(table, head, meta, emit)
    emit(
      'data/unit',
      { count: foreign.size, written: first.text, unit: foreignUnit, expected: to },
      first.span,
    )
    const lost: CellOf = (cell) => (foreign.has(cell) ? { ...cell, lost: true } : cell)
    return typeTable(each(table, columns, lost), head, meta, emit)
  }

  function converted({ unit: from, decimals, span }: NonNullable<WrittenTable['amountsIn']>): Table {
    let count = 0
    const cellOf: CellOf = (cell, { type, unit: own }) => {
      const read = readQuantity(cell.text, language)
      const isAmount =
        !isProblem(read) &&
        (read.unit === null
          ? type === 'money' || (type === 'text' && own !== null)
          : moneyUnitOf(read.unit) === from)
      if (!isAmount) return { ...cell, inOtherUnit: true }
      count++
      const power = powerOf(from) - powerOf(to)
      const amount = rounded(times(ratioOf(read.amount), tenTo(power)), decimals ?? usualDecimalsOf(to))
      const text = read.unit === null ? numberText(amount, language) : quantityText(amount, to, language)
      const notes = cell.content.filter(({ type }) => type !== 'text' && type !== 'strong')
      return { ...cell, text, content: [{ type: 'text', value: text }, ...notes], inOtherUnit: true }
    }
    const inUnit = each(table, columns, cellOf)
    if (count === 0) emit('data/from', { problem: 'none', unit: from }, span)
    const asInFile = { ...withoutUnits(table, to), unit: from, unitAt: null }
    typeTable(asInFile, readHead(asInFile, meta, kinds, emit), meta, emit)
    return typeTable(inUnit, head, meta, silent)
  }

  function unitOf({ text }: WrittenCell): string | null {
    const read = readQuantity(text, language)
    return isProblem(read) || read.unit === null ? null : moneyUnitOf(read.unit)
  }
}

const silent: Emit = () => {}

const each = (table: HeadedTable, columns: readonly TypedColumn[], cellOf: CellOf): HeadedTable => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => cellOf(cell, columns[index]!)),
  })),
})

/** Excel has no way to show percentage points: what it shows as a percentage there are points. */
const withPoints: CellOf = (cell, { unit }) => {
  const { text, span } = cell
  if (span.cell === undefined || unit !== 'procentenheter' || !text.endsWith('%')) return cell
  const points = text.slice(0, -1).trim()
  return { ...cell, text: points, content: [{ type: 'text', value: points }] }
}

/** Headings that name the unit of what is printed, not of what the file has. */
const withoutUnits = (table: HeadedTable, unit: string): HeadedTable => ({
  ...table,
  ownHeadings: table.ownHeadings.map((text) => withoutUnit(text, unit)),
  headings: table.headings.map((heading) => ({ ...heading, text: withoutUnit(heading.text, unit) })),
})

function withoutUnit(text: string, unit: string): string {
  const [, word, bracket] = /^(.*?)(?<!\s)\s*\(([^()]*)\)$/.exec(text) ?? []
  return bracket !== undefined && moneyUnitOf(bracket) === unit ? word! : text
}
