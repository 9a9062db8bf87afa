/** A table's headings → its typed columns, and what is wrong with the headings. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { ColumnKind, Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import type { WrittenCell, WrittenTable } from '../model/table.ts'
import type { TypedColumn } from './grid.ts'
import { fitHeadings, readHeading, type HeadingFit } from './headings.ts'

/** The columns, and the unit of those that hold money; null where none does. */
export function readColumns(
  table: WrittenTable,
  kind: Kind,
  meta: ReportMeta,
  emit: Emit,
): { columns: TypedColumn[]; unit: string | null } {
  const { language } = meta
  const fit = fitHeadings(kind, table.headings, language)
  reportHeadings(table, kind, fit, language, emit)
  const unit = kind.columns.some(({ type }) => type === 'money')
    ? (table.unit ?? headingsUnit(table, language) ?? meta.unit)
    : null
  const columns = table.headings.map((written, index): TypedColumn => {
    const column = fit.columns[index] ?? null
    const { date, badDate, unit: headingUnit } = readHeading(written.text, language)
    const { span } = written
    if (column && badDate) emit('cell/date', { column: written.text, written: badDate }, span)
    if (column?.type === 'money' && headingUnit && headingUnit !== unit)
      emit(
        'cell/unit',
        { column: written.text, written: written.text, unit: headingUnit, expected: unit! },
        span,
      )
    return {
      id: column?.id ?? null,
      heading: column && written.text === column.id ? named(written, column, language) : written,
      headingDate: date,
      type: column?.type ?? 'text',
      role: column?.role ?? 'value',
      unit: column?.type === 'money' ? unit : column?.type === 'percent' ? '%' : (column?.unit ?? null),
      toTheRight: table.toTheRight[index] ?? false,
      atCutoff: column?.atCutoff ?? false,
      acrossPeriods: column?.acrossPeriods ?? null,
      isDeviation: column?.deviation ?? false,
      isEarlier: (column?.earlierOf ?? null) !== null,
      finished: (column?.choices ?? []).filter(({ finished }) => finished).map(({ id }) => id),
      choices: Object.fromEntries((column?.choices ?? []).map(({ id, words }) => [id, words[language][0]])),
      kind: column,
    }
  })
  return { columns, unit }
}

/** A heading that is the column's id prints as the column is called. */
function named(written: WrittenCell, { headings }: ColumnKind, language: Language): WrittenCell {
  const [text] = headings[language]
  return { ...written, text, content: [{ type: 'text', value: text }] }
}

/** The unit that the first heading with one names, as in `Budget (mnkr)`; another heading with another one is an error. */
const headingsUnit = ({ headings }: WrittenTable, language: Language): string | null =>
  headings.map(({ text }) => readHeading(text, language).unit).find((unit) => unit !== null) ?? null

function reportHeadings(
  table: WrittenTable,
  kind: Kind,
  fit: HeadingFit,
  language: Language,
  emit: Emit,
): void {
  const { headings } = table
  const free = kind.columns
    .filter((column) => !fit.columns.includes(column))
    .map((column) => column.headings[language][0])
  const resembles = (heading: string) => {
    const known = kind.columns.flatMap((column) =>
      fit.columns.includes(column) ? [] : column.headings[language],
    )
    return nearest(readHeading(heading, language).word, known)
  }
  const title = kind.title[language].toLowerCase()
  for (const index of fit.unknown) {
    const { text, span } = headings[index]!
    emit(
      'table/unknown-column',
      { kind: title, heading: text, problem: 'unknown', nearest: resembles(text), known: free },
      span,
    )
  }
  for (const index of fit.repeated) {
    const { text, span } = headings[index]!
    emit(
      'table/unknown-column',
      { kind: title, heading: text, problem: 'twice', nearest: null, known: free },
      span,
    )
  }
  const slips = fit.unknown.map((index) => resembles(headings[index]!.text))
  for (const column of fit.missing) {
    const [name, ...aliases] = column.headings[language]
    // A misspelt heading is one mistake, not two.
    if (!slips.some((slip) => slip !== null && column.headings[language].includes(slip)))
      emit(
        'table/missing-column',
        { kind: title, column: name, aliases },
        { ...headings[0]!.span, end: headings.at(-1)!.span.end },
      )
  }
}
