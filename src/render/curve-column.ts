/** A column of small curves behind those of a table: what each row's figures do, to be seen down the rows. */

import { curveWords, drawCurve } from '../charts/drawing/curve.ts'
import type { Language } from '../model/language.ts'
import type { Table } from '../model/table.ts'
import { rowGroups } from '../tables/row-groups.ts'
import { safeHtml } from './safe-html.ts'
import type { TableView } from './table-view.ts'

/** How much of a table it takes where widths are told, in per cent, and in ems. */
const share = 12
const ems = 7

export function withCurves(view: TableView, table: Table, language: Language): TableView {
  const { curves } = table
  if (!curves) return view
  const groups = rowGroups(table)
  return {
    ...view,
    least: view.least === null ? null : view.least + ems,
    needs: view.needs === null ? null : view.needs + ems,
    natural: view.natural === null ? null : view.natural + ems,
    columns: [
      ...view.columns.map((column) => ({
        ...column,
        share: column.share === null ? null : (column.share * (100 - share)) / 100,
      })),
      {
        id: 'curve',
        heading: safeHtml(curveWords[language].heading),
        own: safeHtml(curveWords[language].heading),
        begins: view.above.length > 0,
        align: 'text',
        key: false,
        empty: false,
        share: view.columns.some((column) => column.share !== null) ? share : null,
        halves: null,
      },
    ],
    above:
      view.above.length === 0
        ? []
        : [...view.above, { heading: safeHtml(''), across: 1, key: false, empty: true }],
    groups: view.groups.map((group, at) => ({
      ...group,
      rows: group.rows.map((row, offset) => ({
        ...row,
        cells: row.cells.some(({ across }) => across !== null)
          ? row.cells.map((cell) => (cell.across === null ? cell : { ...cell, across: cell.across + 1 }))
          : [...row.cells, curveCell(drawCurve(table, groups[at]!.start + offset, curves, language))],
      })),
    })),
  }
}

const curveCell = (svg: string): TableView['groups'][number]['rows'][number]['cells'][number] => ({
  content: safeHtml(svg),
  align: 'text',
  key: false,
  across: null,
  scope: null,
  span: null,
  open: false,
  strong: false,
  status: null,
  mark: null,
  reason: null,
  problem: false,
  value: safeHtml(''),
})
