/** A row head that goes on in the rows of the next group is printed there as an empty cell: those rows keep the head above. */

import { isString, textOfString, textString } from '../../../pdf-syntax/values.ts'
import { spanOf, tableAttributes } from './table-attributes.ts'
import { contentIn, elementsIn, isElement, type Element } from './tree.ts'

export function mendHeads(table: Element): void {
  const goesOn = new Map<string, string>()
  /** Heads by the column that they stand in. */
  const above = new Map<number, string>()
  for (const { cell, column } of cellsByColumn(table)) {
    const id = cell.entries.get('ID')
    if (cell.type !== 'TH' || !isString(id)) continue
    const name = textOfString(id)
    const head = above.get(column)
    if (!contentIn(cell).next().done) above.set(column, name)
    else {
      asData(cell)
      if (head !== undefined) goesOn.set(name, head)
    }
  }
  if (goesOn.size === 0) return
  for (const cell of elementsIn(table)) {
    const attributes = tableAttributes(cell)
    const headers = attributes?.get('Headers')
    if (!Array.isArray(headers)) continue
    const names = headers.filter(isString).map(textOfString)
    attributes!.set(
      'Headers',
      names.map((name) => textString(goesOn.get(name) ?? name)),
    )
  }
}

/** An empty cell heads nothing. */
function asData(cell: Element): void {
  cell.type = 'TD'
  cell.entries.delete('ID')
  tableAttributes(cell)?.delete('Scope')
}

/** The cells of a table that has all of them, with the column that each stands in. */
function* cellsByColumn(table: Element): Generator<{ cell: Element; column: number }> {
  let carried: number[] = []
  for (const row of elementsIn(table)) {
    if (row.type !== 'TR') continue
    const next = carried.map((rows) => Math.max(0, rows - 1))
    let column = 0
    for (const cell of row.kids.filter(isElement)) {
      while ((carried[column] ?? 0) > 0) column++
      yield { cell, column }
      const width = spanOf(cell, 'ColSpan')
      for (let step = 0; step < width; step++) next[column + step] = spanOf(cell, 'RowSpan') - 1
      column += width
    }
    carried = next
  }
}
