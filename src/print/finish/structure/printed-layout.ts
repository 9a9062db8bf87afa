/** What a print has done with the layout: how much it was shrunk, and which pages the rows of tables stand on. */

import { smallest } from '../../../model/extremes.ts'
import type { Contents } from '../content/content-streams.ts'
import { nameOf } from '../../../pdf-syntax/values.ts'
import type { PrintedLayout, PrintedTable } from '../part.ts'
import { tableAttributes } from './table-attributes.ts'
import { contentIn, elementsIn, isElement, type Element } from './tree.ts'

/** A pixel of CSS, in points. */
const pixel = 0.75

export function readLayout(contents: Contents, root: Element): PrintedLayout {
  const tables = [...elementsIn(root)].filter(({ type }) => type === 'Table')
  return { scale: scaleOf(contents), tables: tables.map(tableOf) }
}

/** As most pages begin: what is turned or drawn in a scale of its own is seldom first. */
function scaleOf({ ofPage }: Contents): number {
  const counts = new Map<number, number>()
  for (const { sequences } of ofPage.values()) {
    const [a = 1, b = 0] = sequences[0]?.matrix ?? []
    const scale = Math.round((1000 * Math.hypot(a, b)) / pixel) / 1000
    if (sequences.length > 0) counts.set(scale, (counts.get(scale) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return Math.min(1, most?.[0] ?? 1)
}

function tableOf(table: Element): PrintedTable {
  const rows = [...elementsIn(table)].filter(({ type }) => type === 'TR')
  const firstOther = rows.findIndex((row) => !isHead(row))
  const heads = rows.slice(0, Math.max(0, firstOther)).flatMap(pagesOf)
  return {
    head: heads.length > 0 ? smallest(heads) : null,
    rows: rows.slice(Math.max(0, firstOther)).map(pagesOfRow),
  }
}

/** Chromium keeps no other trace of what is a table's head. */
function isHead(row: Element): boolean {
  const cells = row.kids.filter(isElement)
  return cells.length > 0 && cells.every((cell) => nameOf(tableAttributes(cell)?.get('Scope')) === 'Column')
}

/** A label that spans rows may go on beside all of them; it does not tell where its first row stands. */
function pagesOfRow(row: Element): number[] {
  const cells = row.kids.filter(isElement)
  const own = cells.filter((cell) => tableAttributes(cell)?.get('RowSpan') === undefined)
  const pages = own.flatMap(pagesOf)
  return distinct(pages.length > 0 ? pages : cells.flatMap(pagesOf).slice(0, 1))
}

const pagesOf = (element: Element): number[] =>
  [...contentIn(element)].flatMap(({ page }) => (page ? [page.ordinal] : []))

const distinct = (pages: readonly number[]): number[] => [...new Set(pages)].sort((a, b) => a - b)
