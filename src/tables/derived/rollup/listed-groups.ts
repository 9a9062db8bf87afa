/** The groups that reports share, such as the council's goals, where the gathering report itself has a list of them. */

import type { Emit } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { Kind } from '../../../kinds/kind.ts'
import type { Span } from '../../../model/span.ts'
import { isGathered, type Table, type WrittenCell } from '../../../model/table.ts'
import { columnNamed } from '../../headings/column-named.ts'
import { readHeading } from '../../headings/read-heading.ts'
import { comparedLabel } from '../../row-names.ts'

export interface ListedGroup {
  readonly label: string
  readonly span: Span
}

/** Each once, as they stand in the report's own tables; none for a kind whose reports share none. */
export function listedGroups(tables: readonly Table[], kind: Kind): ListedGroup[] {
  const { under } = kind.rollUp
  if (under === null) return []
  const listed = new Map<string, ListedGroup>()
  for (const { columns, rows, language } of tables) {
    const at = columns.findIndex(({ heading }) => {
      const { word, year } = readHeading(heading.text, language)
      return word !== '' && columnNamed(kind, word, year, heading.text, language)?.id === under
    })
    if (at === -1) continue
    for (const { cells, role } of rows) {
      const { written } = cells[at]!
      const name = comparedLabel(written.text)
      if (role === 'body' && name !== '' && !isGathered(written) && !listed.has(name))
        listed.set(name, { label: written.text, span: written.span })
    }
  }
  return [...listed.values()]
}

/** Tells of those that no report has a row for, and of groups of a report that are none of those. */
export function holdToListed(
  listed: readonly ListedGroup[],
  labels: readonly WrittenCell[],
  span: Span,
  emit: Emit,
): void {
  if (listed.length === 0) return
  const answered = new Set(labels.map(({ text }) => comparedLabel(text)))
  for (const { label, span: at } of listed)
    if (!answered.has(comparedLabel(label))) emit('rollup/unanswered', { goal: label }, at, [span])
  const names = listed.map(({ label }) => label)
  const known = new Set(names.map(comparedLabel))
  for (const { text, sources = [] } of labels)
    for (const source of sources)
      if (!known.has(comparedLabel(text)))
        emit(
          'rollup/unlisted',
          { goal: text, id: source.report ?? '', nearest: nearest(text, names), known: names },
          span,
          [source.span],
        )
}
