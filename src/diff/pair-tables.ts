/** Which table before is which table after: by the author's id, else by kind with caption, headings and rows. */

import { toString } from 'mdast-util-to-string'
import type { Table } from '../model/table.ts'
import { byKey, byLikeness, folded, labelLikeness, overlap, pairUp, type Pairs } from './pair.ts'
import { labelsOf } from './row-labels.ts'

export const pairTables = (before: readonly Table[], after: readonly Table[]): Pairs<Table> =>
  pairUp(before, after, [
    byKey(({ ownId }) => ownId?.id ?? null),
    byKey(({ kind, caption }) => (caption === null ? null : `${kind} ${folded(toString(caption))}`)),
    byLikeness(createLikeness(), leastAlike),
  ])

/** Half the headings of two tables without captions, when their rows are other ones. */
const leastAlike = 0.5

/** Headings tell what a table is, caption and rows which of several. */
function createLikeness(): (before: Table, after: Table) => number {
  const seen = new Map<Table, ReturnType<typeof featuresOf>>()
  const features = (table: Table) => {
    const known = seen.get(table) ?? featuresOf(table)
    seen.set(table, known)
    return known
  }
  return (before, after) => {
    if (before.kind !== after.kind) return 0
    const [a, b] = [features(before), features(after)]
    const headings = overlap(a.headings, b.headings)
    if (headings < leastAlike) return 0
    return headings + labelLikeness(a.caption, b.caption) + overlap(a.labels, b.labels)
  }
}

const featuresOf = (table: Table) => ({
  caption: toString(table.caption ?? []),
  headings: table.columns.map(({ id, heading }) => id ?? folded(heading.text)),
  labels: labelsOf(table).map(({ label }) => folded(label)),
})
