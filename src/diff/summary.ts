/** How much changed, in counts: what a reader wants to know first. */

import type { CellChange, ReportDifference } from './difference.ts'

export interface Summary {
  readonly figures: number
  /** Tables with changed figures. */
  readonly tables: number
  readonly rowsAdded: number
  readonly rowsRemoved: number
  readonly tablesAdded: number
  readonly tablesRemoved: number
  /** Decisions and actions that are now done. */
  readonly finished: number
  /** Other changes of status, dates and targets. */
  readonly states: number
  /** Goals whose fulfilment changed. */
  readonly verdicts: number
  readonly chaptersRewritten: number
  readonly chaptersRenamed: number
  readonly chaptersAdded: number
  readonly chaptersRemoved: number
  /** Cells of words that were rewritten. */
  readonly texts: number
  readonly meta: number
}

export function summarise(difference: ReportDifference): Summary {
  const { tables, tablesAdded, tablesRemoved, chapters, meta } = difference
  const cells = tables.flatMap((table) => table.cells)
  const count = (type: CellChange['type']) => cells.filter((cell) => cell.type === type).length
  const finished = cells.filter(isFinished).length
  const inBoth = chapters.filter(({ before, after }) => before && after)
  return {
    figures: count('figure'),
    tables: tables.filter((table) => table.cells.some(({ type }) => type === 'figure')).length,
    rowsAdded: tables.reduce((sum, { rowsAdded }) => sum + rowsAdded.length, 0),
    rowsRemoved: tables.reduce((sum, { rowsRemoved }) => sum + rowsRemoved.length, 0),
    tablesAdded: tablesAdded.length,
    tablesRemoved: tablesRemoved.length,
    finished,
    states: count('state') - finished,
    verdicts: tables.reduce((sum, { verdicts }) => sum + verdicts.length, 0),
    chaptersRewritten: inBoth.filter(({ rewritten }) => rewritten > 0).length,
    chaptersRenamed: inBoth.filter(({ renamed }) => renamed).length,
    chaptersAdded: chapters.filter(({ before }) => !before).length,
    chaptersRemoved: chapters.filter(({ after }) => !after).length,
    texts: count('text'),
    meta: meta.length,
  }
}

/** The choice that says so is the same in every kind that has it. */
const isFinished = ({ type, before, after }: CellChange): boolean => {
  const [old, now] = [before.cell.value, after.cell.value]
  return (
    type === 'state' &&
    now.type === 'choice' &&
    now.choice === 'done' &&
    !(old.type === 'choice' && old.choice === 'done')
  )
}

/** A table may differ by its columns alone, which are not counted. */
export const isUnchanged = (difference: ReportDifference): boolean =>
  difference.tables.length === 0 && Object.values(summarise(difference)).every((count) => count === 0)
