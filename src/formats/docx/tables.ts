/** A table of the report → one of Word's, or several where it is too wide for one, with its caption above and its note below. */

import { isRightToLeft } from '../../model/writing-direction.ts'
import type { PhrasingContent } from 'mdast'
import { lookUp } from '../../model/look-up.ts'
import { unitText } from '../../model/number-text.ts'
import type { Cell, Column, RowRole, Table } from '../../model/table.ts'
import { plainText } from '../../source/plain-text.ts'
import { columnWidths, type CellWidth } from '../../render/column-widths.ts'
import { contentWithMinus } from '../../tables/free-columns.ts'
import { headRows } from '../../render/heading-groups.ts'
import { hyphenated } from '../../render/hyphenate.ts'
import { rowLooks, type RowLook } from '../../render/row-looks.ts'
import { alignsOf, scopesOf, type Align } from '../../render/table-shape.ts'
import { isWide, rooms, shortRows } from '../../render/table-fit.ts'
import { typedContent } from '../../render/typed-content.ts'
import { rowGroups, type RowGroup } from '../../tables/row-groups.ts'
import { remarkLines } from '../../wording/remark-lines.ts'
import { cellText } from '../../wording/cell-text.ts'
import { headingUnit } from '../../wording/heading-unit.ts'
import { isHeldWhole } from '../../wording/held-words.ts'
import type { Block } from './block.ts'
import { captionRuns } from './captions.ts'
import type { ChapterWriter } from './chapter-writer.ts'
import { directionLook, runs, textRun } from './inline.ts'
import { millimetres, points, textSize } from './lengths.ts'
import {
  borderXml,
  paragraph,
  paragraphXml,
  withProperties,
  type Border,
  type ParagraphProperties,
  type RunProperties,
} from './paragraph.ts'
import { sizes } from './styles.ts'
import { tableParts } from './table-parts.ts'
import { element } from '../office/xml.ts'
import { valued } from './valued.ts'

/** Tables of so many columns have cells that long words do not fit. */
const narrowFrom = 6
/** A group of more rows may be cut between pages. */
const longGroup = 10
/** No type is smaller, in points. */
const smallest = 5.5

export function tableBlocks(id: string, writer: ChapterWriter): Block[] {
  const table = writer.tables.get(id)!
  const { words, bookmarks } = writer
  const bookmark = bookmarks.nameOf('tbl', id)
  const number = writer.numbered.targets.get(id)?.number ?? null
  const unit = table.unit && `${words.amountsIn} ${unitText(table.unit, writer.language)}`
  const above: Block[] = []
  if (table.caption)
    above.push(
      paragraph(captionRuns('table', number, table.caption, bookmark, writer), {
        style: 'TableCaption',
        ...directionLook(writer),
        ...(unit && { spacing: { after: 0 } }),
      }),
    )
  if (unit) {
    // Not behind the caption: lists of tables would say it too when Word makes them anew.
    const text = textRun(unit, writer)
    above.push(
      paragraph(table.caption ? text : bookmarks.around(bookmark, text), {
        style: 'TableUnit',
        ...directionLook(writer),
        ...(!table.caption && { spacing: { before: points(11) } }),
      }),
    )
  }
  const said = [...remarkLines(table.remarks, writer.language), ...(table.rounded ? [words.rounded] : [])]
  const below = said.map((line): Block =>
    paragraph(textRun(line, writer), { style: 'TableNote', ...directionLook(writer) }),
  )
  const place = above.length === 0 ? bookmark : null
  const parts = tableParts(table).map((part, at): Block => {
    const marked = at === 0 ? place : null
    return { type: 'table', xml: (first) => tableXml(part, writer, marked, first) }
  })
  return [...above, ...parts, ...below]
}

/** How the cells of a table are set. */
interface Setting {
  readonly table: Table
  readonly writer: ChapterWriter
  readonly aligns: readonly Align[]
  readonly scopes: readonly (string | null)[]
  /** Of columns, in twips. */
  readonly widths: readonly number[]
  /** Of type, in points; null for the style's own. */
  readonly size: number | null
  readonly outer: number
  /** By row. */
  readonly looks: readonly RowLook[]
}

function tableXml(
  table: Table,
  writer: ChapterWriter,
  bookmark: string | null,
  first: ParagraphProperties,
): string {
  const setting = settingOf(table, writer)
  const { widths, scopes } = setting
  const total = widths.reduce((sum, width) => sum + width, 0)
  const title = table.caption ? plainText(table.caption) : table.titleIn[writer.language]
  const groups = rowGroups(table)
  const namesRows = scopes[0] !== null
  const above = aboveRow(setting, first)
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      valued('w:tblStyle', 'ReportTable'),
      isRightToLeft(writer.lang) ? '<w:bidiVisual/>' : '',
      element('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      margins(setting.size),
      element('w:tblLook', {
        'w:val': namesRows ? '06A0' : '0620',
        'w:firstRow': '1',
        'w:lastRow': '0',
        'w:firstColumn': namesRows ? '1' : '0',
        'w:lastColumn': '0',
        'w:noHBand': '1',
        'w:noVBand': '1',
      }),
      valued('w:tblCaption', title),
    ),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    above,
    headRow(setting, bookmark, above === '' ? first : {}),
    groups.flatMap((group) =>
      table.rows
        .slice(group.start, group.end)
        .map((_, offset) => bodyRow(group.start + offset, group, setting)),
    ),
  )
}

function settingOf(table: Table, writer: ChapterWriter): Setting {
  const aligns = alignsOf(table)
  const looks = rowLooks(table, writer.language)
  const { orientation } = writer
  const { groups, own } = headRows(table)
  const above = groups.map(({ from, count, content }) => ({
    from,
    count,
    text: plainText(headingText(content, table, writer)),
  }))
  const texts = table.columns.map((column, index): CellWidth[] => [
    {
      text: plainText(headingText(own[index]!, table, writer)) + headingUnit(column, writer.language),
      unbroken: false,
    },
    ...table.rows.map(({ cells }, row): CellWidth => {
      if (looks[row]!.isAcross) return { text: '', unbroken: false }
      const cell = cells[index]!
      const text = plainText(cellContent(table, cell, index, aligns[index]!, writer))
      return { text, unbroken: aligns[index] === 'number' || cell.value.type === 'date' }
    }),
  ])
  const room = rooms[orientation]
  const usual = columnWidths(texts, room.usual, { above })
  const wide = isWide(table, usual, orientation)
  const widths = wide ? columnWidths(texts, room.close, { above }) : usual
  const shares = widths.shares ?? widths.natural
  const page = millimetres(textSize(orientation).width)
  const whole = widths.narrow === null ? page : (page * widths.narrow) / room.usual
  const size = wide
    ? Math.max(smallest, Math.floor(2 * sizes.wide * Math.min(1, room.close / widths.least)) / 2)
    : table.isDense
      ? sizes.dense
      : null
  return {
    table,
    writer,
    aligns,
    scopes: scopesOf(table),
    widths: shares.map((share) => Math.round((whole * share) / 100)),
    size,
    outer: table.columns.findIndex(({ role }) => role === 'group'),
    looks,
  }
}

const margins = (size: number | null): string => {
  const side = points(size === sizes.wide || (size ?? sizes.table) < sizes.wide ? 2.2 : 4)
  return element(
    'w:tblCellMar',
    {},
    (
      [
        ['top', points(2)],
        ['left', side],
        ['bottom', points(2)],
        ['right', side],
      ] as const
    ).map(([name, width]) => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' })),
  )
}

const headingText = (
  content: readonly PhrasingContent[],
  { columns }: Table,
  { lang }: ChapterWriter,
): readonly PhrasingContent[] =>
  hyphenated(content, lang, columns.length >= narrowFrom ? 'long' : 'very long')

/** What is printed of a cell: its own words, or the typed value with the notes and the link that the author set. */
function cellContent(
  { columns }: Table,
  cell: Cell,
  index: number,
  align: Align,
  { language, lang }: ChapterWriter,
): readonly PhrasingContent[] {
  const column = columns[index]!
  const own =
    cell.value.type === 'text'
      ? hyphenated(cell.written.content, lang, columns.length >= narrowFrom ? 'long' : 'very long')
      : typedContent(cell, column, language)
  const content = own.length > 0 ? own : plain(cellText(cell, column, language))
  const reason =
    cell.value.type === 'choice' && cell.value.reason !== null ? plain(` \u2013 ${cell.value.reason}`) : []
  return [...(align === 'number' ? contentWithMinus(content) : content), ...reason]
}

const plain = (text: string): PhrasingContent[] => (text === '' ? [] : [{ type: 'text', value: text }])

/** What several headings begin with stands in a row of its own, above them. */
function aboveRow(setting: Setting, first: ParagraphProperties): string {
  const { table, writer } = setting
  const { groups } = headRows(table)
  if (groups.length === 0) return ''
  const cells = table.columns.flatMap((_, index) => {
    const group = groups.find(({ from, count }) => from <= index && index < from + count)
    if (group && group.from !== index) return []
    const content = group ? runs(headingText(group.content, table, writer), writer, sizeOf(setting)) : ''
    const line = paragraph(content, {
      style: 'TableHead',
      ...(group && { align: 'center' }),
      ...directionLook(writer),
    })
    const borders: Borders = group ? { bottom: rule(4, writer.look.colours.ruleStrong) } : {}
    return cellXml(
      [withProperties(line, index === 0 ? first : {})],
      index,
      { vertical: null, borders, isLow: true, across: group?.count ?? 1 },
      setting,
    )
  })
  return rowXml(cells, true)
}

function headRow(setting: Setting, bookmark: string | null, first: ParagraphProperties): string {
  const { table, writer } = setting
  const { own } = headRows(table)
  const cells = table.columns.map((column, index) => {
    const content =
      runs(headingText(own[index]!, table, writer), writer, sizeOf(setting)) +
      textRun(headingUnit(column, writer.language), writer, sizeOf(setting))
    const isFirst = index === 0
    const told = writer.comments.around(column.heading, content)
    const text = isFirst && bookmark !== null ? writer.bookmarks.around(bookmark, told) : told
    const line = cellParagraph(text, 'TableHead', index, setting)
    return cellXml(
      [withProperties(line, isFirst ? first : {})],
      index,
      { vertical: null, borders: { bottom: rule(12, writer.look.colours.accent) }, isLow: true, across: 1 },
      setting,
    )
  })
  return rowXml(cells, true)
}

function bodyRow(row: number, group: RowGroup, setting: Setting): string {
  const { table, aligns, writer, scopes, outer } = setting
  const { cells } = table.rows[row]!
  const { role, isAcross } = setting.looks[row]!
  const keepNext = staysWithNext(row, group, setting)
  return rowXml(
    cells.slice(0, isAcross ? 1 : cells.length).map((cell, index) => {
      const column = table.columns[index]!
      const vertical = column.role === 'group' ? mergeOf(row, index, group) : null
      const isStrong = column.isStrong && index === outer
      const look: RunProperties = { ...sizeOf(setting), ...(isStrong && { bold: true }) }
      const said =
        vertical === 'continue'
          ? ''
          : cellRuns(cellContent(table, cell, index, aligns[index]!, writer), writer, look)
      const content = writer.comments.around(cell.written, said)
      const line = withProperties(cellParagraph(content, styles[role], index, setting), {
        ...(keepNext && { keepNext }),
        ...(role === 'apart' && scopes[0] !== null && index === 0 && { indent: { left: points(10) } }),
      })
      return cellXml(
        [line],
        index,
        {
          vertical,
          borders: bordersOf(role, cell, column, setting),
          isLow: false,
          across: isAcross ? cells.length : 1,
        },
        setting,
      )
    }),
    false,
  )
}

/** A column is as wide as its longest word, so that one which is all of a cell needs nothing that holds it together. */
const cellRuns = (content: readonly PhrasingContent[], writer: ChapterWriter, look: RunProperties): string =>
  runs(content, isHeldWhole(plainText(content)) ? { ...writer, isAsTyped: true } : writer, look)

const styles: Readonly<Record<RowRole, string>> = {
  heading: 'TableGroup',
  body: 'TableText',
  apart: 'TableText',
  subtotal: 'TableTotal',
  total: 'TableTotal',
}

/** A label that several rows share stands in the first of them. */
function mergeOf(row: number, index: number, group: RowGroup): 'restart' | 'continue' | null {
  if (row > group.start || group.continued.includes(index)) return 'continue'
  return group.end - group.start > 1 || group.open.includes(index) ? 'restart' : null
}

/** Short tables and groups stay on a page, and no total stands alone on one. */
function staysWithNext(row: number, group: RowGroup, { table, outer, looks }: Setting): boolean {
  const { rows } = table
  if (row === rows.length - 1) return false
  if (outer === -1 && rows.length <= shortRows) return true
  const next = looks[row + 1]!.role
  if (next === 'total' || next === 'subtotal' || looks[row]!.role === 'heading' || row === 0) return true
  return outer !== -1 && group.end - group.start <= longGroup && row < group.end - 1
}

const sizeOf = ({ size }: Setting): RunProperties => (size === null ? {} : { size })

/** Figures run from left to right, whatever the text around. */
const cellParagraph = (content: string, style: string, index: number, { aligns, writer }: Setting) =>
  paragraph(content, { style, ...(aligns[index] === 'text' ? directionLook(writer) : { align: 'right' }) })

const rule = (size: number, colour: string): Border => ({ style: 'single', size, colour, space: 0 })

type Borders = Partial<Record<'top' | 'left' | 'bottom' | 'right', Border>>

function bordersOf(role: RowRole, cell: Cell, column: Column, { writer }: Setting): Borders {
  const { colours } = writer.look
  const mark = cell.value.type === 'choice' ? lookUp(column.marks, cell.value.choice) : undefined
  const tone = mark && tones[mark]
  const side: Borders = tone ? { left: rule(24, colours[tone]) } : {}
  if (role === 'total') return { ...side, top: rule(8, colours.ink), bottom: rule(12, colours.ink) }
  if (role === 'subtotal') return { ...side, top: rule(6, colours.ruleStrong), bottom: rule(4, colours.rule) }
  return { ...side, bottom: rule(4, role === 'heading' ? colours.ruleStrong : colours.rule) }
}

/** The mark of a choice is a line before its word, which is no text: what the cell says is the word alone. */
const tones = {
  good: 'good',
  partly: 'accent',
  bad: 'bad',
  waiting: 'wait',
  open: 'ruleStrong',
  ended: 'ruleStrong',
  unknown: 'rule',
} as const

interface CellLook {
  readonly vertical: 'restart' | 'continue' | null
  readonly borders: Borders
  /** Whether its text stands at its foot. */
  readonly isLow: boolean
  /** How many columns it takes. */
  readonly across: number
}

function cellXml(
  lines: readonly ReturnType<typeof paragraph>[],
  index: number,
  { vertical, borders, isLow, across }: CellLook,
  { widths }: Setting,
): string {
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const border = borders[side]
    return border ? [borderXml(side, border)] : []
  })
  const taken = widths.slice(index, index + across).reduce((total, width) => total + width, 0)
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': taken, 'w:type': 'dxa' }),
      across === 1 ? '' : valued('w:gridSpan', String(across)),
      vertical === null ? '' : valued('w:vMerge', vertical),
      element('w:tcBorders', {}, sides),
      isLow ? valued('w:vAlign', 'bottom') : '',
    ),
    lines.map(paragraphXml),
  )
}

const rowXml = (cells: readonly string[], isHead: boolean): string =>
  element('w:tr', {}, `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`, cells)
