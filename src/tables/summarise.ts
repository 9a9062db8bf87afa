/** A table of goals → how many of each goal's indicators are met, partly met and not met. */

import { goalsSummary } from '../kinds/goals-summary.ts'
import type { Language } from '../model/language.ts'
import {
  verdict,
  type Fulfilment,
  type Row,
  type Table,
  type WrittenCell,
  type WrittenTable,
} from '../model/table.ts'

/** Goals of the outermost column of groups, else all indicators together; those that do not apply are not counted. */
export function summarise(table: Table, summary: WrittenTable, language: Language): WrittenTable {
  const cell = (text: string): WrittenCell => ({
    text,
    content: text === '' ? [] : [{ type: 'text', value: text }],
    span: summary.span,
  })
  const { columns } = goalsSummary
  const group = table.columns.findIndex(({ role }) => role === 'group')
  const goals = byGoal(table, group)
  const total = goalsSummary.total!.labels[language][0]!
  return {
    ...summary,
    kind: { id: goalsSummary.id, span: summary.span },
    headings: columns.map(({ headings }) => cell(headings[language][0])),
    toTheRight: columns.map(() => false),
    rows: [
      ...goals.map(({ goal, rows }) => ({
        cells: [
          goal,
          cell(count(rows, 'met')),
          cell(count(rows, 'partly')),
          cell(count(rows, 'notMet')),
          cell(count(rows, 'notAssessed')),
          cell(''),
        ],
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
