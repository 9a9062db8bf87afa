/** A table as GFM: its name above it, numbers as they are printed, and what is said of rounding below. */

import type { AlignType, BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { dataTable } from '../../exchange/data-table.ts'
import { enDash, unitText } from '../../model/number-text.ts'
import type { Cell, Column } from '../../model/table.ts'
import { typedContent } from '../../render/typed-content.ts'
import { contentWithMinus, holdsFigures } from '../../tables/free-columns.ts'
import { remarkLines } from '../../wording/remark-lines.ts'
import { cellText } from '../../wording/cell-text.ts'
import { headingUnit } from '../../wording/heading-unit.ts'
import { words } from '../../wording/words.ts'
import { text, type PlainContext } from './plain-inline.ts'

export function plainTable(id: string, context: PlainContext): RootContent[] {
  const { numbered, language, inline } = context
  const table = numbered.report.tables.find((one) => one.id === id)!
  const { columns, rows } = table
  if (columns.length === 0) return []
  const types = dataTable(table, language).columns.map(({ type }) => type)
  const areFigures = columns.map((_, index) => holdsFigures(table, index))
  const head = row(
    columns.map((column) => [
      ...inline(column.heading.content, true),
      ...(headingUnit(column, language) === '' ? [] : [text(headingUnit(column, language))]),
    ]),
  )
  const body = rows.map(({ cells }) =>
    row(cells.map((cell, index) => printed(cell, columns[index]!, areFigures[index]!, context))),
  )
  const align = columns.map(({ toTheRight }, index): AlignType =>
    toTheRight || types[index] === 'number' || types[index] === 'integer' ? 'right' : null,
  )
  return [
    ...nameOf(id, context),
    { type: 'table', align, children: [head, ...body] },
    ...remarkLines(table.remarks, language).map((line) => paragraph([text(line)])),
    ...(table.rounded ? [paragraph([text(words[language].rounded)])] : []),
  ]
}

const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })

const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
})

/** `**Tabell 3** Driftredovisning (belopp i tkr)`; nothing for a table that has neither a caption nor a unit. */
function nameOf(id: string, { numbered, language, inline }: PlainContext): BlockContent[] {
  const { caption, unit } = numbered.report.tables.find((one) => one.id === id)!
  const number = numbered.targets.get(id)?.number ?? null
  const say = words[language]
  const said = unit === null ? '' : `${say.amountsIn} ${unitText(unit, language)}`
  const parts: PhrasingContent[][] = [
    ...(number === null ? [] : [[{ type: 'strong' as const, children: [text(`${say.table} ${number}`)] }]]),
    ...(caption ? [inline(caption)] : []),
    ...(unit === null ? [] : [[text(caption ? `(${said})` : said)]]),
  ]
  if (parts.length === 0) return []
  return [paragraph(parts.flatMap((part, index) => (index === 0 ? part : [text(' '), ...part])))]
}

function printed(
  cell: Cell,
  column: Column,
  isFigure: boolean,
  { language, inline }: PlainContext,
): PhrasingContent[] {
  const { value, written } = cell
  if (value.type === 'text') {
    return inline(isFigure ? contentWithMinus(written.content) : written.content, true)
  }
  const own = inline(typedContent(cell, column, language), true)
  const reason = value.type === 'choice' && value.reason !== null ? ` ${enDash} ${value.reason}` : ''
  const said = (own.length === 0 ? cellText(cell, column, language) : '') + reason
  return said === '' ? own : [...own, text(said)]
}
