/** A table as the search for relations sees it: figures, and what the names of rows and columns say of them. */

import type { Language } from '../../model/language.ts'
import type { Rounding } from '../../model/conventions.ts'
import type { Cell } from '../../model/table.ts'
import { isApartRow } from '../apart-rows.ts'
import { isKeptBack } from '../cells/number.ts'
import type { TypedColumn } from '../grid.ts'
import { isDash, isProblem, readQuantity } from '../number-grammar.ts'
import {
  isChangeName,
  isCountName,
  isDifferenceName,
  isInCapitals,
  isMadeColumnName,
  isMeasureName,
  isOutcomeName,
  isReferenceName,
  isShareName,
  isSumName,
  nameOf,
} from '../name-words.ts'
import type { ColumnHint } from './column-relations.ts'
import { figuresOf, type CellFigure } from './lines.ts'
import { namedOutcome, namedSum, type RowHint, type SummedTable } from './summed-table.ts'
import { labelColumn } from '../row-names.ts'
import { textsOf } from '../row-texts.ts'

export interface RelationTable extends SummedTable {
  readonly columns: readonly ColumnHint[]
}

const inCapitals = 1.5

/** Null where the table has too few figures for any relation. */
export function relationTable(
  columns: readonly TypedColumn[],
  cells: readonly (readonly Cell[])[],
  language: Language,
  rounding: Rounding,
): RelationTable | null {
  const key = labelColumn(columns)
  const texts = cells.map((row) => textsOf(row.map(({ written }) => written)))
  const read = cells.map((row) => {
    const isSum = isSumName(nameOf(row[key]!.written.text), language)
    return row.map((cell, column) => {
      // A dash in a sum of a table that nobody gave a kind says that there is none.
      const isNone = isSum && cell.value.type === 'text' && isDash(cell.written.text)
      return isNone ? nothing : readCell(cell, columns[column]!, column === key, language)
    })
  })
  const kinds = columns.map((column, index) =>
    sortOf(
      column,
      index === key,
      read.map((row) => row[index]!),
      language,
    ),
  )
  const exact = rounding === 'exact' ? exactly : (figure: CellFigure) => figure
  const figures = figuresOf(
    read.map((row) => row.map(({ figure }, column) => (kinds[column] === 'other' ? 'blank' : exact(figure)))),
  )
  const adding = kinds.flatMap((kind, column) => (kind === 'amounts' ? [column] : []))
  if (!figures || figures.rows < 2 || !kinds.some((kind) => kind !== 'other')) return null
  return {
    figures,
    adding,
    counting: adding.filter(
      (column) =>
        isCountName(nameOf(columns[column]!.heading.text), language) &&
        read.every((row) => typeof row[column]!.figure === 'string' || isWhole(row[column]!.figure)),
    ),
    deviating: adding.filter((column) => isDifferenceName(nameOf(columns[column]!.heading.text), language)),
    rows: cells.map((row, index) => {
      const isApart = isApartRow(texts[index]!, texts[index - 1] ?? null, key, language)
      return rowHint(row, read[index]!, adding, key, isApart, language)
    }),
    columns: columns.map(({ heading }, index) => ({
      adds: kinds[index] === 'amounts',
      isPercent: kinds[index] === 'percent',
      isDifference: isDifferenceName(nameOf(heading.text), language),
      isChange: isChangeName(nameOf(heading.text), language),
      isSum: isSumName(nameOf(heading.text), language),
      likely: isMadeColumnName(nameOf(heading.text), language) ? namedSum : 0,
      scope: null,
    })),
  }
}

const exactly = (figure: CellFigure): CellFigure =>
  typeof figure === 'string' ? figure : { ...figure, isExact: true }

const isWhole = (figure: CellFigure): boolean => typeof figure !== 'string' && figure.amount.decimals === 0

interface ReadCell {
  readonly figure: CellFigure
  readonly isPercent: boolean
  /** There is, or is to be, a figure that no one has typed. */
  readonly isAwaited?: true
  /** There is one, which is not shown. */
  readonly isKeptBack?: true
}

const nothing: ReadCell = { figure: 'blank', isPercent: false }
const unknown: ReadCell = { figure: 'unreadable', isPercent: false, isAwaited: true }

function readCell(
  { value, written, origin, exact }: Cell,
  column: TypedColumn,
  isKey: boolean,
  language: Language,
): ReadCell {
  if (isKey || column.role === 'group' || column.role === 'comment') return nothing
  const isExact = column.type === 'integer'
  if (value.type === 'number') {
    // What has been computed from the others is no witness.
    if (origin === 'computed') return unknown
    return { figure: { amount: exact ?? value.amount, isExact }, isPercent: value.unit === '%' }
  }
  // A blank that the kind wants filled in may come to anything.
  if (value.type === 'missing') return column.kind?.filled ? unknown : nothing
  if (isKeptBack(written.text)) return { figure: 'unreadable', isPercent: false, isKeptBack: true }
  if (value.type !== 'text') return { figure: 'unreadable', isPercent: false }
  return readFigure(written.text, language)
}

/** A figure of a table that nobody gave a kind: with a mark of a note behind it, or a dash for nought. */
function readFigure(text: string, language: Language): ReadCell {
  if (isDash(text)) return { figure: { amount: { units: 0n, decimals: 0 }, isExact: true }, isPercent: false }
  const read = readQuantity(text, language)
  if (isProblem(read)) return { figure: 'unreadable', isPercent: false }
  return { figure: { amount: read.amount, isExact: false }, isPercent: read.unit === '%' }
}

type Sort = 'amounts' | 'percent' | 'other'

/** A column is of figures where most of what stands in it is; words among them are told from noughts. */
function sortOf(column: TypedColumn, isKey: boolean, cells: readonly ReadCell[], language: Language): Sort {
  const figures = cells.filter(({ figure }) => typeof figure !== 'string')
  const words = cells.filter(({ figure, isAwaited }) => figure === 'unreadable' && !isAwaited)
  const name = nameOf(column.heading.text)
  if (isKey || figures.length < 2 || words.length > figures.length || isReferenceName(name, language))
    return 'other'
  const percents = figures.filter(({ isPercent }) => isPercent).length
  return percents * 2 > figures.length || isMeasureName(name, language) ? 'percent' : 'amounts'
}

function rowHint(
  row: readonly Cell[],
  read: readonly ReadCell[],
  adding: readonly number[],
  key: number,
  isApart: boolean,
  language: Language,
): RowHint {
  const text = row[key]!.written.text
  const label = nameOf(text)
  const figures = adding.filter((column) => typeof read[column]!.figure !== 'string')
  const percents = adding.filter((column) => read[column]!.isPercent).length
  const hasSome = figures.length > 0 || adding.some((column) => read[column]!.isKeptBack)
  const counts = hasSome && percents * 2 <= figures.length && !isShareName(label, language) && !isApart
  const likely = isSumName(label, language)
    ? namedSum
    : label === '' || isOutcomeName(label, language)
      ? namedOutcome
      : isInCapitals(text)
        ? inCapitals
        : 0
  const isHeading = label !== '' && row.every(({ written }, column) => column === key || written.text === '')
  return { counts, isHeading, likely, isDifference: isDifferenceName(label, language), label }
}
