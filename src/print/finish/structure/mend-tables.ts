/** Tables with a caption, attributes in one place, and as many cells to each row as there are columns. */

import { largest } from '../../../model/extremes.ts'
import type { PdfFault } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isString, nameOf, textOfString, type PdfDict } from '../../../pdf-syntax/values.ts'
import { mendHeads } from './mend-heads.ts'
import { spanOf, tableAttributes } from './table-attributes.ts'
import { contentIn, element, elementsIn, isElement, type Element } from './tree.ts'

const tableParts = new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption'])

export function mendTables(file: PdfFile, root: Element, faults: PdfFault[]): void {
  for (const one of elementsIn(root)) {
    mergeAttributes(file, one)
    if (one.type !== 'Table') continue
    one.kids = one.kids.map((kid) =>
      isElement(kid) && tableParts.has(kid.type) ? kid : element('Caption', [kid]),
    )
  }
  for (const one of elementsIn(root)) {
    if (one.type !== 'Table') continue
    if (completeRows(one)) mendHeads(one)
    else faults.push({ fault: 'table', page: contentIn(one).next().value?.page?.ordinal ?? null })
  }
}

/** Chromium writes a dictionary for each attribute; what says nothing is left out. */
function mergeAttributes(file: PdfFile, one: Element): void {
  const written = one.entries.get('A')
  if (written === undefined) return
  const byOwner = new Map<string, PdfDict>()
  for (const value of Array.isArray(written) ? written : [written]) {
    const attributes = file.resolve(value)
    if (!isDict(attributes)) continue
    const owner = nameOf(file.resolve(attributes.get('O'))) ?? ''
    const merged = byOwner.get(owner) ?? new Map()
    byOwner.set(owner, merged)
    for (const [key, attribute] of attributes) merged.set(key, file.resolve(attribute))
  }
  const table = byOwner.get('Table')
  if (table) {
    for (const span of ['RowSpan', 'ColSpan']) if (table.get(span) === 1) table.delete(span)
    const headers = table.get('Headers')
    if (Array.isArray(headers) && headers.length === 0) table.delete('Headers')
    if (one.type !== 'TH') table.delete('Scope')
    if (table.size === 1) byOwner.delete('Table')
  }
  const merged = [...byOwner.values()]
  if (merged.length === 0) one.entries.delete('A')
  else one.entries.set('A', merged.length === 1 ? merged[0]! : merged)
}

interface Cell {
  readonly cell: Element
  readonly columns: number
  readonly rows: number
  readonly id: string | null
  readonly isColumnHead: boolean
  readonly headers: readonly string[]
}

/**
 * Chromium leaves empty cells out. Which column a cell stands in is learnt from rows that have all of theirs, by the
 * head that a cell names; false where a row cannot be completed that way.
 */
function completeRows(table: Element): boolean {
  const rows = [...elementsIn(table)].filter(({ type }) => type === 'TR')
  const cells = rows.map((row) => row.kids.filter(isElement).map(describe))
  const taken = carriedInto(cells)
  const width = largest(
    cells.map((row, index) => taken[index]! + sum(row)),
    0,
  )
  if (width > 1000) return false
  const columns = learnColumns(cells, taken, width)
  let carried: number[] = []
  return rows.every((row, index) => {
    const isTaken = (column: number): boolean => (carried[column] ?? 0) > 0
    const placed: Element[] = []
    const next: number[] = Array.from({ length: width }, (_, column) =>
      Math.max(0, (carried[column] ?? 0) - 1),
    )
    let column = 0
    let missing = width - taken[index]! - sum(cells[index]!)
    const fillTo = (end: number): void => {
      for (; column < end && missing > 0; column++) {
        if (isTaken(column)) continue
        placed.push(element('TD', []))
        missing--
      }
    }
    for (const { cell, columns: span, rows: down, id, headers } of cells[index]!) {
      while (isTaken(column)) column++
      // Of the heads that it names one may stand above several columns, from the first of them on.
      const known = [id, ...headers].flatMap((head) => (head === null ? [] : (columns.get(head) ?? [])))
      if (known.length > 0) fillTo(largest(known))
      while (isTaken(column)) column++
      for (let step = 0; step < span; step++) next[column + step] = down - 1
      placed.push(cell)
      column += span
    }
    fillTo(width)
    row.kids = placed
    carried = next
    return missing === 0
  })
}

const sum = (row: readonly Cell[]): number => row.reduce((total, { columns }) => total + columns, 0)

/** How many columns of each row are taken by cells from rows above. */
function carriedInto(cells: readonly (readonly Cell[])[]): number[] {
  const taken = cells.map(() => 0)
  cells.forEach((row, index) => {
    for (const { columns, rows } of row)
      for (let below = index + 1; below < Math.min(index + rows, cells.length); below++)
        taken[below]! += columns
  })
  return taken
}

/** The first column of each head by its id: its own place in a full row, or that of cells that name it. */
function learnColumns(
  cells: readonly (readonly Cell[])[],
  taken: readonly number[],
  width: number,
): Map<string, number> {
  const columns = new Map<string, number>()
  const isFull = (index: number): boolean => taken[index]! + sum(cells[index]!) === width
  const heads = new Set(
    cells.flatMap((row, index) =>
      row.flatMap(({ id, isColumnHead }) => (id !== null && (index === 0 || isColumnHead) ? id : [])),
    ),
  )
  cells.forEach((row, index) => {
    if (!isFull(index)) return
    const found = new Map<string, number>()
    // From the right, since what is carried into a row stands to its left.
    let column = width
    for (const { columns: span, id, headers } of row.toReversed()) {
      column -= span
      for (const head of [id, ...headers]) if (head !== null && heads.has(head)) found.set(head, column)
    }
    for (const [head, at] of found) if (!columns.has(head)) columns.set(head, at)
  })
  return columns
}

function describe(cell: Element): Cell {
  const attributes = tableAttributes(cell)
  const headers = attributes?.get('Headers')
  const id = cell.entries.get('ID')
  return {
    cell,
    columns: spanOf(cell, 'ColSpan'),
    rows: spanOf(cell, 'RowSpan'),
    id: isString(id) ? textOfString(id) : null,
    isColumnHead: nameOf(attributes?.get('Scope')) === 'Column',
    headers: Array.isArray(headers) ? headers.filter(isString).map(textOfString) : [],
  }
}
