/** Rows that are called a sum and have nothing in them, in tables whose kind computes none. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { add, type Amount } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import type { Cell } from '../model/table.ts'
import { figureIn } from './figure-in.ts'
import type { Grid } from './grid.ts'
import { isUnsummedName, nameOf } from './name-words.ts'
import { rowsSummed } from './named-sums.ts'
import type { FoundRelations } from './relations/tell-relations.ts'
import { namedSum } from './relations/summed-table.ts'
import { labelColumn } from './row-names.ts'

const year = /^(?:19|20)\d\d$/

/** What a row is called that sums others, and that nothing stands under. */
const isSumOf: Record<Language, RegExp> = { sv: /^(?:del|total)?summa |^s:a /, en: /^(?:sub-?)?total of / }

export function tellBlankTotals(
  { table }: FoundRelations,
  { kind, columns, emit }: Pick<Grid, 'kind' | 'columns'> & { readonly emit: Emit },
  cells: readonly (readonly Cell[])[],
  language: Language,
): void {
  if (kind.columns.length > 0 || kind.total !== null) return
  const key = labelColumn(columns)
  const { rows, adding } = table
  const summable = adding.filter(
    (column) =>
      !isUnsummedName(nameOf(columns[column]!.heading.text), language) &&
      !cells.every((row) => row[column]!.written.text === '' || year.test(row[column]!.written.text)),
  )
  rows.forEach(({ likely }, row) => {
    const isBlank = cells[row]!.every(({ written }, column) => column === key || written.text === '')
    const next = rows[row + 1]
    // `Totalt` above rows of its own is what they stand under.
    const endsSomething =
      next === undefined ||
      next.isHeading ||
      next.likely >= namedSum ||
      isSumOf[language].test(rows[row]!.label)
    if (likely < namedSum || !isBlank || !endsSomething) return
    const above = rowsSummed(rows, row, language)
    const figuresIn = (column: number): Amount[] =>
      (above ?? [...rows.keys()].slice(0, row)).flatMap((at) => figureIn(cells[at]![column]!, language) ?? [])
    const found = summable.filter((column) => figuresIn(column).length > 1)
    if (found.length === 0) return
    const sums = found.flatMap((column) => {
      const figures = figuresIn(column)
      const isWhole = above !== null && figures.length === above.length
      return isWhole ? [{ column: columns[column]!.heading.text, sum: figures.reduce(add) }] : []
    })
    const { text, span } = cells[row]![key]!.written
    emit('table/blank-total', { row: text, sums: sums.filter(({ column }) => column !== '') }, span)
  })
}
