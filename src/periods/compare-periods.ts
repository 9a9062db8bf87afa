/** A report beside the one before it: what should be the same, may not fall, or should have come along. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { subtract, type Amount } from '../model/amount.ts'
import type { HeldCheck } from '../model/held-check.ts'
import type { Language } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { AcrossPeriods, Cell, Row, Table } from '../model/table.ts'
import { cellText } from '../wording/cell-text.ts'
import { periodTexts } from './texts.ts'
import { columnLike, counterpart, pairRows } from './match-tables.ts'

/**
 * Places are those of both reports. A new financial year has a new budget, and counts its outcomes from nothing. Of
 * `settled` cells it has been told already whether they are what they should be. What was held against the earlier report is
 * given back, also where it holds.
 */
export function comparePeriods(
  report: Report,
  previous: Report,
  place: Span,
  settled: ReadonlySet<Cell>,
  emit: Emit,
): readonly HeldCheck[] {
  const [now, before] = [report.meta.cutoff, previous.meta.cutoff]
  if (now !== null && before !== null && before >= now) {
    emit('period/order', { previous: previous.id, cutoff: before }, place)
    return []
  }
  const held: HeldCheck[] = []
  const sameYear = report.meta.period?.start === previous.meta.period?.start
  for (const table of report.tables) {
    const before = counterpart(table, previous.tables, report.tables)
    if (before && isFollowed(table)) {
      const note = (check: HeldCheck): void => void held.push(check)
      const { language } = report.meta
      compareTables(before, table, { previous: previous.id, sameYear, language, settled, emit, note })
    }
  }
  return held
}

interface Comparison {
  /** The earlier report's id. */
  readonly previous: string
  readonly sameYear: boolean
  /** The report's. */
  readonly language: Language
  readonly settled: ReadonlySet<Cell>
  readonly emit: Emit
  note(check: HeldCheck): void
}

/** Tables whose kind says nothing of other periods may be of anything. */
const isFollowed = ({ columns }: Table): boolean =>
  columns.some(({ acrossPeriods, finished }) => acrossPeriods !== null || finished.length > 0)

function compareTables(before: Table, after: Table, comparison: Comparison): void {
  const { previous, emit } = comparison
  for (const { label, before: earlier, after: later } of pairRows(before, after)) {
    if (earlier && later) compareRows(before, earlier, after, later, label, comparison)
    else if (later) emit('period/row-new', { row: label, previous }, later.span)
    else if (earlier && !isFinished(before, earlier))
      emit('period/row-gone', { row: label, previous }, after.span, [earlier.span])
  }
}

const isFinished = ({ columns }: Table, { cells }: Row): boolean =>
  cells.some(({ value }, index) => value.type === 'choice' && columns[index]!.finished.includes(value.choice))

function compareRows(
  before: Table,
  earlier: Row,
  after: Table,
  later: Row,
  row: string,
  comparison: Comparison,
): void {
  const { previous, sameYear, settled, emit } = comparison
  if (isFinished(before, earlier))
    emit('period/finished-again', { row, previous }, later.span, [earlier.span])
  if (!sameYear) return
  after.columns.forEach((column, index) => {
    const at = columnLike(column, before)
    if (at === -1 || column.acrossPeriods === null || before.columns[at]!.unit !== column.unit) return
    const [old, now] = [earlier.cells[at]!, later.cells[index]!]
    const facts = { column: column.heading.text, row, previous }
    const spans = [old.written.span]
    const [was, is] = [amountOf(old), amountOf(now)]
    const note = (which: AcrossPeriods, isBroken: boolean): void =>
      comparison.note({
        by: previous,
        what: periodTexts[comparison.language][which](
          previous,
          cellText(old, before.columns[at]!, comparison.language),
        ),
        verdict: isBroken ? 'broken' : 'holds',
        cells: [{ table: after.id, row: after.rows.indexOf(later), column: index, span: now.written.span }],
        span: now.written.span,
        computed: which === 'fixed' ? was : null,
      })
    if (column.acrossPeriods === 'fixed') {
      if (settled.has(now)) return
      if (isSaid(old) && isSaid(now)) note('fixed', isOther(old, now))
      if (isOther(old, now))
        emit(
          'period/changed',
          { ...facts, before: old.written.text, after: now.written.text },
          now.written.span,
          spans,
        )
      return
    }
    if (!was || !is) return
    note('accumulates', hasFallen(was, is))
    if (hasFallen(was, is))
      emit('period/fallen', { ...facts, before: was, after: is }, now.written.span, spans)
  })
}

const isSaid = ({ value }: Cell): boolean => value.type !== 'missing' && value.type !== 'unreadable'

/** Two typed cells that do not mean the same; one that is blank says nothing. */
function isOther(old: Cell, now: Cell): boolean {
  const [was, is] = [amountOf(old), amountOf(now)]
  if (was && is) return subtract(was, is).units !== 0n
  if (!isSaid(old) || !isSaid(now)) return false
  return bare(old) !== bare(now)
}

/** `50%` and `50 %` are one target. */
const bare = ({ written }: Cell): string => written.text.toLowerCase().replace(/[\s\u00a0]+/g, '')

const amountOf = ({ value }: Cell): Amount | null => (value.type === 'number' ? value.amount : null)

/** Nearer to nought than before; a sum that has changed its sign has grown the other way. */
const hasFallen = (was: Amount, is: Amount): boolean => {
  const change = subtract(is, was).units
  return was.units > 0n ? is.units >= 0n && change < 0n : was.units < 0n && is.units <= 0n && change > 0n
}
