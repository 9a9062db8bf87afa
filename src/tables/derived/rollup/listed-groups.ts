/** The groups that reports share, such as the council's goals, where the gathering report itself has a list of them. */

import type { Emit } from '../../../diagnostics/diagnostic.ts'
import type { Kind } from '../../../kinds/kind.ts'
import type { Language } from '../../../model/language.ts'
import type { Span } from '../../../model/span.ts'
import { isGathered, type Table } from '../../../model/table.ts'
import { columnNamed } from '../../headings/column-named.ts'
import { readHeading } from '../../headings/read-heading.ts'
import { comparedLabel } from '../../row-names.ts'

export interface ListedGroup {
  readonly label: string
  readonly span: Span
}

/** Each once, as they stand in the report's own tables; none for a kind whose reports share none. */
export function listedGroups(tables: readonly Table[], kind: Kind, language: Language): ListedGroup[] {
  const { under } = kind.rollUp
  if (under === null) return []
  const listed = new Map<string, ListedGroup>()
  for (const { columns, rows } of tables) {
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

/** Tells of those that no report has a row for. */
export function tellUnanswered(
  listed: readonly ListedGroup[],
  answered: readonly string[],
  span: Span,
  emit: Emit,
): void {
  const known = new Set(answered.map(comparedLabel))
  for (const { label, span: at } of listed)
    if (!known.has(comparedLabel(label))) emit('rollup/unanswered', { goal: label }, at, [span])
}
