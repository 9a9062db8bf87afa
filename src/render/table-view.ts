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
import { withMinus } from '../tables/free-columns.ts'
import { groupAt, headRows } from './heading-groups.ts'
import { goesOnRow } from './goes-on.ts'
import { tableOffer } from './data-offers.ts'
import { escapeHtml } from '../model/escape-html.ts'
import { linkedFigure, rowId, type MadeLines } from './made-lines.ts'
import { safeHtml, type SafeHtml } from './safe-html.ts'
import { onScreen } from './screen-only.ts'
import { rowLooks, type RowLook } from './row-looks.ts'
import { tableFit, type TableFit } from './table-fit.ts'
import { alignsOf, isSortable, scopesOf, type Align } from './table-shape.ts'
import { remarksHtml } from './remarks-html.ts'
import { figure, ownWords, type Voice } from './voice.ts'
import { words } from '../wording/words.ts'
import { nameOfTable } from '../tables/between/name-of-table.ts'
import { labelColumn, labelRows } from '../tables/row-names.ts'

export interface TableView extends Pick<
  TableFit,
  'short' | 'wide' | 'least' | 'needs' | 'labels' | 'natural' | 'scrolls'
> {
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
  /** Its kind holds so much text that it is set smaller, and wider where there is room. */
  readonly dense: boolean
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
  /** Of the table's `shares`. */
  readonly share: number | null
  /** Of the table's `halves`. */
  readonly halves: number | null
}

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
  const fit = tableFit(table, { ...html, texts, aligns, looks }, page, language)
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
  const caption = table.caption === null ? '' : toString({ type: 'paragraph', children: [...table.caption] })
  return {
    id: table.id,
    kind: table.kind,
    number: target.number === null ? null : safeHtml(ownWords(`${word.table} ${target.number}`, voice)),
    goesOn:
      fit.isWhole || caption === ''
        ? null
        : goesOnRow(
            {
              number,
              caption,
              unit: unitNote,
              columns: table.columns.length + (table.curves ? 1 : 0),
              room: fit.room,
            },
            word,
            language,
          ),
    caption: html.caption === null ? null : safeHtml(html.caption),
    label: table.titleIn[language],
    unitNote:
      table.unit === null
        ? null
        : safeHtml(ownWords(`${word.amountsIn} ${escapeHtml(unitText(table.unit, language))}`, voice)),
    columns: columnViews(table, html, { key, aligns, fit }, language),
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
    wide: fit.wide,
    dense: table.isDense,
    natural: fit.natural,
    least: fit.least,
    needs: fit.needs,
    labels: fit.labels,
    scrolls: fit.scrolls,
    short: fit.short,
  }
}

function columnViews(
  table: Table,
  html: TableHtml,
  { key, aligns, fit }: { key: number; aligns: readonly Align[]; fit: TableFit },
  language: Language,
): ColumnView[] {
  const { groups } = headRows(table)
  return table.columns.map((column, index) => {
    const own = html.headings[index]! + escapeHtml(headingUnit(column, language)) + html.headingMarks[index]!
    const at = groupAt(groups, index)
    const before = at === -1 ? '' : html.headingGroups[at]! + groups[at]!.joint
    return {
      id: column.id ?? '',
      heading: safeHtml(before + own),
      own: safeHtml(own),
      begins: index > 0 && groups.length > 0 && (at === -1 || groups[at]!.from === index),
      align: aligns[index]!,
      key: index === key,
      empty: own === '',
      share: fit.shares?.[index] ?? null,
      halves: fit.halves[index]!,
    }
  })
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

const levelOf = ({ role, level }: RowLook): number | null => (level === 1 || role === 'total' ? null : level)

/** `Tabell 3 Driftredovisning`. */
const calledBy = (table: Table, { number }: Target, language: Language): string =>
  [
    number === null ? '' : `${words[language].table} ${number}`,
    nameOfTable({ ...table, title: table.titleIn[language] }),
  ]
    .filter((part) => part !== '')
    .join(' ')

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
