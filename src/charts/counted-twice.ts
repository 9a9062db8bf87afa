/** Parts of a chart that its author names beside what sums them: they are drawn twice, and each share is of too much. */

import type { Amount } from '../model/amount.ts'
import type { ChartLines, Name } from '../model/chart.ts'
import type { Formula } from '../model/formula.ts'
import type { Arithmetic, Cell, Table } from '../model/table.ts'
import { comesTo } from '../tables/comes-to.ts'
import { isSumName, nameOf } from '../tables/name-words.ts'
import { rowLabel, unlabelledTotal } from '../tables/row-names.ts'
import type { ChartSource } from './chart-type.ts'
import { quantityIn } from './chosen-cells.ts'

/** Rows or columns that make others, by their indexes. */
type PartsOf = ReadonlyMap<number, ReadonlySet<number>>

/** `chosen` are the rows or columns that are parts, in the order of their names; `across` those that they are drawn for. */
export function tellCountedTwice(
  lines: ChartLines,
  names: readonly Name[],
  chosen: readonly number[],
  across: readonly number[],
  source: ChartSource,
): void {
  const { table, language, emit } = source
  if (names.length !== chosen.length) return
  const made = lines === 'columns' ? madeColumns(table) : madeRows(table)
  for (const [index, whole] of chosen.entries()) {
    const parts = chosen.filter((one, at) => one !== whole && isPart(one, at))
    if (parts.length === 0) continue
    emit(
      'chart/counted-twice',
      { what: lines === 'columns' ? 'column' : 'row', whole: wordFor(whole), parts: parts.map(wordFor) },
      names[index]!.span,
    )

    function isPart(one: number, at: number): boolean {
      const within = singlesOf(whole, made)
      if (within.size > 1) return [...singlesOf(one, made)].some((single) => within.has(single))
      return at !== index && isSumByName(whole)
    }
  }

  /** Called a sum, and coming to that of all others that are chosen, wherever both can be seen. */
  function isSumByName(whole: number): boolean {
    if (!isSumName(nameOf(wordFor(whole)), language)) return false
    const others = chosen.filter((one) => one !== whole)
    const held = across.flatMap((place) => {
      const sum = figureAt(whole, place)
      const figures = others.map((one) => figureAt(one, place))
      return sum && figures.every((figure) => figure !== null) ? [comesTo(sum, figures)] : []
    })
    return others.length > 1 && held.length > 0 && held.every(Boolean)
  }

  function figureAt(line: number, place: number): Amount | null {
    const [row, column] = lines === 'columns' ? [place, line] : [line, place]
    return quantityIn(table.rows[row]!.cells[column]!, table.columns[column]!, language)?.amount ?? null
  }

  function wordFor(line: number): string {
    return lines === 'columns'
      ? table.columns[line]!.heading.text
      : rowLabel(table, line) || unlabelledTotal[language]
  }
}

/** What a line sums when its sums are taken apart; itself where it sums none. */
function singlesOf(line: number, made: PartsOf, above: readonly number[] = []): ReadonlySet<number> {
  const parts = made.get(line)
  if (!parts || above.includes(line)) return new Set([line])
  return new Set([...parts].flatMap((part) => [...singlesOf(part, made, [...above, line])]))
}

function madeRows(table: Table): PartsOf {
  const made = new Map<number, ReadonlySet<number>>()
  table.rows.forEach(({ cells }, row) => {
    const parts = cells.flatMap((cell, column) =>
      addedIn(cell, table.id).filter((at) => at.column === column),
    )
    if (parts.length > 0) made.set(row, new Set(parts.map((at) => at.row)))
  })
  return withFound(made, table, 'rows')
}

const madeColumns = (table: Table): PartsOf => withFound(addedColumns(table), table, 'columns')

/** Columns that the table's kind makes as sums of others. */
export function addedColumns(table: Table): PartsOf {
  const made = new Map<number, ReadonlySet<number>>()
  table.columns.forEach(({ isDeviation }, column) => {
    const parts = table.rows.flatMap(({ cells }, row) =>
      addedIn(cells[column]!, table.id).filter((at) => at.row === row),
    )
    if (parts.length > 1 && !isDeviation) made.set(column, new Set(parts.map((at) => at.column)))
  })
  return made
}

function withFound(declared: PartsOf, { relations }: Table, over: ChartLines): PartsOf {
  const made = new Map(declared)
  for (const relation of relations) {
    const isSum =
      relation.over === over && relation.form === 'sum' && relation.parts.every(({ sign }) => sign === 1)
    if (isSum && !made.has(relation.at.made)) made.set(relation.at.made, new Set(relation.at.parts))
  }
  return made
}

/** The cells of its own table that a figure is the plain sum of. */
function addedIn({ reckoning, sources = [] }: Cell, table: string): { row: number; column: number }[] {
  if (!reckoning || reckoning.agreement === 'wrong' || !isPlainSum(reckoning.arithmetic)) return []
  return sources.filter((source) => source.report === undefined && source.table === table)
}

const isPlainSum = (arithmetic: Arithmetic): boolean =>
  arithmetic.by === 'sum' ? arithmetic.takenAway.length === 0 : addsOnly(arithmetic.formula)

const addsOnly = (formula: Formula): boolean =>
  formula.type === 'name' ||
  (formula.type === 'operation' &&
    formula.operator === '+' &&
    addsOnly(formula.left) &&
    addsOnly(formula.right))
