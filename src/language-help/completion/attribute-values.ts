/** What the value of a block's attribute may be: of a few words, or the names of what the report has. */

import type { ChartType } from '../../charts/chart-type.ts'
import { choiceWord, type Choice } from '../../model/choice.ts'
import type { Language } from '../../model/language.ts'
import { organisationOf, type Report, type ReportMeta } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'
import { knownLanguages, languageWord } from '../../source/language-tag.ts'
import { plainText } from '../../source/plain-text.ts'
import type { Attribute, DirectiveKind } from '../../source/directive/directive-type.ts'
import { tableFileEndings } from '../../source/data/read-table-file.ts'
import { rowLabel } from '../../tables/row-names.ts'
import { columnNames, columnNameTo, rowNames } from '../../values/find-cell.ts'
import type { AskedOfFile } from '../asked.ts'
import { folderOfReport, reportFiles } from './files.ts'
import { foundBy, type Proposal } from './proposal.ts'

/** A value, and what is told of it. */
interface KnownValue extends Pick<Proposal, 'sort' | 'detail' | 'about' | 'words'> {
  readonly text: string
}

/** What a blank or a sign would end stands in quotation marks. */
export const quoted = (value: string): string => (/^[\p{L}\p{N}_./%-]+$/u.test(value) ? value : `"${value}"`)

/** Whether the value may be several names with blanks between. */
export const takesSeveral = ({ takes }: Attribute): boolean =>
  ['columns', 'rows', 'variants', 'included reports'].includes(takes.of)

/** The likeliest first. `table` is the one that the block is of or draws from, where it has one. */
export async function valuesFor(
  { takes }: Attribute,
  kind: DirectiveKind,
  table: Table | null,
  asked: AskedOfFile,
): Promise<readonly KnownValue[]> {
  const { checked, language } = asked
  const { report } = checked.numbered
  const printedIn = report.meta.language
  switch (takes.of) {
    case 'choices':
      return choiceValues(takes.choices, language)
    case 'chart types':
      return choiceValues(
        checked.parts.chartTypes.filter((type) => !table || draws(type, table, printedIn)),
        language,
      )
    case 'kind': {
      const meant = checked.kinds.filter(({ id }) => !isGathering(kind) || isIncluded(id, report))
      const kinds = meant.map(({ id, title, about }): KnownValue => {
        const detail = title[language]
        return {
          sort: 'choice',
          text: id,
          detail,
          about: about[language],
          words: foundBy(id, title.sv, title.en),
        }
      })
      // That of a table whose headings tell it.
      return kinds.toSorted((a, b) => Number(b.text === table?.kind) - Number(a.text === table?.kind))
    }
    case 'table':
      return report.tables
        .filter((one) => one.ownId && suits(one, kind, checked.parts.chartTypes, report.meta))
        .map(({ id, caption, title }): KnownValue => {
          const detail = plainText(caption ?? []) || title
          return { sort: 'table', text: id, detail, words: foundBy(id, detail) }
        })
    case 'column':
      return table ? columnValues(table, () => true) : []
    case 'columns':
      return table ? columnValues(table, (column) => hasFigures(table, column)) : []
    case 'rows':
      return table ? rowValues(table) : []
    case 'variants':
      return checked.variants.map((text) => ({ sort: 'word', text, detail: '' }))
    case 'language':
      // That of the report needs least to be said.
      return [...knownLanguages]
        .toSorted(([a], [b]) => Number(a === printedIn) - Number(b === printedIn))
        .map(([text, words]): KnownValue => {
          const detail = languageWord(words, language)
          return { sort: 'choice', text, detail, words: foundBy(text, detail) }
        })
    case 'file': {
      const files = await reportFiles(asked.workspace, folderOfReport(asked.file), tableFileEndings)
      return files.map((text) => ({ sort: 'file', text, detail: '' }))
    }
    case 'included reports':
      return report.beside.included.map((one): KnownValue => {
        const detail = organisationOf(one)
        return { sort: 'word', text: one.id, detail, words: foundBy(one.id, detail) }
      })
    case 'included tables': {
      const tables = report.beside.included.flatMap((one) => one.tables.filter(({ ownId }) => ownId))
      const named = new Map(tables.map(({ id, title }) => [id, title]))
      return [...named].map(([text, detail]) => ({ sort: 'table', text, detail }))
    }
    case 'id':
    case 'text':
      return []
  }
}

/** Whether the block is made of the tables of other reports. */
const isGathering = ({ attributes }: DirectiveKind): boolean =>
  attributes.some(({ takes }) => takes.of === 'included reports')

const isIncluded = (kind: string, { beside }: Report): boolean =>
  beside.included.some(({ tables }) => tables.some((table) => table.kind === kind))

const choiceValues = (choices: readonly Choice[], language: Language): readonly KnownValue[] =>
  choices.map(({ id, sv }) => {
    const text = choiceWord(choices, id, language)
    return {
      sort: 'choice',
      text,
      detail: text === id ? '' : id,
      words: foundBy(text, id, sv[0] ?? id),
    }
  })

/** Whether the block can be made of the table. */
function suits(
  table: Table,
  { type: block, attributes }: DirectiveKind,
  types: readonly ChartType[],
  meta: ReportMeta,
): boolean {
  const isChart = attributes.some(({ takes }) => takes.of === 'chart types')
  return isChart
    ? types.some((type) => draws(type, table, meta.language))
    : (block.suits?.(table, meta) ?? false)
}

/** Whether there is something in the table for charts of the type. */
function draws(type: ChartType, table: Table, language: Language): boolean {
  const { span } = table
  const name = { text: table.id, span }
  const request = {
    type: null,
    table: name,
    category: null,
    values: [],
    rows: [],
    lines: null,
    span,
  } as const
  return (
    type.take(request, { table, language: table.language, spoken: language, emit: () => undefined }) !== null
  )
}

function columnValues(table: Table, isMeant: (column: number) => boolean): KnownValue[] {
  const names = columnNames(table)
  return names.flatMap((_, column) => {
    const text = isMeant(column) ? columnNameTo(table, column, names) : null
    return text === null
      ? []
      : [{ sort: 'column', text, detail: table.columns[column]!.heading.text } as const]
  })
}

const hasFigures = ({ rows }: Table, column: number): boolean =>
  rows.some(({ cells }) => cells[column]!.value.type === 'number')

function rowValues(table: Table): KnownValue[] {
  const names = rowNames(table)
  return names.flatMap((text, row) =>
    text === '' || names.indexOf(text) !== row || table.rows[row]!.role === 'heading'
      ? []
      : [
          {
            sort: 'row',
            text,
            detail: rowLabel(table, row),
            words: foundBy(text, rowLabel(table, row)),
          } as const,
        ],
  )
}
