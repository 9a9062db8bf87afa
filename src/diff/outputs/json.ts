/** A comparison as data, every number as an exact decimal text. */

import { toString } from 'mdast-util-to-string'
import { jsonText } from '../../diagnostics/reporters/workflow-commands.ts'
import { toDecimalString } from '../../model/amount.ts'
import type { Quantity, Table } from '../../model/table.ts'
import { titleOf } from '../compare-chapters.ts'
import { headingOf } from '../compare-tables.ts'
import type { CellChange, LabelledRow, SeenCell, TableDifference } from '../difference.ts'
import { summarise } from '../summary.ts'
import type { DiffOutput } from './output.ts'

/** Changes when a reader of these texts would have to change. */
const formatVersion = 1

export const json: DiffOutput = async ({ difference, sides }) => {
  const { before, after, meta, tables, tablesAdded, tablesRemoved, chapters } = difference
  const data = {
    format: 'delrapport-diff',
    version: formatVersion,
    before: { title: before.meta.title, ...sides.before },
    after: { title: after.meta.title, ...sides.after },
    summary: summarise(difference),
    meta: meta.map((field) => ({ field, before: before.meta[field], after: after.meta[field] })),
    tables: {
      changed: tables.map(tableData),
      added: tablesAdded.map(tableName),
      removed: tablesRemoved.map(tableName),
    },
    chapters: chapters.map(({ before: old, after: now, renamed, rewritten }) => ({
      before: old && { id: old.id, title: titleOf(old) },
      after: now && { id: now.id, title: titleOf(now) },
      renamed,
      rewritten: Number(rewritten.toFixed(4)),
    })),
  }
  return jsonText(data)
}

const tableName = ({ id, kind, caption, unit }: Table): object => ({
  id,
  kind,
  caption: caption && toString(caption),
  unit,
})

const tableData = (difference: TableDifference): object => ({
  before: tableName(difference.before),
  after: tableName(difference.after),
  converted: difference.converted,
  columnsAdded: difference.columnsAdded.map(headingOf),
  columnsRemoved: difference.columnsRemoved.map(headingOf),
  columnsRenamed: difference.columnsRenamed,
  rowsAdded: difference.rowsAdded.map((row) => rowData(row, difference.after)),
  rowsRemoved: difference.rowsRemoved.map((row) => rowData(row, difference.before)),
  cells: difference.cells.map(cellData),
  fulfilment: difference.verdicts,
})

const rowData = ({ label, row }: LabelledRow, { columns }: Table): object => ({
  row: label,
  cells: row.cells.map((cell, index) => ({
    column: columns[index] ? headingOf(columns[index]) : null,
    ...seenData({ cell, column: columns[index]! }),
  })),
})

const cellData = ({ type, row, column, before, after, figures }: CellChange): object => ({
  type,
  row,
  column,
  columnId: after.column.id,
  before: seenData(before),
  after: seenData(after),
  ...(figures && {
    change: { ...quantityData({ amount: figures.change, unit: figures.after.unit }) },
    ...(figures.before.unit !== unitOf(before) && { converted: quantityData(figures.before) }),
  }),
})

function seenData({ cell: { value, written } }: SeenCell): object {
  const text = written.text
  if (value.type === 'number') return { type: value.type, text, ...quantityData(value) }
  if (value.type === 'target')
    return {
      type: value.type,
      text,
      relation: value.relation,
      bounds: value.bounds.map(quantityData),
      baseline: value.baseline && quantityData(value.baseline),
    }
  return { ...value, text }
}

const unitOf = ({ cell: { value } }: SeenCell): string | null => (value.type === 'number' ? value.unit : null)

const quantityData = ({ amount, unit }: Quantity) => ({ amount: toDecimalString(amount), unit })
