/** A table of goals → how many of each goal's indicators are met, partly met and not met. */

import type { Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import {
  fulfilments,
  verdict,
  type Fulfilment,
  type Row,
  type Table,
  type WrittenCell,
  type WrittenTable,
} from '../model/table.ts'

/** Goals of the outermost column of groups, else all indicators together; those that do not apply are not counted. */
/** `kind` counts each fulfilment in the column of its name. */
export function summarise(table: Table, summary: WrittenTable, kind: Kind, language: Language): WrittenTable {
  const cell = (text: string): WrittenCell => ({
    text,
    content: text === '' ? [] : [{ type: 'text', value: text }],
    span: summary.span,
  })
  const { columns } = kind
  const group = table.columns.findIndex(({ role }) => role === 'group')
  const goals = byGoal(table, group)
  const total = kind.total?.labels[language][0] ?? ''
  return {
    ...summary,
    kind: { id: kind.id, span: summary.span },
    headings: columns.map(({ headings }) => cell(headings[language][0])),
    toTheRight: columns.map(() => false),
    rows: [
      ...goals.map(({ goal, rows }) => ({
        cells: columns.map(({ id, role }) => {
          const counted = fulfilments.find((one) => one === id)
          return role === 'key' ? goal : cell(counted ? count(rows, counted) : '')
        }),
        span: summary.span,
      })),
      ...(goals.length > 1
        ? [{ cells: [cell(total), ...columns.slice(1).map(() => cell(''))], span: summary.span }]
        : []),
    ],
  }

  function byGoal({ rows }: Table, column: number): { goal: WrittenCell; rows: Row[] }[] {
    const goals: { goal: WrittenCell; rows: Row[] }[] = []
    for (const row of rows) {
      if (!row.assessment) {
        if (column !== -1 && row.cells[column]!.origin === 'written') start(row)
        continue
      }
      if (goals.length === 0 || (column !== -1 && row.cells[column]!.origin === 'written')) start(row)
      goals.at(-1)!.rows.push(row)
    }
    return goals

    function start(row: Row): void {
      const { text, content } = column === -1 ? cell(total) : row.cells[column]!.written
      goals.push({ goal: { text, content, span: summary.span }, rows: [] })
    }
  }
}

const count = (rows: readonly Row[], which: Fulfilment): string =>
  String(rows.filter(({ assessment }) => assessment && verdict(assessment) === which).length)
