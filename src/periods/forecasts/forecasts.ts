/** A table of how good the forecasts of the reports before were, of the rows of another table. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { SignConvention } from '../../model/conventions.ts'
import { hasForecasts } from '../../model/forecast-columns.ts'
import type { Localized } from '../../model/language.ts'
import { lookUp } from '../../model/look-up.ts'
import { ratioOf } from '../../model/ratio.ts'
import { amountOf } from '../../model/amount.ts'
import { mostEarlier } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Table, WrittenTable } from '../../model/table.ts'
import type { Derivation, Making } from '../../tables/derived/derivation.ts'
import { rowNames } from '../../values/find-cell.ts'
import { accuracyColumns, accuracyRows } from './accuracy.ts'
import { eachColumns, eachForecast } from './each-forecast.ts'
import { forecastYears } from './forecast-years.ts'
import { rowForecasts, tellOpenYears, type RowForecasts } from './made-forecasts.ts'
import { madeTable } from './made-table.ts'
import { figureFinder, rowsOf, type WantedRow } from './row-figures.ts'

export const forecasts: Derivation = {
  needs: ({ madeOf }) => (madeOf?.by === 'forecasts' && madeOf.table !== null ? [madeOf.table] : null),
  reads: 'earlier',
  make(written, making) {
    const table = tableOfForecasts(written, making)
    return table ? withForecasts(written, table, making) : written
  },
  opensCircles: false,
}

/** Null, and reported, where there is no such table, or it has no forecasts. */
function tableOfForecasts({ madeOf, span }: WrittenTable, { tables, emit }: Making): Table | null {
  const target = madeOf!.table!
  const known = tables.filter(hasForecasts).map(({ id }) => id)
  const table = tables.find(({ id }) => id === target)
  if (table && hasForecasts(table)) return table
  emit(
    'forecast/no-table',
    { target, isThere: table !== undefined, nearest: nearest(target, known), known },
    span,
  )
  return null
}

const hitsWithin: Localized<(within: string) => string> = {
  sv: (within) => `Träffar (inom ${within} %)`,
  en: (within) => `Hits (within ${within}%)`,
}

/** As a table of the kind that shows each forecast, or of the one that sums them up. */
function withForecasts(written: WrittenTable, table: Table, making: Making): WrittenTable {
  const { meta, emit, kinds } = making
  const { language } = meta
  const { asked, span } = written.madeOf!
  const years = forecastYears(table, making)
  const find = figureFinder({ table, span, emit })
  const rows = chosenRows(asked, table, span, emit)
  const all = rows.map((row) => rowForecasts(row, years, find)).filter(({ made }) => made.length > 0)
  if (all.length === 0) {
    const reports = making.beside.earlier.map(({ id }) => id)
    if (rows.length > 0) emit('forecast/none', { table: table.id, reports }, span)
    return written
  }
  tellOpenYears(years, { emit, span })
  tellWhereItEnds(making, span)
  const signs = signsOf(table, all)
  const within = (lookUp(asked, 'within') ?? '1').replace('.', ',')
  const isSummed = lookUp(asked, 'show') === 'accuracy'
  const kind = kinds.find((one) => one.forecasts === (isSummed ? 'accuracy' : 'each'))
  if (!kind) return written
  const own = { ...written, unit: written.unit ?? table.unit, signs }
  const item = all.length > 1 ? ['item'] : []
  if (!isSummed)
    return madeTable(own, kind, [...item, ...eachColumns], eachForecast(all, signs, language), language)
  const judged = accuracyRows(all, signs, ratioOf(amountOf(within.replace(',', '.'))), {
    language,
    all: kind.total?.labels[language][0] ?? '',
  })
  const shown = language === 'sv' ? within : within.replace(',', '.')
  return madeTable(own, kind, [...item, ...accuracyColumns], judged, language, {
    hits: hitsWithin[language](shown),
  })
}

/** The earliest report that is read may come after one that is not. */
function tellWhereItEnds({ report, beside: { earlier }, emit }: Making, span: Span): void {
  const last = earlier.at(-1)
  const previous = last?.meta.previous
  if (!last || !previous) return
  const isCircle = [report, ...earlier.map(({ id }) => id)].some(
    (id) => id === previous || id.endsWith(`/${previous}`),
  )
  if (isCircle) return
  const most = earlier.length === mostEarlier ? mostEarlier : null
  emit('forecast/ends', { report: last.id, previous, most }, span)
}

/** Where nothing is signed, a single row says whether more is better; of several, misses are outcomes less forecasts. */
function signsOf(table: Table, all: readonly RowForecasts[]): SignConvention {
  const [only, ...others] = all
  if (table.signs !== 'unsigned' || !only || others.length > 0) return table.signs
  const { name } = only.row
  const row = table.rows[rowsOf(table).findIndex((one) => one.name === name)]
  return row?.isIncome ? 'income-positive' : 'cost-positive'
}

/** The rows that are asked for, all for `all`; else the table's total, or its last row. */
function chosenRows(
  asked: Readonly<Record<string, string>>,
  table: Table,
  span: Span,
  emit: Emit,
): WantedRow[] {
  const rows = rowsOf(table)
  const names = (lookUp(asked, 'rows') ?? '').match(/[^\s,]+/g) ?? []
  const isFigures = (row: number): boolean => table.rows[row]!.role !== 'heading'
  if (names.some((name) => /^(?:all|alla)$/i.test(name))) return rows.filter((_, row) => isFigures(row))
  if (names.length === 0)
    return [rows.find(({ isTotal }) => isTotal) ?? rows.at(-1)].filter((row) => row !== undefined)
  const known = rowNames(table)
  return names.flatMap((name) => {
    const row = known.indexOf(name)
    const facts = { row: name, table: table.id, nearest: nearest(name, known), known }
    if (row === -1) emit('forecast/no-row', facts, span)
    return row === -1 ? [] : [rows[row]!]
  })
}
