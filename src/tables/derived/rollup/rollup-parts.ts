/** Which table of each report is gathered. */

import { nearest } from '../../../diagnostics/nearest.ts'
import type { Report } from '../../../model/report.ts'
import { ofReport, type RollupPart, type RollupTarget } from './rollup-target.ts'

export interface PartsAsked {
  /** The id of the table in each report; null where its kind is enough. */
  readonly table: string | null
  /** The ids of the reports that are wanted, apart by blanks or commas; null for all. */
  readonly of: string | null
  /** Whether a report without a table leaves a hole in sums. */
  readonly isSummed: boolean
}

/** In the order of the manifest, or of those that are asked for. */
export function rollupParts(
  included: readonly Report[],
  asked: PartsAsked,
  target: RollupTarget,
): RollupPart[] {
  const parts = reportsAsked(included, asked.of, target).map((report) => partOf(report, asked, target))
  const missing = parts.flatMap(({ report, isMissed }) => (isMissed ? [ofReport(report)] : []))
  const { kind, language, emit, span } = target
  const { table, isSummed } = asked
  if (missing.length > 0)
    emit('rollup/no-table', { reports: missing, kind: kind.title[language], table, isSummed }, span)
  return parts.map(({ report, table: found }) => ({ report, table: found }))
}

interface FoundPart extends RollupPart {
  /** It has no table that could be meant. */
  readonly isMissed: boolean
}

function reportsAsked(
  included: readonly Report[],
  of: string | null,
  { emit, span }: RollupTarget,
): readonly Report[] {
  if (of === null) return included
  const known = included.map(({ id }) => id)
  const names = of.split(/[\s,]+/).filter((name) => name !== '')
  return [...new Set(names)].flatMap((name) => {
    const found = included.filter(({ id }) => id === name)
    if (found.length === 0) emit('rollup/of', { name, nearest: nearest(name, known), known }, span)
    return found
  })
}

function partOf(report: Report, { table }: PartsAsked, target: RollupTarget): FoundPart {
  const { kind, language, emit, span } = target
  const ofKind = report.tables.filter((one) => one.kind === kind.id && one.columns.length > 0)
  const found = table === null ? ofKind : ofKind.filter(({ id }) => id === table)
  const [only, ...others] = found
  if (only && others.length === 0) return { report, table: only, isMissed: false }
  if (only) {
    const tables = ofKind.flatMap(({ ownId, id }) => (ownId ? [id] : []))
    const facts = { ...ofReport(report), kind: kind.title[language], tables, count: found.length }
    emit(
      'rollup/several',
      facts,
      span,
      found.map((one) => one.span),
    )
  }
  return { report, table: null, isMissed: !only }
}
