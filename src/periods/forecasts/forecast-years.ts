/** The reports of the years before one, and its own: which of them forecast a year, and which says what it came to. */

import type { IsoDate } from '../../model/calendar.ts'
import type { ReportMeta } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import type { Making } from '../../tables/derived/derivation.ts'
import { counterpart } from '../match-tables.ts'

/** A table as one report has it. */
export interface Snapshot {
  /** Null for the report itself. */
  readonly report: string | null
  /** What messages call the report. */
  readonly name: string
  readonly cutoff: IsoDate
  readonly table: Table
}

export interface ForecastYear {
  readonly year: string
  /** In the order of their cutoffs. */
  readonly forecasts: readonly Snapshot[]
  /** As at the year's end; null where there is no such report. */
  readonly final: Snapshot | null
}

/**
 * The years that have forecasts, the earliest first. The one that the report itself is about is among them where the report
 * is as at its end: before that nothing shows how good its forecasts are.
 */
export function forecastYears(table: Table, { report, meta, tables, beside }: Making): ForecastYear[] {
  const years = new Map<string, { forecasts: Snapshot[]; final: Snapshot | null }>()
  const all = [{ id: report, meta, tables }, ...beside.earlier]
  for (const one of all) {
    const found = one.id === report ? table : counterpart(table, one.tables, tables)
    const { cutoff } = one.meta
    if (!found || cutoff === null) continue
    const snapshot = { report: one.id === report ? null : one.id, name: one.id, cutoff, table: found }
    const of = years.get(yearOf(one.meta, cutoff)) ?? { forecasts: [], final: null }
    years.set(yearOf(one.meta, cutoff), of)
    if (isYearsEnd(one.meta, cutoff)) of.final ??= snapshot
    else of.forecasts.push(snapshot)
  }
  const own = meta.cutoff === null ? null : yearOf(meta, meta.cutoff)
  return [...years]
    .filter(([year, { forecasts, final }]) => forecasts.length > 0 && (year !== own || final !== null))
    .map(([year, { forecasts, final }]) => ({
      year,
      forecasts: forecasts.toSorted((a, b) => (a.cutoff < b.cutoff ? -1 : 1)),
      final,
    }))
    .toSorted((a, b) => (a.year < b.year ? -1 : 1))
}

type Timed = Pick<ReportMeta, 'period'>

const yearOf = ({ period }: Timed, cutoff: IsoDate): string => (period?.start ?? cutoff).slice(0, 4)

const isYearsEnd = ({ period }: Timed, cutoff: IsoDate): boolean =>
  period === null ? cutoff.endsWith('-12-31') : cutoff === period.end
