/** A typed table → what table templates print. */

import { toString } from 'mdast-util-to-string'
import type { Language } from '../model/language.ts'
import { enDash, unitText } from '../model/number-text.ts'
import { lookUp } from '../model/look-up.ts'
import type { Cell, ChoiceMark, Column, Table } from '../model/table.ts'
import type { Target } from '../numbering/target.ts'
import { againId, rowGroups, type RowGroup } from '../tables/row-groups.ts'
import { cellText } from '../wording/cell-text.ts'
import { headingUnit } from '../wording/heading-unit.ts'
import { closePadding, columnWidths, needsClose, type CellWidth } from './column-widths.ts'
import { withMinus } from '../tables/free-columns.ts'
import { groupAt, headRows } from './heading-groups.ts'
import { goesOnRow } from './goes-on.ts'
import { tableOffer } from './data-offers.ts'
import { escapeHtml } from '../model/escape-html.ts'
import { linkedFigure, rowId, type MadeLines } from './made-lines.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'
import { rowLooks, type RowLook } from './row-looks.ts'
import { alignsOf, isSortable, scopesOf, type Align } from './table-shape.ts'
import { remarksHtml } from './remarks-html.ts'
import { textWidth } from '../wording/text-width.ts'
import { figure, ownWords, type Voice } from './voice.ts'
import { words } from '../wording/words.ts'
import { nameOfTable } from '../tables/between/name-of-table.ts'
import { labelColumn, labelRows } from '../tables/row-names.ts'

export interface TableView {
  readonly id: string
  readonly kind: string
  /** “Tabell 3”, or null for a table without a caption. */
  readonly number: SafeHtml | null
  readonly caption: SafeHtml | null
  /** Names the table where it has no caption. */
  readonly label: string
  readonly unitNote: SafeHtml | null
  /** What stands above its head where it goes on over a page; null where it is sure to stand on one. */
  readonly goesOn: SafeHtml | null
  readonly columns: readonly ColumnView[]
  /** The row above its headings, of what they begin alike with; empty where there is none. */
  readonly above: readonly AboveView[]
  /** What is kept together on a page: a table without group columns has a single group. */
  readonly groups: readonly { readonly id: string; readonly rows: readonly RowView[] }[]
  /** What its author says under it. */
  readonly remarks: readonly SafeHtml[]
  readonly note: SafeHtml | null
  /** How its figures are made, for screens; null where that is not told. */
  readonly made: SafeHtml | null
  /** A link to it as data; null where none is offered. */
  readonly offer: SafeHtml | null
  /** The attribute that says that readers may sort its rows, on screens; empty where they may not. */
  readonly sorts: SafeHtml
  /** Few enough rows to be kept on one page. */
  readonly short: boolean
  /** So many columns, or such long words, that it must be set closer. */
  readonly wide: boolean
  /** Its kind holds so much text that it is set smaller, and wider where there is room. */
  readonly dense: boolean
  /** In ems, what its columns need to be read with ease, where they hold more text than fits on a line: on a small screen
   * the table scrolls rather than be narrower. */
  readonly least: number | null
  /** In ems, what its columns need where its page has less: it is set in smaller type. */
  readonly needs: number | null
  /** In ems, how narrow the names of its rows may be on a small screen; null where any width does. */
  readonly labels: number | null
  /** In ems, how wide it is where that is less than its page; null where it fills it. */
  readonly natural: number | null
  /** So many columns that the table may have to scroll within its frame on a small screen. */
  readonly scrolls: boolean
}

interface AboveView {
  readonly heading: SafeHtml
  /** How many columns it takes. */
  readonly across: number
  readonly key: boolean
  /** A heading without text heads nothing. */
  readonly empty: boolean
}

interface ColumnView {
  readonly id: string
  /** The whole of it. */
  readonly heading: SafeHtml
  /** What is left of it below the row above. */
  readonly own: SafeHtml
  /** Whether a group of columns begins with it, in a table with a row above its headings. */
  readonly begins: boolean
  readonly align: Align
  /** Whether it names the rows, and stays in sight while the others scroll. */
  readonly key: boolean
  /** A heading without text heads nothing. */
  readonly empty: boolean
  /** Its share of the table's width in per cent; null where the browser decides. */
  readonly share: number | null
  /** In ems, what its heading needs on a phone for no word of it to be broken more than once; null where none could be. */
  readonly halves: number | null
}

/** A table this long may be cut between pages rather than leave most of a page empty. */
export const shortRows = 14

/** More columns than this do not fit a page in the usual size. */
export const wideColumns = 8

/** How wide pages are, in ems of tables in the usual size, of those set closer, and of type that is read with ease. */
export const rooms = {
  upright: { usual: 49, close: 59, readable: 64 },
  landscape: { usual: 76, close: 81, readable: 99 },
} as const

/** A table on a screen is no wider than this, in ems, for ease alone: beyond it, for its words to stand whole. */
const easyTable = 60

/** Two columns fit even a phone: of them only one can hold what does not break, figures. */
const fittingColumns = 2
/** Left and right of a cell's text on a phone, in ems. */
const phonePadding = 0.6
/** So many fit beside each other with room for the names of the rows. */
const fittingBeside = 3

interface RowView {
  readonly role: string
  /** How many steps of sums a sum is made in, and 2 for a heading above others; null for 1. */
  readonly level: number | null
  /** The attribute by which links reach it, on screens; empty where none do. */
  readonly anchor: SafeHtml
  readonly cells: readonly CellView[]
}

interface CellView {
  readonly content: SafeHtml
  readonly align: Align
  readonly key: boolean
  /** How many columns it takes, as the label of a heading takes its whole row; null for one. */
  readonly across: number | null
  /** `row` or `rowgroup` for header cells, else null. */
  readonly scope: string | null
  /** Rows that the cell spans; null for one. */
  readonly span: number | null
  /** Whether the label goes on in the next row group. */
  readonly open: boolean
  /** A label that stands out among those beside it. */
  readonly strong: boolean
  /** A choice's id. */
  readonly status: string | null
  /** The symbol before it, or null. */
  readonly mark: ChoiceMark | null
  /** What stands behind a choice's first word: the rest of an author's own words, and a reason with the dash before it. */
  readonly reason: SafeHtml | null
  /** Whether some problem of a draft lies here. */
  readonly problem: boolean
  /** An attribute of the published page: the figure, for programs, that a dash stands for. */
  readonly value: SafeHtml
}

export interface TableHtml {
  readonly caption: string | null
  /** Below those of groups. */
  readonly headings: readonly string[]
  readonly headingGroups: readonly string[]
  /** Inline HTML of every cell, by row and column. */
  readonly cells: readonly (readonly string[])[]
  /** Numbers of the problems in each cell, as HTML; empty for none. */
  readonly marks: readonly (readonly string[])[]
  readonly headingMarks: readonly string[]
}

/** What a published page offers beside a table. */
export interface TableExtras {
  readonly offersData: boolean
  /** How its figures are made; null where that is not told. */
  readonly made: MadeLines | null
  readonly isPublished: boolean
}

export function tableView(
  table: Table,
  target: Target,
  html: TableHtml,
  page: 'upright' | 'landscape',
  voice: Voice,
  { offersData, made, isPublished }: TableExtras,
): TableView {
  const { language } = voice
  const word = words[language]
  const outer = table.columns.findIndex(({ role }) => role === 'group')
  const key = labelColumn(table.columns)
  const scopes = scopesOf(table)
  const aligns = alignsOf(table)
  const texts = table.rows.map(({ cells }, row) =>
    cells.map((cell, index) => {
      const inline = printed(cell, table.columns[index]!, html.cells[row]![index]!, language)
      return unbroken(aligns[index] === 'number' ? withMinus(inline) : inline)
    }),
  )
  const writtenIn = table.columns.map(({ role }, index) => (role === 'group' ? labelRows(table, index) : []))
  const looks = rowLooks(table, language)
  const cellView = (group: RowGroup, rowIndex: number, index: number): CellView => {
    const cell = table.rows[rowIndex]!.cells[index]!
    const column = table.columns[index]!
    const marks = html.marks[rowIndex]![index]!
    const isGroup = column.role === 'group'
    const continued = isGroup && rowIndex === group.start && group.continued.includes(index)
    const source = continued ? writtenIn[index]![rowIndex]! : rowIndex
    const content = texts[source]![index]!
    const { first, behind } = parted(content, cell)
    return {
      content: safeHtml(
        continued
          ? `<span class="again ${againId(group)}">${content}</span>`
          : spoken(linkedFigure(first, made?.idOf(rowIndex, index) ?? null), cell, aligns[index]!, voice) +
              (behind === '' ? marks : ''),
      ),
      align: aligns[index]!,
      across: looks[rowIndex]!.isAcross ? table.columns.length : null,
      key: index === key,
      // An empty cell heads nothing.
      scope: content === '' ? null : scopes[index]!,
      span: isGroup && group.end - group.start > 1 ? group.end - group.start : null,
      open: group.open.includes(index),
      strong: column.isStrong && index === outer,
      status: cell.value.type === 'choice' ? cell.value.choice : null,
      mark: cell.value.type === 'choice' ? (lookUp(column.marks, cell.value.choice) ?? null) : null,
      reason: behind === '' ? null : safeHtml(behind + marks),
      problem: marks !== '',
      value: safeHtml(isPublished && isNought(cell, column, language) ? onScreen(' data-value="0"') : ''),
    }
  }
  const columnTexts = widthsOf(table, html, aligns, texts, looks, language)
  const { groups: headingGroups } = headRows(table)
  const above = headingGroups.map(({ from, count }, index) => ({
    from,
    count,
    text: plainText(html.headingGroups[index]!),
  }))
  const usual = columnWidths(columnTexts, rooms[page].usual, { above })
  const wide = table.columns.length > wideColumns || needsClose(usual, rooms[page].usual)
  const close = { above, padding: closePadding }
  const inRoom = wide ? columnWidths(columnTexts, rooms[page].close, close) : usual
  const isTight = wide && inRoom.least > rooms[page].close
  const needs = isTight ? Math.min(inRoom.least, rooms[page].readable) : null
  const widths = needs === null ? inRoom : columnWidths(columnTexts, needs, close)
  const groups = rowGroups(table).map((group) => ({
    id: group.id,
    rows: table.rows.slice(group.start, group.end).map((row, offset) => ({
      role: looks[group.start + offset]!.role,
      level: levelOf(looks[group.start + offset]!),
      anchor: safeHtml(
        made || isPublished ? onScreen(` id="${rowId({ table: table.id, row: group.start + offset })}"`) : '',
      ),
      cells: row.cells.flatMap((_, index) => {
        const merged = offset > 0 && table.columns[index]!.role === 'group'
        const isBehind = index > 0 && looks[group.start + offset]!.isAcross
        return merged || isBehind ? [] : [cellView(group, group.start + offset, index)]
      }),
    })),
  }))
  const number = target.number && `${word.table} ${target.number}`
  const unitNote = table.unit && `${word.amountsIn} ${unitText(table.unit, language)}`
  const short = outer === -1 && table.rows.length <= shortRows
  const natural =
    widths.narrow && Math.round(Math.max(widths.narrow, captionRoom(html, rooms[page].usual)) * 10) / 10
  // One with few short rows is kept whole.
  const isWhole = short && widths.shares === null
  const caption = table.caption === null ? '' : toString({ type: 'paragraph', children: [...table.caption] })
  const room = natural ?? rooms[page][wide ? 'close' : 'usual']
  return {
    id: table.id,
    kind: table.kind,
    number: target.number === null ? null : safeHtml(ownWords(`${word.table} ${target.number}`, voice)),
    goesOn:
      isWhole || caption === ''
        ? null
        : goesOnRow(
            { number, caption, unit: unitNote, columns: table.columns.length + (table.curves ? 1 : 0), room },
            word,
            language,
          ),
    caption: html.caption === null ? null : safeHtml(html.caption),
    label: table.titleIn[language],
    unitNote:
      table.unit === null
        ? null
        : safeHtml(ownWords(`${word.amountsIn} ${escapeHtml(unitText(table.unit, language))}`, voice)),
    columns: table.columns.map((column, index) => {
      const own =
        html.headings[index]! + escapeHtml(headingUnit(column, language)) + html.headingMarks[index]!
      const at = groupAt(headingGroups, index)
      const before = at === -1 ? '' : html.headingGroups[at]! + headingGroups[at]!.joint
      return {
        id: column.id ?? '',
        heading: safeHtml(before + own),
        own: safeHtml(own),
        begins: index > 0 && headingGroups.length > 0 && (at === -1 || headingGroups[at]!.from === index),
        align: aligns[index]!,
        key: index === key,
        empty: own === '',
        share: widths.shares?.[index] ?? null,
        halves: usual.halves[index]! > 0 ? rounded(usual.halves[index]! + phonePadding) : null,
      }
    }),
    above: aboveViews(table, html, key),
    groups,
    remarks: remarksHtml(table.remarks, voice),
    note: table.rounded ? safeHtml(ownWords(word.rounded, voice)) : null,
    made: made?.html ?? null,
    offer: offersData ? tableOffer(table, calledBy(table, target, language), voice) : null,
    sorts: safeHtml(
      isPublished &&
        isSortable(
          table,
          looks.map(({ role }) => role),
        )
        ? onScreen(' data-sorts')
        : '',
    ),
    wide,
    dense: table.isDense,
    natural,
    least:
      widths.shares && Math.round(Math.min(usual.comfortable, Math.max(easyTable, usual.whole)) * 10) / 10,
    needs: needs === null ? null : Math.round(needs * 10) / 10,
    labels:
      widths.shares === null && table.columns.length > fittingBeside ? rounded(usual.lines[key] ?? 0) : null,
    scrolls: table.columns.length > fittingColumns,
    short,
  }
}

function aboveViews(table: Table, html: TableHtml, key: number): AboveView[] {
  const { groups } = headRows(table)
  if (groups.length === 0) return []
  return table.columns.flatMap((_, index): AboveView[] => {
    const at = groupAt(groups, index)
    if (at === -1) return [{ heading: safeHtml(''), across: 1, key: index === key, empty: true }]
    const { from, count } = groups[at]!
    const heading = safeHtml(html.headingGroups[at]!)
    return from === index ? [{ heading, across: count, key: false, empty: false }] : []
  })
}

/** Tenths of an em are enough. */
const rounded = (ems: number): number => Math.round(ems * 10) / 10

const levelOf = ({ role, level }: RowLook): number | null => (level === 1 || role === 'total' ? null : level)

/** `Tabell 3 Driftredovisning`. */
const calledBy = (table: Table, { number }: Target, language: Language): string =>
  [
    number === null ? '' : `${words[language].table} ${number}`,
    nameOfTable({ ...table, title: table.titleIn[language] }),
  ]
    .filter((part) => part !== '')
    .join(' ')

/** A short table is as wide as its caption, up to half of its page. */
const captionRoom = ({ caption }: TableHtml, room: number): number =>
  Math.min(room / 2, textWidth(plainText(caption ?? ''), 1.1) + 8)

/** What stands in each column, as far as it takes room. */
function widthsOf(
  table: Table,
  html: TableHtml,
  aligns: readonly Align[],
  texts: readonly (readonly string[])[],
  looks: readonly RowLook[],
  language: Language,
): CellWidth[][] {
  return table.columns.map((column, index) => [
    { text: plainText(html.headings[index]! + escapeHtml(headingUnit(column, language))), unbroken: false },
    ...table.rows.map(({ cells }, row): CellWidth => {
      if (looks[row]!.isAcross) return { text: '', unbroken: false }
      const { value } = cells[index]!
      const printedText = plainText(texts[row]![index]!)
      if (value.type !== 'choice')
        return { text: printedText, unbroken: aligns[index] === 'number' || value.type === 'date' }
      const reason = value.reason === null ? '' : ` \u2013 ${value.reason}`
      return { text: `\u25cf\u00a0${printedText}${reason}`, unbroken: reason === '' }
    }),
  ])
}

/** The text of inline HTML; what its entities stand for is as wide as any other letter. */
export const plainText = (html: string): string => html.replace(/<[^<>]*>/g, '').replace(/&#?\w+;/g, 'x')

/** Whether a dash is printed for a figure. */
const isNought = (cell: Cell, column: Column, language: Language): boolean =>
  cell.value.type === 'number' && cellText(cell, column, language) === enDash

/** Text cells print their own inline Markdown; all others the typed value, where it has no inline content of its own. */
const printed = (cell: Cell, column: Column, inline: string, language: Language): string =>
  inline || escapeHtml(cellText(cell, column, language))

/** A figure, or a choice in the program's own words, within text in another language. */
function spoken(html: string, { value }: Cell, align: Align, voice: Voice): string {
  if (align === 'number') return figure(html, voice)
  return value.type === 'choice' && !value.own ? ownWords(html, voice) : html
}

/** A choice's own words do not break; of those of an author, which may be many, the first stays with its symbol. */
function parted(text: string, { value }: Cell): { first: string; behind: string } {
  if (value.type !== 'choice') return { first: text, behind: '' }
  const at = value.own?.includes(' ') ? text.indexOf(' ') : text.length
  const reason = value.reason === null ? '' : escapeHtml(` \u2013 ${value.reason}`)
  return { first: text.slice(0, at), behind: text.slice(at) + reason }
}

/** Dates that are printed as values, kept on one line as those in an author's own words are. */
const unbroken = (html: string): string =>
  !/\d-\d/.test(html) || html.includes(' class="unbroken"')
    ? html
    : html.replace(
        /(^|>)([^<]+)/g,
        (_, before: string, text: string) =>
          before + text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<span class="unbroken">$&</span>'),
      )
