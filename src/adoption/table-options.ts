/** What a table made elsewhere may be: of which kinds, by its name and its headings, and with which signs. */

import type { Kind } from '../kinds/kind.ts'
import { fallbackKind } from '../kinds/fallback-kind.ts'
import { signConventions, type SignConvention } from '../model/conventions.ts'
import type { Language } from '../model/language.ts'
import { startOf } from '../model/span.ts'
import { isTooLarge } from '../model/table-size.ts'
import { unstated, type WrittenCell, type WrittenTable } from '../model/table.ts'
import { fitHeadings } from '../tables/headings/fit-headings.ts'
import { oneHeadingRow, type HeadedTable } from '../tables/headings/heading-rows.ts'
import type { ForeignCell } from '../documents/document.ts'
import type { DraftTable } from './draft.ts'
import { shapeOf } from './table-shape.ts'
import { wordsOf } from './words-of.ts'
import type { TableChoice } from './write-table.ts'

/** Likeliest first, those of one kind together; the last one says nothing of it at all. */
export function tableOptions(table: DraftTable, kinds: readonly Kind[], language: Language): TableChoice[] {
  const headed = headedTable(table, language)
  const typed = kinds.filter((kind) => kind.columns.length > 0)
  const likely = headed
    ? [
        ...typed.filter((kind) => isNamed(kind, table)),
        ...typed.filter((kind) => isHeaded(kind, headed, language)),
      ]
    : []
  const own = [...new Set(likely)].flatMap((kind) => signsOf(kind).map((signs) => ({ kind: kind.id, signs })))
  return [...own, { kind: null, signs: null }, { kind: fallbackKind.id, signs: null }]
}

const signsOf = ({ columns, signs }: Kind): (SignConvention | null)[] =>
  signs === null && columns.some(({ formula }) => formula?.signed) ? [...signConventions] : [null]

/** Its caption, or the heading that it stands under, says what the kind is called. */
function isNamed({ title }: Kind, { name }: DraftTable): boolean {
  const words = ` ${folded(name)} `
  return [title.sv, title.en].some((title) => words.includes(` ${folded(title)} `))
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** All that the kind asks for stands in the headings, and amounts with how far they are from their budget. */
function isHeaded(kind: Kind, headed: HeadedTable, language: Language): boolean {
  const { columns, missing, repeated, worded } = fitHeadings(kind, headed, language, true)
  const known = columns.filter((column, index) => column?.type === 'money' && worded[index])
  return (
    !kind.named &&
    missing.length === 0 &&
    repeated.length === 0 &&
    known.length >= 3 &&
    known.some((column) => column!.deviation && column!.formula !== null)
  )
}

/** Null for what no table of a report can be. */
function headedTable(table: DraftTable, language: Language): HeadedTable | null {
  const shaped = shapeOf(table, language)
  if (!shaped || isTooLarge({ columns: shaped.headings.length, rows: shaped.rows.length })) return null
  const plain: WrittenTable = {
    ...unstated,
    id: table.id,
    madeOf: null,
    headingRows: shaped.headingRows,
    headings: shaped.headings.map(written),
    toTheRight: shaped.headings.map(() => false),
    rows: shaped.rows.map((cells) => ({ cells: cells.map(written), span: startOf('') })),
    span: startOf(''),
  }
  return oneHeadingRow(plain, language)
}

const written = ({ content }: ForeignCell): WrittenCell => ({
  text: wordsOf(content),
  content,
  span: startOf(''),
})
