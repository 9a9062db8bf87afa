/** A summary of goals that its author typed, held against the goals that it counts. */

import { addTo } from '../../model/add-to.ts'
import {
  fulfilments,
  verdict,
  type Cell,
  type Column,
  type Fulfilment,
  type Row,
  type Table,
} from '../../model/table.ts'
import { nameOf } from '../name-words.ts'
import { labelsDown, rowLabel } from '../row-names.ts'

export interface Miscount {
  readonly summary: Table
  readonly row: string
  readonly column: Column
  readonly cell: Cell
  readonly written: number
  /** The rows of goals that count there. */
  readonly counted: readonly Row[]
  readonly goals: Table
}

export function miscountedGoals(tables: readonly Table[]): Miscount[] {
  const goals = tables.filter(({ rows }) => rows.some(({ assessment }) => assessment !== null))
  return tables
    .filter((table) => !goals.includes(table) && countsOf(table).length > 1)
    .flatMap((summary) => miscounts(summary, goals))
}

interface Count {
  readonly which: Fulfilment
  readonly index: number
}

const countsOf = ({ columns }: Table): Count[] =>
  columns.flatMap(({ id }, index) => {
    const which = fulfilments.find((one) => one === id)
    return which ? [{ which, index }] : []
  })

/** Rows that one row of a summary may be about. */
interface Source {
  readonly goals: Table
  readonly rows: readonly Row[]
}

function miscounts(summary: Table, goals: readonly Table[]): Miscount[] {
  const counts = countsOf(summary)
  if (goals.length === 0) return []
  const byName = sourcesByName(goals)
  const found = summary.rows.map((row, index): Miscount[] => {
    const label = rowLabel(summary, index)
    const named = byName.get(nameOf(label)) ?? []
    const sources = named.length > 0 ? named : row.role === 'total' ? wholes(goals) : []
    const compared = sources.map((source) => compare(row, label, source))
    const isTold = compared.every(({ wrong }) => wrong.length > 0)
    return isTold ? (compared.find(({ isMeant }) => isMeant)?.wrong ?? []) : []
  })
  // A total of rows that are wrong is wrong with them.
  const isBodyWrong = summary.rows.some(({ role }, index) => role !== 'total' && found[index]!.length > 0)
  return found.flatMap((wrong, index) => (isBodyWrong && summary.rows[index]!.role === 'total' ? [] : wrong))

  /** It is meant where the two have as many goals, or where all but one figure is right. */
  function compare(row: Row, label: string, { goals, rows }: Source) {
    const cells = counts.flatMap(({ which, index }) => {
      const cell = row.cells[index]!
      const written = countIn(cell)
      if (written === null) return []
      const counted = rows.filter(({ assessment }) => assessment !== null && verdict(assessment) === which)
      return [{ summary, row: label, column: summary.columns[index]!, cell, written, counted, goals }]
    })
    const wrong = cells.filter(({ written, counted }) => written !== counted.length)
    const isEven =
      sum(cells.map(({ written }) => written)) === sum(cells.map(({ counted }) => counted.length))
    const isNear = wrong.length === 1 && cells.some((one) => !wrong.includes(one) && one.written > 0)
    const isMeant =
      (isEven || (isNear && !isOfGroups(sum(cells.map(({ written }) => written)), rows, goals))) &&
      cells.every(({ cell }) => !cell.isWrong)
    return { wrong, isMeant }
  }
}

/** Whether so many goals of a level stand there: a summary may count those instead of their indicators. */
const isOfGroups = (count: number, rows: readonly Row[], { columns }: Table): boolean =>
  columns.some(
    ({ role }, column) =>
      role === 'group' &&
      rows.filter(({ cells }) => cells[column]!.origin !== 'inherited' && cells[column]!.written.text !== '')
        .length === count,
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function countIn({ value, origin }: Cell): number | null {
  if (value.type !== 'number' || origin !== 'written' || value.amount.decimals > 0) return null
  return Number(value.amount.units)
}

/** The goals of each name, in whatever column of groups it stands. */
function sourcesByName(goals: readonly Table[]): Map<string, Source[]> {
  const by = new Map<string, Source[]>()
  for (const table of goals)
    table.columns.forEach(({ role }, column) => {
      if (role !== 'group') return
      const rows = new Map<string, Row[]>()
      const names = labelsDown(table, column).map(nameOf)
      table.rows.forEach((row, index) => {
        const name = names[index]!
        if (name !== '') addTo(rows, name, row)
      })
      for (const [one, among] of rows) addTo(by, one, { goals: table, rows: among })
    })
  return by
}

/** Each table, and all of them together. */
const wholes = (goals: readonly Table[]): Source[] => [
  ...goals.map((table) => ({ goals: table, rows: table.rows })),
  ...(goals.length > 1 ? [{ goals: goals[0]!, rows: goals.flatMap(({ rows }) => rows) }] : []),
]
