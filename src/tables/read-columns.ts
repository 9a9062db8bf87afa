/** A table's headings → its typed columns, and what is wrong with the headings. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { ColumnKind, Kind } from '../kinds/kind.ts'
import type { Language } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import type { CellType, WrittenCell } from '../model/table.ts'
import type { TypedColumn } from './grid.ts'
import type { HeadedTable } from './heading-rows.ts'
import { fitHeadings, readHeading, slipOf, type HeadingFit } from './headings.ts'
import { isProblem, readQuantity } from './number-grammar.ts'
import { isMeasureName, isReferenceName, nameOf } from './name-words.ts'

/** The columns, and the unit of those that hold money; null where none does. */
export function readColumns(
  table: HeadedTable,
  kind: Kind,
  meta: ReportMeta,
  emit: Emit,
): { columns: TypedColumn[]; unit: string | null } {
  const { language } = meta
  const fit = fitHeadings(kind, table, language, table.kind !== null)
  const extras = table.headings.map((_, index) =>
    fit.columns[index] === null && kind.columns.length > 0 ? extraColumn(table, index, kind, language) : null,
  )
  reportHeadings(table, kind, fit, extras, language, emit)
  const unit = kind.columns.some(({ type }) => type === 'money')
    ? (table.unit ?? headingsUnit(table, language) ?? meta.unit)
    : null
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
      unit: column?.type === 'money' ? unit : column?.type === 'percent' ? '%' : (column?.unit ?? null),
      toTheRight: table.toTheRight[index] ?? false,
      atCutoff: known?.atCutoff ?? false,
      acrossPeriods: known?.acrossPeriods ?? null,
      isDeviation: column?.deviation ?? false,
      isEarlier: (column?.earlierOf ?? null) !== null,
      finished: (column?.choices ?? []).filter(({ finished }) => finished).map(({ id }) => id),
      choices: Object.fromEntries((column?.choices ?? []).map(({ id, words }) => [id, words[language][0]])),
      marks: Object.fromEntries(
        (column?.choices ?? []).flatMap(({ id, mark }) => (mark ? [[id, mark]] : [])),
      ),
      isStrong: column?.strong ?? false,
      kind: column,
    }
  })
  return { columns, unit }
}

/** A column that stands in several scopes goes by its id in the first of them. */
const isFirst = ({ columns }: HeadingFit, index: number): boolean =>
  columns.indexOf(columns[index]!) === index

/** With so many of its columns a table is of its kind whatever else the kind asks for. */
const enough = 4

/** A column beside the kind's own: of figures, where most of what stands in it is, which totals sum as the others. */
function extraColumn(table: HeadedTable, index: number, kind: Kind, language: Language): ColumnKind {
  const texts = table.rows.map(({ cells }) => cells[index]!.text).filter((text) => text !== '')
  const name = nameOf(table.ownHeadings[index]!)
  const read = texts.filter((text) => !isProblem(readQuantity(text, language)))
  const isFigures = read.length > 0 && read.length * 2 >= texts.length && !isReferenceName(name, language)
  const isPercent =
    texts.filter((text) => text.endsWith('%')).length * 2 > texts.length || isMeasureName(name, language)
  const hasMoney = kind.columns.some(({ type }) => type === 'money')
  const hasMeasures = kind.columns.some((column) => column.type === 'measure')
  const hasNumbers = kind.columns.some((column) => column.type === 'integer' || column.type === 'number')
  const numbers = isPercent ? 'percent' : hasMoney ? 'money' : 'number'
  const figures = hasMeasures ? 'measure' : hasMoney || hasNumbers ? numbers : 'text'
  const type: CellType = isFigures ? figures : 'text'
  const heading = table.headings[index]!.text
  return {
    id: '',
    headings: { sv: [heading], en: [heading] },
    type,
    role: 'value',
    unit: null,
    required: false,
    filled: false,
    blankHeading: false,
    atCutoff: false,
    earlierOf: null,
    acrossPeriods: null,
    deviation: false,
    min: null,
    max: null,
    decimals: null,
    choices: [],
    reasons: false,
    reading: null,
    formula: null,
    strong: false,
    summed: type === 'money',
    rollForward: 'empty',
  }
}

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

function reportHeadings(
  table: HeadedTable,
  kind: Kind,
  fit: HeadingFit,
  extras: readonly (ColumnKind | null)[],
  language: Language,
  emit: Emit,
): void {
  const { headings, ownHeadings } = table
  const absent = kind.columns.filter((column) => !fit.columns.includes(column))
  const free = absent.map((column) => column.headings[language][0])
  const names = absent.flatMap((column) => column.headings[language])
  const title = kind.title[language].toLowerCase()
  const slips = fit.unknown.map((index) => slipOf(ownHeadings[index]!, names, language))
  fit.unknown.forEach((index, at) => {
    const { text, span } = headings[index]!
    if (kind.extraColumns && slips[at] === null) return
    const facts = { kind: title, heading: text, nearest: slips[at]!, known: free }
    emit('table/unknown-column', { ...facts, problem: 'unknown' }, span)
  })
  for (const index of fit.repeated) {
    const { text, span } = headings[index]!
    const facts = { kind: title, heading: text, nearest: null, known: free }
    emit('table/unknown-column', { ...facts, problem: 'twice' }, span)
  }
  // Other columns of figures are another form of the same table, not one with something left out.
  const others = extras.filter((column) => column !== null && column.type !== 'text').length
  const known = fit.columns.filter((column) => column?.role === 'value').length
  const hasOthers = others > 1 || (others === 1 && known > 0) || known >= enough
  for (const column of fit.missing) {
    const [name, ...aliases] = column.headings[language]
    if (hasOthers && column.role === 'value') continue
    // A misspelt heading is one mistake, not two.
    if (!slips.some((slip) => slip !== null && column.headings[language].includes(slip)))
      emit(
        'table/missing-column',
        { kind: title, column: name, aliases },
        { ...headings[0]!.span, end: headings.at(-1)!.span.end },
      )
  }
}
