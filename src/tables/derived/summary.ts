/** A table of goals → how many of each goal's indicators are met, partly met and not met. */

import { nearest } from '../../diagnostics/nearest.ts'
import type { AssessmentKind, Kind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import {
  fulfilments,
  verdict,
  type CellSource,
  type Fulfilment,
  type Row,
  type Table,
  type WrittenCell,
  type WrittenTable,
} from '../../model/table.ts'
import { comparedLabel } from '../row-names.ts'
import type { Derivation } from './derivation.ts'

export const summary: Derivation = {
  needs: ({ madeOf }) => (madeOf?.by === 'summary' && madeOf.table !== null ? [madeOf.table] : null),
  make(table, { kinds, tables, meta, emit }) {
    const target = table.madeOf!.table!
    const assessing = new Map(kinds.flatMap(({ id, assessment }) => (assessment ? [[id, assessment]] : [])))
    const goals = tables.filter(({ kind }) => assessing.has(kind))
    const source = goals.find(({ id }) => id === target)
    if (!source) {
      const known = goals.map(({ id }) => id)
      emit('table/no-goals', { target, nearest: nearest(target, known), known }, table.span)
      return table
    }
    const assessment = assessing.get(source.kind)!
    const kind = kinds.find(({ id }) => id === assessment.summary)
    return kind ? summarised(source, assessment, table, kind, meta.language) : table
  },
  opensCircles: false,
}

interface CountedGoal {
  readonly name: WrittenCell
  /** Its indicators, each with its index. */
  readonly rows: (readonly [Row, number])[]
}

/** `kind` counts each fulfilment in the column of its name; what does not apply is not counted. */
function summarised(
  goals: Table,
  assessment: AssessmentKind,
  { span, ...table }: WrittenTable,
  kind: Kind,
  language: Language,
): WrittenTable {
  const cell = (text: string, sources?: readonly CellSource[]): WrittenCell => ({
    text,
    content: text === '' ? [] : [{ type: 'text', value: text }],
    span,
    ...(sources && { sources }),
  })
  const { columns } = kind
  const total = kind.total?.labels[language][0] ?? ''
  const counted = countedGoals(goals, cell(total))
  const judged = judgedColumn(goals, assessment)
  return {
    ...table,
    span,
    kind: { id: kind.id, span },
    headings: columns.map(({ headings }) => cell(headings[language][0])),
    toTheRight: columns.map(() => false),
    rows: [
      ...counted.map(({ name, rows }) => {
        const sources = rows.map(([, row]) => sourceOf(goals, row, judged))
        return {
          cells: columns.map(({ id, role }) => {
            const which = fulfilments.find((one) => one === id)
            return role === 'key' ? { ...name, span } : which ? cell(count(rows, which), sources) : cell('')
          }),
          span,
        }
      }),
      ...(counted.length > 1
        ? [{ cells: columns.map((_, index) => cell(index === 0 ? total : '')), span }]
        : []),
    ],
  }
}

/** Goals of the outermost column of groups, each once also where its name is written on each row; else all indicators together. */
function countedGoals(table: Table, all: WrittenCell): CountedGoal[] {
  const column = table.columns.findIndex(({ role }) => role === 'group')
  const goals = new Map<string, CountedGoal>()
  let current: CountedGoal | null = null
  const goalOf = (row: Row, index: number): CountedGoal => {
    const name = column === -1 ? all : named(row.cells[column]!.written, sourceOf(table, index, column))
    const label = comparedLabel(name.text)
    const goal = goals.get(label) ?? { name, rows: [] }
    goals.set(label, goal)
    return goal
  }
  table.rows.forEach((row, index) => {
    const begins = column !== -1 && row.cells[column]!.origin === 'written'
    if (begins || (row.assessment && !current)) current = goalOf(row, index)
    if (row.assessment) current!.rows.push([row, index])
  })
  return [...goals.values()]
}

const named = ({ text, content, span }: WrittenCell, source: CellSource): WrittenCell => ({
  text,
  content,
  span,
  sources: [source],
})

/** Where a row says how far it is fulfilled; where it does not, its target says what that follows from. */
function judgedColumn({ columns }: Table, { fulfilment, target }: AssessmentKind): number {
  const column = columns.findIndex(({ id }) => id === fulfilment)
  return column === -1 ? columns.findIndex(({ id }) => id === target) : column
}

const sourceOf = ({ id, rows }: Table, row: number, column: number): CellSource => ({
  table: id,
  row,
  column,
  span: rows[row]!.cells[column]!.written.span,
})

const count = (rows: CountedGoal['rows'], which: Fulfilment): string =>
  String(rows.filter(([{ assessment }]) => assessment && verdict(assessment) === which).length)
