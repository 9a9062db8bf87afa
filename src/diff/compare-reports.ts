/** Two reports → what changed from one to the other, in figures rather than lines. */

import type { Report } from '../model/report.ts'
import { compareChapters } from './compare-chapters.ts'
import { compareTables } from './compare-tables.ts'
import { metaFields, type ReportDifference } from './difference.ts'
import { pairTables } from './pair-tables.ts'
import { withFigures } from './plain-figures.ts'

export function compareReports(before: Report, after: Report): ReportDifference {
  const { pairs, added, removed } = pairTables(tablesOf(before), tablesOf(after))
  return {
    before,
    after,
    meta: metaFields.filter(
      (field) => JSON.stringify(before.meta[field]) !== JSON.stringify(after.meta[field]),
    ),
    tables: pairs.map(([old, now]) => compareTables(old, now)).filter((difference) => difference !== null),
    tablesAdded: added,
    tablesRemoved: removed,
    chapters: compareChapters(before.chapters, after.chapters),
  }
}

const tablesOf = ({ tables, meta }: Report) => tables.map((table) => withFigures(table, meta.language))
