/** A cell → how its figure is made: typed, read from a file, computed, counted, judged or printed from elsewhere. */

import { placeText } from '../diagnostics/describe.ts'
import type { Locate } from '../diagnostics/locate.ts'
import type { ValueNode } from '../model/content.ts'
import type { Language } from '../model/language.ts'
import { noBreakSpace } from '../model/number-text.ts'
import { rememberedOf } from '../model/remembered.ts'
import { organisationOf, reportBeside, tableOf } from '../model/report.ts'
import { isGathered, type Cell, type CellSource, type Table } from '../model/table.ts'
import { eachNodeIn } from '../model/walk.ts'
import { numberReport, type NumberedReport } from '../numbering/number-report.ts'
import { plainText } from '../source/plain-text.ts'
import { rowLabel, unlabelledTotal } from '../tables/row-names.ts'
import { cellText } from '../wording/cell-text.ts'
import { words } from '../wording/words.ts'
import { calculationOf } from './calculation.ts'
import type { ExplainedCell, Explanation, TableCell } from './explanation.ts'
import { explanationTexts } from './texts.ts'

/** What of a checked report explanations are made of. */
export interface Explained {
  readonly numbered: NumberedReport
  readonly locate: Locate
  /** The language that figures and numbers of tables are printed in, where it is a chapter's and not the report's. */
  readonly printedIn?: Language
}

/** `language` is the reader's; figures are written as the report writes them. Null for a cell that is not there or says nothing. */
export function explainCell(explained: Explained, at: TableCell, language: Language): Explanation | null {
  const { report } = explained.numbered
  const table = tableOf(report, at)
  const cell = table?.rows[at.row]?.cells[at.column]
  if (!table || !cell) return null
  const named = namedCell(explained, table, at)
  if (named.printed === '') return null
  const sources = namedSources(
    explained,
    // What a cell of another report is made of stands there too.
    (cell.sources ?? []).map((source) =>
      at.report === undefined ? source : { report: at.report, ...source },
    ),
    table.columns[at.column]!.unit,
  )
  const { at: _, report: __, isEarlier: ___, ...names } = named
  return {
    ...names,
    sentences: [
      ...origin(cell, named, sources, report.meta.language, language),
      // What the kind declares is told by its own arithmetic.
      ...(cell.reckoning || !/\d/.test(named.printed) ? [] : relations(table, named, language)),
      ...(cell.isWrong ? [explanationTexts[language].wrong] : []),
    ],
    sources,
  }
}

/** Cells that one is made of, by their names; with their unit where it is money of another than `unit`. */
export const namedSources = (
  explained: Explained,
  sources: readonly CellSource[],
  unit: string | null,
): readonly ExplainedCell[] =>
  sources.flatMap((source) => {
    const from = tableOf(explained.numbered.report, source)
    if (!from) return []
    const named = namedCell(explained, from, source)
    const { type, unit: own } = from.columns[source.column]!
    const isOther = type === 'money' && own !== null && unit !== null && own !== unit && named.printed !== ''
    return [isOther ? { ...named, printed: `${named.printed}${noBreakSpace}${own}` } : named]
  })

const numberedBeside = rememberedOf(numberReport)

/** A cell of a table that is there, of the report or of one beside it. */
export function namedCell(
  { numbered: own, locate, printedIn }: Explained,
  table: Table,
  at: TableCell,
): ExplainedCell {
  const other = at.report === undefined ? undefined : reportBeside(own.report.beside, at.report)
  const isEarlier = other?.meta.organisation === own.report.meta.organisation
  const numbered = other ? numberedBeside(other) : own
  const language = printedIn ?? own.report.meta.language
  const row = table.rows[at.row]!
  const [cell, column] = [row.cells[at.column]!, table.columns[at.column]!]
  const { span } = cell.written
  const number = numbered.targets.get(table.id)?.number ?? null
  const caption = table.caption ? plainText(table.caption) : ''
  return {
    at: { ...(other && { report: other.id }), table: table.id, row: at.row, column: at.column },
    report: other ? (isEarlier ? other.meta.title : organisationOf(other)) : null,
    isEarlier,
    table: [
      number && `${words[language].table} ${number}`,
      caption || (number ? '' : table.titleIn[language]),
    ]
      .filter((part) => part)
      .join(' '),
    row: rowLabel(table, at.row) || (row.role === 'total' ? unlabelledTotal[language] : ''),
    column: column.heading.text,
    printed: cellText(cell, column, language),
    span,
    place: placeText({ file: span.file, cell: span.cell ?? null, start: locate(span).start }),
  }
}

function origin(
  { origin: from, reckoning, written, value, sources = [] }: Cell,
  named: ExplainedCell,
  made: readonly ExplainedCell[],
  printedIn: Language,
  language: Language,
): readonly string[] {
  const say = explanationTexts[language]
  const calculation = reckoning && calculationOf(reckoning, named, made, printedIn, language)
  if (from === 'inherited') return [say.inherited]
  if (from === 'computed') return [calculation ? say.computed(calculation) : say.judged]
  if (isReckoned(written) && calculation) return [say.computed(calculation)]
  if (isGathered(written)) return [gatheredFrom(made, named, calculation ?? null, language)]
  const values = valuesIn(written)
  const typed =
    values.length > 0
      ? say.fetched(values.map((node) => node.written))
      : isCounted({ written, value })
        ? say.counted(named.column, sources.length, made[0]?.table ?? '')
        : written.sources
          ? say.copied(made[0]?.table ?? '')
          : written.span.file.endsWith('.md')
            ? say.typed
            : say.read(written.span.file, written.inOtherUnit === true)
  return calculation ? [typed, say.held[reckoning.agreement](calculation, named.printed)] : [typed]
}

/** Whether it is a number of rows of another table. */
export const isCounted = ({ written, value }: Pick<Cell, 'written' | 'value'>): boolean =>
  written.sources !== undefined &&
  !isGathered(written) &&
  !isReckoned(written) &&
  value.type === 'number' &&
  valuesIn(written).length === 0

/** Whether whoever made its table has made it of other cells of the report, by arithmetic. */
export const isReckoned = (written: Cell['written']): boolean =>
  written.reckoning !== undefined && !isGathered(written)

/** A figure of another report, or what is made of several. */
export function gatheredFrom(
  made: readonly ExplainedCell[],
  { printed }: ExplainedCell,
  calculation: string | null,
  language: Language,
): string {
  const say = explanationTexts[language]
  const from = made.flatMap(({ report, ...cell }) => (report === null ? [] : [{ ...cell, report }]))
  const [only, ...others] = from
  if (only && others.length === 0) return say.gathered(only, only.printed === printed ? null : only.printed)
  const reports = [...new Set(from.map(({ report }) => report))]
  return say.summed(
    reports,
    from.every(({ isEarlier }) => isEarlier),
    calculation,
  )
}

function valuesIn({ content }: Cell['written']): readonly ValueNode[] {
  const values: ValueNode[] = []
  eachNodeIn(content, (node) => void (node.type === 'value' && values.push(node)))
  return values
}

/** What the table's figures show its row or column to be made of. */
const relations = (table: Table, { row, column }: ExplainedCell, language: Language): readonly string[] =>
  table.relations
    .filter(({ over, made, holds }) => holds > 0 && made !== '' && made === (over === 'rows' ? row : column))
    .map((relation) => explanationTexts[language].relation(relation))
