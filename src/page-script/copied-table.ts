/** Rows of a table as other programs take them: plain text with tabs between cells, and HTML. */

import { guarded } from '../source/data/formula-guard.ts'
import { cellText, dashedFigure } from './cell-text.ts'
import { readFigure } from './figure-text.ts'
import { language } from './words.ts'

export interface Copied {
  readonly text: string
  readonly html: string
}

interface PlainCell {
  readonly text: string
  readonly isHeading: boolean
}

/** A figure as spreadsheets read it; other words as they are, without what breaks lines or holds them together. */
const plainText = (text: string): string => plainFigure(text) ?? guarded(text)

export const plainFigure = (text: string): string | null => readFigure(text, language)?.plain ?? null

/** A label that spans rows is said in each, so that each can be sorted and filtered by it, and a heading above each of its columns. */
function plainRows(rows: Iterable<HTMLTableRowElement>): PlainCell[][] {
  const spanning = new Map<number, { left: number; cell: PlainCell }>()
  return Array.from(rows, (row) => {
    const cells: PlainCell[] = []
    const takeSpanning = (): void => {
      let held = spanning.get(cells.length)
      while (held && held.left > 0) {
        held.left--
        cells.push(held.cell)
        held = spanning.get(cells.length)
      }
    }
    for (const cell of row.cells) {
      takeSpanning()
      const text = dashedFigure(cell) ?? plainText(cellText(cell, true))
      const plain = { text, isHeading: cell.tagName === 'TH' }
      spanning.set(cells.length, { left: cell.rowSpan - 1, cell: plain })
      cells.push(plain)
      if (row.parentElement?.tagName === 'THEAD')
        for (let more = 1; more < cell.colSpan; more++) cells.push(plain)
    }
    takeSpanning()
    return cells
  })
}

export function copiedRows(rows: Iterable<HTMLTableRowElement>): Copied {
  const plain = plainRows(rows)
  return {
    text: plain.map((cells) => cells.map(({ text }) => text).join('\t')).join('\n'),
    html: tableOf(plain).outerHTML,
  }
}

export const plainTable = (rows: Iterable<HTMLTableRowElement>): HTMLTableElement => tableOf(plainRows(rows))

function tableOf(plain: readonly (readonly PlainCell[])[]): HTMLTableElement {
  const table = document.createElement('table')
  for (const cells of plain) {
    const row = table.insertRow()
    for (const { text, isHeading } of cells) {
      const cell = document.createElement(isHeading ? 'th' : 'td')
      cell.textContent = text
      row.append(cell)
    }
  }
  return table
}
