/** The tables of the reports that one includes → a table of them all, each figure with the cell that it was taken from. */

import { nearest } from '../../../diagnostics/nearest.ts'
import { gatheredKind } from '../../../kinds/gathered-kind.ts'
import { kindLike, kindNamed } from '../../../kinds/kind-named.ts'
import type { Kind } from '../../../kinds/kind.ts'
import { isTooLarge } from '../../../model/table-size.ts'
import { rollUps, type RollUp, type WrittenRow, type WrittenTable } from '../../../model/table.ts'
import { oneHeadingRow } from '../../headings/heading-rows.ts'
import { planRows } from '../../row-plan.ts'
import { unlabelledTotal } from '../../row-names.ts'
import { readHead } from '../../table-head.ts'
import type { Derivation, Making } from '../derivation.ts'
import { gatheredRow, type GatheredRow } from './gathered-row.ts'
import { withOwnRows } from './own-rows.ts'
import { columnsOfHeadings, usualColumns, type RollupColumn } from './rollup-columns.ts'
import { createNotes, type RollupNotes } from './rollup-notes.ts'
import { rollupParts } from './rollup-parts.ts'
import { hasTable, plainCell, type RollupPart, type RollupTarget } from './rollup-target.ts'
import { holdToListed, listedGroups } from './listed-groups.ts'
import { lineRows } from './line-rows.ts'
import { printedAlike } from './printed-alike.ts'
import { reportRows } from './report-rows.ts'
import { sumRows } from './sum-rows.ts'

export const rollup: Derivation = {
  needs: ({ madeOf }) => (madeOf?.by === 'rollup' ? [] : null),
  reads: 'included',
  opensCircles: false,
  make(table, making) {
    const { asked, span } = table.madeOf!
    const { kinds, beside, emit } = making
    const kind = kindNamed(kinds, table.kind!.id)
    if (!kind) {
      // A table with rows of its own is told of when it is typed.
      if (table.headings.length === 0) reportKind(table, making)
      return table
    }
    if (beside.included.length === 0) {
      emit('rollup/nothing', {}, span)
      return table
    }
    const show = shownAs(asked['show'], kind, table, making)
    return show ? gathered(table, kind, show, making) : table
  },
}

function reportKind({ kind }: WrittenTable, { kinds, emit }: Making): void {
  const { id, span } = kind!
  const facts = { kind: id, nearest: kindLike(kinds, id, nearest), known: kinds.map((one) => one.id) }
  emit('table/unknown-kind', facts, span)
}

function shownAs(
  asked: string | undefined,
  kind: Kind,
  { madeOf }: WrittenTable,
  { emit, meta }: Making,
): RollUp | null {
  const show = rollUps.find((one) => one === asked) ?? kind.rollUp.show
  // A kind that says so itself has lines that can be summed, total or none.
  if (show === 'rows' || kind.total !== null || (show === 'lines' && kind.rollUp.show === 'lines'))
    return show
  emit('rollup/show', { kind: kind.title[meta.language] }, madeOf!.span)
  return null
}

const shows = { sums: sumRows, rows: reportRows, lines: lineRows } satisfies Record<
  RollUp,
  (
    parts: readonly RollupPart[],
    columns: readonly RollupColumn[],
    target: RollupTarget,
    notes: RollupNotes,
    hasOwnRows: boolean,
  ) => GatheredRow[]
>

function gathered(written: WrittenTable, kind: Kind, show: RollUp, making: Making): WrittenTable {
  const { meta, kinds, beside, emit } = making
  const { asked, span } = written.madeOf!
  const table: WrittenTable = { ...written, gathers: show }
  const headed = oneHeadingRow(table, meta.language)
  const head = headed.headings.length > 0 ? readHead(headed, meta, kinds, () => undefined) : null
  const target: RollupTarget = {
    kind,
    language: meta.language,
    unit: head?.unit ?? table.unit ?? meta.unit,
    signs: table.signs ?? kind.signs ?? meta.signs,
    hasOwnHeadings: head !== null,
    listed: show === 'rows' ? listedGroups(making.tables, kind) : [],
    span,
    emit,
  }
  const isSummed = show !== 'rows' || kind.total !== null
  const of = { table: asked['table'] ?? null, of: asked['of'] ?? null, isSummed }
  const parts = rollupParts(beside.included, of, target)
  // Without a table and without headings there is nothing that a table could be made of, which has been told.
  if (!head && !parts.some(hasTable)) return written
  const notes = createNotes(target)
  const columns = head
    ? columnsOfHeadings(head.columns, parts.filter(hasTable), meta.language)
    : usualColumns(parts.filter(hasTable), show, asked['columns'] ?? null, target)
  const taken = shows[show](parts, columns, target, notes, headed.rows.some(holdsFigures))
  const found = printedAlike(taken, headed.rows, target)
  notes.tell()
  const shared = columns.findIndex(({ id }) => id !== null && id === kind.rollUp.under)
  if (shared !== -1) {
    const labels = found.map(({ cells }) => cells[shared]!)
    holdToListed(target.listed, labels, span, emit)
  }
  const rows = withOwnRows(found, headed.rows, columns, target)
  const own = head ? planRows(headed, head.columns, gatheredKind(kind, show), meta.language) : []
  const size = { columns: columns.length, rows: rows.length }
  if (isTooLarge(size)) {
    emit('table/too-large', size, span)
    return written
  }
  const hasTotal = show === 'lines' || own.some(({ role }) => role === 'total')
  const isSeveral = rows.length > 1 && kind.total !== null
  return {
    ...table,
    headings: head ? headed.headings : columns.map(({ heading }) => plainCell(heading, target)),
    toTheRight: columns.map(({ toTheRight }) => toTheRight),
    headingRows: 1,
    rows: hasTotal || !isSeveral ? rows : [...rows, totalRow(columns, target)],
  }
}

const holdsFigures = ({ cells }: WrittenRow): boolean => cells.some(({ text }) => /\d/.test(text))

/** Left to be computed, as any total. */
const totalRow = (columns: readonly RollupColumn[], target: RollupTarget): WrittenRow =>
  gatheredRow(unlabelledTotal[target.language], true, columns, target, () => plainCell('', target))
