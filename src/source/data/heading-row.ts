/** Whether the first row of a table file holds headings, and where they are if not. */

import { readDate } from '../../model/calendar.ts'
import { largest } from '../../model/extremes.ts'
import type { DataCell, DataRows } from './data-rows.ts'
import { isFigure } from './is-figure.ts'
import { rangeOf } from './range-of.ts'

export interface StrayRow {
  /** What shows that the row holds a title or figures. */
  readonly cell: DataCell
  /** The range of a workbook that begins with the headings, where they can be told. */
  readonly range: string | null
}

type Row = readonly DataCell[]

/** Null where the first row can be headings. `isChosen`: whether the author says that the table begins there. */
export function noHeadings(rows: DataRows, isChosen: boolean): StrayRow | null {
  const [head = [], ...body] = rows
  const stray = titleOf(head, body) ?? (isChosen ? null : figureOf(head))
  if (!stray) return null
  const width = largest(
    body.map((row) => filled(row).length),
    0,
  )
  const at = body.findIndex((row) => filled(row).length > 1 && filled(row).length * 2 > width && isWords(row))
  return { cell: stray, range: at === -1 ? null : rangeOf(body.slice(at)) }
}

const filled = (row: Row): Row => row.filter(({ text }) => text !== '')

const isWords = (row: Row): boolean => filled(row).every(({ text }) => !isFigure(text))

/** A text alone above rows of several cells. Above two columns it may be the heading of the first, unless headings follow. */
function titleOf(head: Row, body: DataRows): DataCell | null {
  const [title, ...others] = filled(head)
  if (!title || others.length > 0) return null
  if (body.some((row) => filled(row).length > 2)) return title
  const [next, ...rest] = body.filter((row) => filled(row).length > 1)
  if (!next || head[0] !== title) return null
  return isWords(next) && rest.some((row) => !isWords(row)) ? title : null
}

/** Years, days and months are headings, and so are numbers that follow each other, of months or weeks. */
function figureOf(head: Row): DataCell | null {
  const figures = filled(head).filter(({ text }) => isNumber(text))
  const others = figures.filter(({ text }) => !isTime(text))
  if (others.length < 2 || figures.length * 2 <= filled(head).length) return null
  return isSequence(figures.map(({ text }) => text)) ? null : others[0]!
}

const isNumber = (text: string): boolean => /^[-\u2212]?\d[\d \u00a0]*(?:,\d+)?$/.test(text)

/** A year, a month or a day, which may be a heading. */
export const isTime = (text: string): boolean =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])?$/.test(text) || readDate(text, 'sv') !== null

/** Whole numbers that follow each other: at least three, or 1 and 2. */
function isSequence(texts: readonly string[]): boolean {
  const [first = NaN, ...others] = texts.map((text) => (/^\d{1,6}$/.test(text) ? Number(text) : NaN))
  const isLong = others.length > 1 || first === 1
  return isLong && others.every((number, index) => number === first + index + 1)
}
