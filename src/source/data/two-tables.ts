/** Tables that stand beside or below each other in one file, where one is expected. */

import { largest } from '../../model/extremes.ts'
import type { Span } from '../../model/span.ts'
import type { DataCell, DataRows } from './data-rows.ts'
import { isFigure } from './is-figure.ts'
import { rangeOf } from './range-of.ts'

export interface TwoTables {
  readonly side: 'right' | 'below'
  /** Each table's range; none where the file is no workbook. */
  readonly ranges: readonly string[]
  /** Where the second one begins. */
  readonly span: Span
}

export function twoTables(rows: DataRows): TwoTables | null {
  return below(rows) ?? beside(rows)
}

/** The row of headings comes again. */
function below(rows: DataRows): TwoTables | null {
  const [head = [], ...body] = rows
  const wanted = head.map(({ text }) => text)
  if (wanted.filter((text) => text !== '').length < 2) return null
  // Where the headings come again under names of their own, a table is in sections.
  const isInSections = body.some(
    (row) =>
      textAt(row, 0) !== '' &&
      textAt(row, 0) !== wanted[0] &&
      wanted.every((text, index) => index === 0 || textAt(row, index) === text),
  )
  if (isInSections) return null
  const again = body.findIndex((row) => wanted.every((text, index) => textAt(row, index) === text)) + 1
  if (again === 0) return null
  const ranges = [rows.slice(0, again), rows.slice(again)].map(rangeOf)
  return { side: 'below', ranges: ranges.filter((range) => range !== null), span: rows[again]![0]!.span }
}

/** Blank columns part it from another one that has headings of the same names, or rows where this one has none. */
function beside(rows: DataRows): TwoTables | null {
  const width = largest(rows.map(({ length }) => length))
  const isBlank = (index: number) => rows.every((row) => textAt(row, index) === '')
  const blocks: number[][] = []
  for (let index = 0; index < width; index++) {
    if (isBlank(index)) continue
    if (index > 0 && !isBlank(index - 1)) blocks.at(-1)!.push(index)
    else blocks.push([index])
  }
  const [one, ...others] = blocks.filter(({ length }) => length > 1)
  const other = others.find((block) => isTableOfItsOwn(rows, one!, block))
  if (!other) return null
  const ranges = [one!, other].map((block) => rangeOf(rowsOf(rows, block)))
  return {
    side: 'right',
    ranges: ranges.filter((range) => range !== null),
    span: rowsOf(rows, other)[0]![0]!.span,
  }
}

function rowsOf(rows: DataRows, block: readonly number[]): DataRows {
  const cells = rows.map((row) => block.flatMap((index): DataCell[] => (row[index] ? [row[index]] : [])))
  return cells.slice(cells.findIndex(isFilled), cells.findLastIndex(isFilled) + 1)
}

function isTableOfItsOwn(rows: DataRows, one: readonly number[], other: readonly number[]): boolean {
  const [head = [], ...body] = rows
  const known = one.map((index) => textAt(head, index)).filter((text) => text !== '')
  if (other.some((index) => known.includes(textAt(head, index)))) return true
  if (rowsOf(rows, other).length < 2) return false
  const hasLabels = body.some(
    (row) => /\p{L}/u.test(textAt(row, other[0]!)) && !isFigure(textAt(row, other[0]!)),
  )
  const goesOn = body.some(
    (row) =>
      one.every((index) => textAt(row, index) === '') && other.every((index) => textAt(row, index) !== ''),
  )
  return hasLabels && goesOn
}

const isFilled = (row: readonly DataCell[]): boolean => row.some(({ text }) => text !== '')

const textAt = (row: readonly DataCell[], index: number): string => row[index]?.text ?? ''
