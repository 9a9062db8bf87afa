/**
 * Where everything of a report stands in its sources, found in one walk: what leads from a place to what stands there, or
 * from a thing to its place, asks here.
 */

import type { Content } from '../model/content.ts'
import type { Chapter, Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Table, WrittenCell } from '../model/table.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import { eachNodeIn, spanOf } from '../model/walk.ts'

/** What stands at a place. */
export type Thing =
  | { readonly type: 'chapter' | 'title'; readonly chapter: Chapter }
  | { readonly type: 'node'; readonly node: Content }
  | { readonly type: 'table'; readonly table: Table }
  /** `row` is null in the heading. */
  | { readonly type: 'cell'; readonly table: Table; readonly row: number | null; readonly column: number }
  /** A key of YAML, or an attribute in a block's braces. */
  | { readonly type: 'setting'; readonly setting: WrittenSetting }
  /** A name in a block's braces: its own id, or that of what it draws from. */
  | { readonly type: 'name'; readonly text: string }

export interface Place {
  readonly span: Span
  readonly thing: Thing
}

export interface Places {
  /** What stands where the span begins, the innermost first. */
  at(span: Span): readonly Place[]
  /** The first place behind the beginning of the span that is such; where there is none, the last one before it. */
  nearest(span: Span, isSuch: (place: Place) => boolean): Place | null
  /** Of a node, a table, a written cell or a chapter; a chapter's title is found by the list of its nodes. */
  of(thing: object): Place | null
  /** Of a chapter, section, table, figure or chart, by its id: a chapter's is its title's. */
  named(id: string): Place | null
}

/** Found when first asked for; a report is never changed, so they hold as long as it does. */
export function placesOf(report: Report): Places {
  const known = found.get(report)
  if (known) return known
  const places = createPlaces(report)
  found.set(report, places)
  return places
}

const found = new WeakMap<Report, Places>()

function createPlaces(report: Report): Places {
  const { all, byThing, byId } = walked(report)
  const sheets = new Map<string, Sheet>()
  for (const [name, places] of bySheet(all)) sheets.set(name, orderedSheet(places))
  return {
    at(span) {
      const sheet = sheets.get(sheetOf(span))
      return sheet ? placesAt(sheet, span.start) : []
    },
    nearest(span, isSuch) {
      const { places } = sheets.get(sheetOf(span)) ?? { places: [] }
      return places.slice(countUpTo(places, span.start)).find(isSuch) ?? places.findLast(isSuch) ?? null
    },
    of: (thing) => byThing.get(thing) ?? null,
    named: (id) => byId.get(id) ?? null,
  }
}

interface Walked {
  readonly all: readonly Place[]
  readonly byThing: ReadonlyMap<object, Place>
  readonly byId: ReadonlyMap<string, Place>
}

function walked({ settings, chapters, tables }: Report): Walked {
  const all: Place[] = []
  const byThing = new Map<object, Place>()
  const byId = new Map<string, Place>()
  const add = (key: object | null, span: Span, thing: Thing): Place => {
    const place = { span, thing }
    all.push(place)
    if (key) byThing.set(key, place)
    return place
  }
  const addName = (name: { readonly text: string; readonly span: Span } | null): void => {
    if (name) add(null, name.span, { type: 'name', text: name.text })
  }
  const addOwnId = (own: { readonly id: string; readonly span: Span } | null): void =>
    addName(own && { text: own.id, span: own.span })
  const walk = (content: readonly Content[], within: Span): void =>
    eachNodeIn(content, (node) => {
      // What the program has said in an author's stead stands nowhere.
      if (!node.position && within.cell === undefined) return
      const place = add(node, spanOf(node, within), { type: 'node', node })
      const id = idOf(node)
      if (id !== null) byId.set(id, place)
      if (node.type !== 'chartBlock') return
      addOwnId(node.ownId)
      const { type, table, category, values, rows } = node.request
      for (const name of [type, table, category, ...values, ...rows]) addName(name)
    })
  const addCell = (cell: WrittenCell, table: Table, row: number | null, column: number): void => {
    add(cell, cell.span, { type: 'cell', table, row, column })
    walk(cell.content, cell.span)
  }
  const addSettings = (written: readonly WrittenSetting[]): void => {
    for (const setting of written) add(setting, setting.span, { type: 'setting', setting })
  }
  addSettings(settings)
  for (const chapter of chapters) {
    const { id, title, content, span, titleSpan, ownId } = chapter
    add(chapter, span, { type: 'chapter', chapter })
    byId.set(id, add(title, titleSpan, { type: 'title', chapter }))
    walk(title, titleSpan)
    addOwnId(ownId)
    addSettings(chapter.settings)
    walk(content, span)
  }
  for (const table of tables) {
    byId.set(table.id, add(table, table.span, { type: 'table', table }))
    addOwnId(table.ownId)
    walk(table.caption ?? [], table.span)
    table.columns.forEach(({ heading }, column) => addCell(heading, table, null, column))
    table.rows.forEach(({ cells }, row) =>
      cells.forEach(({ written }, column) => addCell(written, table, row, column)),
    )
  }
  return { all, byThing, byId }
}

/** Whatever block has an id is numbered among the figures. */
function idOf(node: Content): string | null {
  if (node.type === 'heading') return node.data?.id ?? null
  return 'id' in node && typeof node.id === 'string' ? node.id : null
}

/** The places of a text, or of a sheet of a workbook, by where they begin, and each behind those that it lies in. */
interface Sheet {
  readonly places: readonly Place[]
  /** For each, the index of the innermost of those that it lies in; -1 for none. */
  readonly around: readonly number[]
}

function orderedSheet(unordered: readonly Place[]): Sheet {
  const places = unordered.toSorted((a, b) => a.span.start - b.span.start || endOf(b) - endOf(a))
  const around: number[] = []
  places.forEach((place, index) => {
    let outer = index - 1
    while (outer >= 0 && endOf(places[outer]!) < endOf(place)) outer = around[outer]!
    around.push(outer)
  })
  return { places, around }
}

function placesAt({ places, around }: Sheet, offset: number): readonly Place[] {
  const at: Place[] = []
  for (let index = countUpTo(places, offset) - 1; index >= 0; index = around[index]!)
    if (endOf(places[index]!) > offset) at.push(places[index]!)
  return at
}

/** How many begin at the offset or before it. */
function countUpTo(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What is empty stands before the next character. */
const endOf = ({ span: { start, end } }: Place): number => Math.max(end, start + 1)

function bySheet(places: readonly Place[]): Map<string, Place[]> {
  const sheets = new Map<string, Place[]>()
  for (const place of places) {
    const name = sheetOf(place.span)
    const sheet = sheets.get(name)
    if (sheet) sheet.push(place)
    else sheets.set(name, [place])
  }
  return sheets
}

/** Offsets count within a text, or within a sheet of a workbook. */
const sheetOf = ({ file, cell }: Span): string =>
  cell === undefined ? file : `${file} ${cell.slice(0, cell.lastIndexOf('!'))}`
