import { entry } from '../diagnostics/entry.ts'
import type { Cell, Column, Row, Table } from '../model/table.ts'
import { ruleWith } from './rule.ts'
import { comparedLabel, labelColumn, rowLabel } from '../tables/row-names.ts'

const codes = {
  'table/duplicate-row': entry<{ row: string }>({
    severity: 'warning',
    sv: {
      message: ({ row }) => `Raden ”${row}” finns två gånger i tabellen.`,
      hint: () => 'Ta bort den ena, eller ge raderna olika namn.',
      related: () => 'den första står här',
    },
    en: {
      message: ({ row }) => `The row “${row}” appears twice in the table.`,
      hint: () => 'Remove one of the two, or give them different names.',
      related: () => 'the first one is here',
    },
  }),
}

/**
 * Two rows with the same label in the same part of a table are most likely one row pasted twice. Headings, groups and
 * totals part a table; in a free table, of which nothing is known, the rows must be the same to the last cell.
 */
export const duplicateRow = ruleWith(codes, ({ tables }, emit) => {
  for (const table of tables) {
    const { columns, rows } = table
    const isFree = columns.every(({ id }) => id === null)
    const key = labelColumn(columns)
    let seen = new Map<string, Row>()
    rows.forEach((row, index) => {
      if (beginsPart(row, table, key)) seen = new Map()
      const text = rowLabel(table, index)
      if (row.role !== 'body' || !/\p{L}/u.test(text)) return
      const label = comparedLabel(text)
      const first = seen.get(label)
      if (!first) seen.set(label, row)
      else if (!isFree || isSame(first, row))
        emit('table/duplicate-row', { row: text }, row.cells[key]!.written.span, [
          first.cells[key]!.written.span,
        ])
    })
  }
})

function beginsPart({ role, cells }: Row, { columns }: Table, key: number): boolean {
  const isHeading = role === 'heading' || cells.every((cell, index) => index === key || isBlank(cell))
  return (
    isHeading ||
    role === 'subtotal' ||
    role === 'total' ||
    cells.some((cell, at) => beginsGroup(cell, columns[at]!))
  )
}

const beginsGroup = ({ origin, value }: Cell, { role }: Column): boolean =>
  role === 'group' && origin === 'written' && value.type !== 'missing'

const isBlank = ({ written }: Cell): boolean => written.text.trim() === ''

const isSame = (a: Row, b: Row): boolean =>
  a.cells.every(({ written }, at) => written.text === b.cells[at]!.written.text)
