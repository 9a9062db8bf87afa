/** How a table fits its page: how close it is set, and how wide it and its columns are. Told without a browser, in ems of its type. */

import { escapeHtml } from '../model/escape-html.ts'
import type { Language } from '../model/language.ts'
import type { Table } from '../model/table.ts'
import { headingUnit } from '../wording/heading-unit.ts'
import { labelColumn } from '../tables/row-names.ts'
import { textWidth } from '../wording/text-width.ts'
import { closePadding, columnWidths, needsClose, type CellWidth, type ColumnWidths } from './column-widths.ts'
import { headRows } from './heading-groups.ts'
import { inlineText } from './inline-text.ts'
import type { RowLook } from './row-looks.ts'
import type { Align } from './table-shape.ts'

/** What a table needs of its page. Widths are ems of its type, to a tenth. */
export interface TableFit {
  /** Few enough rows to be kept on one page. */
  readonly short: boolean
  /** Sure to stand on one page: short, and none of its rows has more than a line. */
  readonly isWhole: boolean
  /** So many columns, or such long words, that it must be set closer. */
  readonly wide: boolean
  /** By column, its share of the table's width in per cent; null where the browser decides. */
  readonly shares: readonly number[] | null
  /** By column, what its heading needs on a phone for no word of it to be broken more than once; null where none could be. */
  readonly halves: readonly (number | null)[]
  /** What its columns need to be read with ease, where they hold more text than fits on a line: on a small screen
   * the table scrolls rather than be narrower. */
  readonly least: number | null
  /** What its columns need where its page has less: it is set in smaller type. */
  readonly needs: number | null
  /** How narrow the names of its rows may be on a small screen; null where any width does. */
  readonly labels: number | null
  /** How wide it is where that is less than its page; null where it fills it. */
  readonly natural: number | null
  /** How wide it is on its page. */
  readonly room: number
  /** So many columns that the table may have to scroll within its frame on a small screen. */
  readonly scrolls: boolean
}

/** A table this long may be cut between pages rather than leave most of a page empty. */
export const shortRows = 14

/** More columns than this do not fit a page in the usual size. */
const wideColumns = 8

/** How wide pages are, in ems of tables in the usual size, of those set closer, and of type that is read with ease. */
export const rooms = {
  upright: { usual: 49, close: 59, readable: 64 },
  landscape: { usual: 76, close: 81, readable: 99 },
} as const

/** A table on a screen is no wider than this, for ease alone: beyond it, for its words to stand whole. */
const easyTable = 60

/** Two columns fit even a phone: of them only one can hold what does not break, figures. */
const fittingColumns = 2
/** Left and right of a cell's text on a phone. */
const phonePadding = 0.6
/** So many fit beside each other with room for the names of the rows. */
const fittingBeside = 3

/** What is printed of a table, as inline HTML. */
interface Printed {
  readonly caption: string | null
  /** Below those of groups. */
  readonly headings: readonly string[]
  readonly headingGroups: readonly string[]
  /** By row and column. */
  readonly texts: readonly (readonly string[])[]
  readonly aligns: readonly Align[]
  readonly looks: readonly RowLook[]
}

export function tableFit(
  table: Table,
  printed: Printed,
  page: keyof typeof rooms,
  language: Language,
): TableFit {
  const room = rooms[page]
  const texts = columnTexts(table, printed, language)
  const above = headRows(table).groups.map(({ from, count }, index) => ({
    from,
    count,
    text: inlineText(printed.headingGroups[index]!),
  }))
  const usual = columnWidths(texts, room.usual, { above })
  const wide = isWide(table, usual, page)
  const close = { above, padding: closePadding }
  const inRoom = wide ? columnWidths(texts, room.close, close) : usual
  const needs = wide && inRoom.least > room.close ? Math.min(inRoom.least, room.readable) : null
  const { shares, narrow } = needs === null ? inRoom : columnWidths(texts, needs, close)
  const natural = narrow && rounded(Math.max(narrow, captionRoom(printed.caption, room.usual)))
  const short = !table.columns.some(({ role }) => role === 'group') && table.rows.length <= shortRows
  const isNamed = shares === null && table.columns.length > fittingBeside
  return {
    short,
    isWhole: short && shares === null,
    wide,
    shares,
    halves: usual.halves.map((half) => (half > 0 ? rounded(half + phonePadding) : null)),
    least: shares && rounded(Math.min(usual.comfortable, Math.max(easyTable, usual.whole))),
    needs: needs && rounded(needs),
    labels: isNamed ? rounded(usual.lines[labelColumn(table.columns)] ?? 0) : null,
    natural,
    room: natural ?? room[wide ? 'close' : 'usual'],
    scrolls: table.columns.length > fittingColumns,
  }
}

/** `usual` is what it needs in the usual size. */
export const isWide = ({ columns }: Table, usual: ColumnWidths, page: keyof typeof rooms): boolean =>
  columns.length > wideColumns || needsClose(usual, rooms[page].usual)

/** Tenths of an em are enough. */
const rounded = (ems: number): number => Math.round(ems * 10) / 10

/** A short table is as wide as its caption, up to half of its page. */
const captionRoom = (caption: string | null, room: number): number =>
  Math.min(room / 2, textWidth(inlineText(caption ?? ''), 1.1) + 8)

/** What stands in each column, as far as it takes room. */
const columnTexts = (table: Table, printed: Printed, language: Language): CellWidth[][] =>
  table.columns.map((column, index) => [
    {
      text: inlineText(printed.headings[index]! + escapeHtml(headingUnit(column, language))),
      unbroken: false,
    },
    ...table.rows.map(({ cells }, row): CellWidth => {
      if (printed.looks[row]!.isAcross) return { text: '', unbroken: false }
      const { value } = cells[index]!
      const text = inlineText(printed.texts[row]![index]!)
      if (value.type !== 'choice')
        return { text, unbroken: printed.aligns[index] === 'number' || value.type === 'date' }
      const reason = value.reason === null ? '' : ` \u2013 ${value.reason}`
      return { text: `\u25cf\u00a0${text}${reason}`, unbroken: reason === '' }
    }),
  ])
