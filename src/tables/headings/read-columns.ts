/** A table's headings → its typed columns, and what is wrong with the headings. */

import type { Emit } from '../../diagnostics/diagnostic.ts'
import type { ColumnKind, Kind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import { ownTimes, type FigureSettings } from '../../model/report.ts'
import type { WrittenCell } from '../../model/table.ts'
import type { TypedColumn } from '../grid.ts'
import type { HeadedTable } from './heading-rows.ts'
import { fitHeadings, type HeadingFit } from './fit-headings.ts'
import { holdsAmounts } from './free-amounts.ts'
import { readHeading } from './read-heading.ts'
import { extraColumn } from './extra-column.ts'
import { reportHeadings } from './report-headings.ts'

const wordsOf = (column: ColumnKind | null, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries((column?.choices ?? []).map(({ id, words }) => [id, words[language][0]]))

/** The columns, and the unit of those that hold money; null where none does. */
export function readColumns(
  table: HeadedTable,
  kind: Kind,
  meta: FigureSettings,
  emit: Emit,
): { columns: TypedColumn[]; unit: string | null } {
  const { language } = meta
  const fit = fitHeadings(kind, table, language, table.kind !== null, ownTimes(meta))
  const extras = table.headings.map((_, index) =>
    fit.columns[index] === null && kind.columns.length > 0 ? extraColumn(table, index, kind, language) : null,
  )
  reportHeadings(table, kind, fit, extras, language, emit)
  const hasMoney = kind.columns.some(({ type }) => type === 'money')
  const amounts = table.headings.map(
    (_, index) =>
      table.unit !== null &&
      !hasMoney &&
      fit.columns[index] === null &&
      (extras[index]?.type ?? 'text') === 'text' &&
      holdsAmounts(table, index, language),
  )
  const unit = hasMoney
    ? (table.unit ?? headingsUnit(table, language) ?? meta.unit)
    : amounts.includes(true)
      ? table.unit
      : null
  if (table.unit !== null && table.unitAt && unit === null && table.headings.length > 0)
    emit(
      'table/unit',
      { unit: table.unit, kind: kind.columns.length > 0 ? kind.title[language] : null },
      table.unitAt,
    )
  const columns = table.headings.map((written, index): TypedColumn => {
    const known = fit.columns[index] ?? null
    const column = known ?? extras[index] ?? null
    const { date, badDate, unit: headingUnit } = readHeading(table.ownHeadings[index]!, language)
    const { span } = written
    if (known && badDate) emit('cell/date', { column: written.text, written: badDate }, span)
    if (column?.type === 'money' && headingUnit && headingUnit !== unit)
      emit(
        'cell/unit',
        { column: written.text, written: written.text, unit: headingUnit, expected: unit! },
        span,
      )
    return {
      id: known && isFirst(fit, index) ? known.id : null,
      scope: fit.scopes[index] ?? null,
      heading: known && written.text === known.id ? named(written, known, language) : written,
      headingDate: date,
      type: column?.type ?? 'text',
      role: column?.role ?? 'value',
      unit:
        column?.type === 'money' || amounts[index]
          ? unit
          : column?.type === 'percent'
            ? '%'
            : (column?.unit ?? null),
      toTheRight: table.toTheRight[index] ?? false,
      atCutoff: known?.atCutoff ?? false,
      acrossPeriods: known?.acrossPeriods ?? null,
      adopted: known?.adopted ?? null,
      isDeviation: column?.deviation ?? false,
      isEarlier: (column?.earlierOf ?? null) !== null,
      finished: (column?.choices ?? []).filter(({ finished }) => finished).map(({ id }) => id),
      choices: { sv: wordsOf(column, 'sv'), en: wordsOf(column, 'en') },
      marks: Object.fromEntries(
        (column?.choices ?? []).flatMap(({ id, mark }) => (mark ? [[id, mark]] : [])),
      ),
      said: column?.said[language] ?? [],
      isStrong: column?.strong ?? false,
      kind: column,
    }
  })
  return { columns, unit }
}

/** A column that stands in several scopes goes by its id in the first of them. */
const isFirst = ({ columns }: HeadingFit, index: number): boolean =>
  columns.indexOf(columns[index]!) === index

/** A heading that is the column's id prints as the column is called. */
function named(written: WrittenCell, { headings }: ColumnKind, language: Language): WrittenCell {
  const [text] = headings[language]
  return { ...written, text, content: [{ type: 'text', value: text }] }
}

/** The unit that the first heading with one names, as in `Budget (mnkr)`; another heading with another one is an error. */
const headingsUnit = ({ headings, ownHeadings }: HeadedTable, language: Language): string | null =>
  [...headings.map(({ text }) => text), ...ownHeadings]
    .map((text) => readHeading(text, language).unit)
    .find((unit) => unit !== null) ?? null
