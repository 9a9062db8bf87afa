/** What printing shows to be badly laid out, told at the place where the author can do something about it. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Report } from '../model/report.ts'
import { startOf } from '../model/span.ts'
import type { Table } from '../model/table.ts'
import type { PrintedLayout } from '../print/finish/part.ts'
import type { FittedTable } from '../print/fit-tables.ts'
import type { ImageMeasure, Measures } from '../print/measure/measures.ts'
import { shortened } from '../tables/cells/number.ts'
import { isCrushed, tablesLaidByWidth } from '../render/lying-tables.ts'
import { authorPlaces, type AuthorPlaces } from './author-places.ts'
import { badCuts } from './cut-rows.ts'
import { printedIn, type PrintedIn } from './lying.ts'
import { pairPrinted } from './pair-printed.ts'
import { rowLabel } from '../tables/row-names.ts'

/** In points: what is smaller is hard to read on paper. */
const smallestText = 7
/** In dots per inch: what has fewer looks coarse on paper. */
const lowestResolution = 150

const pixelsPerInch = 96
const pointsPerPixel = 72 / pixelsPerInch
const millimetresPerInch = 25.4
const millimetresPerPixel = millimetresPerInch / pixelsPerInch
/** Of A4: a chapter opens with an image from edge to edge, where what is measured has margins. */
const paperWidth = (210 / millimetresPerInch) * pixelsPerInch
/** Lengths are rounded on their way here. */
const nearly = 0.995

/** The size, in pixels, that text must have to be large enough in a print of this scale. */
export const legibleSize = (scale: number): number => (smallestText * nearly) / (pointsPerPixel * scale)

/** What is known of the print of a part of a report; pages count through the whole. */
export interface PrintedLook {
  readonly layout: PrintedLayout
  /** Ids of the tables in it. */
  readonly tables: readonly string[]
  /** The tables that were set smaller. */
  readonly fitted: readonly FittedTable[]
  readonly measures: Measures
}

export function checkLayout(report: Report, parts: readonly PrintedLook[], emit: Emit): void {
  const sources: Sources = { places: authorPlaces(report), ...printedIn(report) }
  const { places, lies, boxed } = sources
  for (const { span } of tablesLaidByWidth(report)) emit('layout/landscape', {}, span)
  for (const { layout, tables, fitted, measures } of parts) {
    const own = new Set(tables)
    checkRows(
      report.tables.filter(({ id }) => own.has(id)),
      layout,
      emit,
    )
    for (const { id, over, scale } of fitted) {
      const { span } = report.tables.find((table) => table.id === id)!
      const percent = Math.round(scale * 100)
      const facts = { what: 'table', over: millimetres(over), lies: lies(span), boxed: boxed(span) } as const
      emit('layout/overflow', { ...facts, percent }, span)
    }
    checkWidths(report, layout, measures, sources, emit)
    for (const table of report.tables) {
      const { id, span } = table
      // What is told to be wider than its page needs the same.
      const isTold = [...fitted, ...named(measures)].some((one) => one.id === id)
      if (!own.has(id) || isTold || !isCrushed(table, report, lies(span) ? 'landscape' : 'upright')) continue
      emit('layout/crushed', { what: 'table', lies: lies(span), boxed: boxed(span) }, span)
    }
    checkTexts(layout, measures, sources, emit)
    for (const place of measures.unspoken)
      emit('layout/unspoken', { what: places.kindOf(place), text: shortened(place.text) }, places.of(place))
    for (const image of measures.images) checkImage(image, places, emit)
    for (const { place, alt, width, isDrawn } of measures.shown) {
      if (isDrawn) continue
      const { span, path } = places.ofImage({ place, alt, width })
      emit('image/broken', { path, problem: { fault: 'undrawn' } }, span)
    }
  }
}

const named = ({ overflows }: Measures): { id: string | undefined }[] =>
  overflows.map(({ place }) => ({ id: place.within[0] }))

/** Where in the sources what is printed stands, and what it is printed in. */
interface Sources extends PrintedIn {
  readonly places: AuthorPlaces
}

function checkRows(tables: readonly Table[], printed: PrintedLayout, emit: Emit): void {
  for (const [table, pages] of pairPrinted(tables, printed.tables)) {
    const roles = table.rows.map(({ role }) => role)
    for (const { fault, row, page } of badCuts(roles, pages))
      emit('layout/cut-table', { fault, row: labelOf(table, row), page }, table.rows[row]!.span)
    pages.rows.forEach((on, row) => {
      if (on.length < 2) return
      const facts = { row: labelOf(table, row), first: on[0]!, last: on.at(-1)! }
      emit('layout/tall-row', facts, table.rows[row]!.span)
    })
  }
}

/** How the text begins that names the row; empty where nothing does. */
function labelOf(table: Table, row: number): string {
  const { cells } = table.rows[row]!
  const first = cells.find(({ written }) => written.text !== '')?.written.text
  return shortened(rowLabel(table, row) || (first ?? ''))
}

function checkWidths(
  report: Report,
  { scale }: PrintedLayout,
  { overflows }: Measures,
  { places, lies, boxed }: Sources,
  emit: Emit,
): void {
  const percent = scale < nearly ? Math.round(scale * 100) : null
  for (const { place, width, room } of overflows) {
    const span = places.of(place)
    const over = millimetres(width - room)
    const facts = { what: places.kindOf(place), over, lies: lies(span), boxed: boxed(span) }
    const isLost = facts.what === 'table' || width * scale > room + 1
    if (isLost) emit('layout/cut-off', facts, span)
    else emit('layout/overflow', { ...facts, percent }, span)
  }
  // What is not the author's, such as a template's own part, is said of the report.
  if (overflows.length === 0 && percent !== null)
    emit(
      'layout/overflow',
      { what: 'unknown', over: null, percent, lies: false, boxed: false },
      startOf(`reports/${report.id}/report.yaml`),
    )
}

const millimetres = (pixels: number): number => Math.ceil(pixels * millimetresPerPixel)

function checkTexts(
  { scale }: PrintedLayout,
  { texts }: Measures,
  { places, lies, boxed }: Sources,
  emit: Emit,
): void {
  for (const { place, size, isShrunk } of texts) {
    const points = Math.round(size * pointsPerPixel * scale * 10) / 10
    const shrunk = scale < nearly ? 'page' : isShrunk ? 'drawing' : null
    const span = places.of(place)
    const facts = {
      what: places.kindOf(place),
      points,
      least: smallestText,
      shrunk,
      lies: lies(span),
      boxed: boxed(span),
    } as const
    emit('layout/small-text', facts, span)
  }
}

function checkImage(image: ImageMeasure, places: AuthorPlaces, emit: Emit): void {
  const { span, path, sort } = places.ofImage(image)
  const { width, widest } = sort === 'opening' ? { width: paperWidth, widest: paperWidth } : image
  const resolution = (image.pixels / width) * pixelsPerInch
  if (resolution >= lowestResolution * nearly) return
  // One in the text is as large as its pixels are many, unless its width is set: more of them would not help.
  const grows = sort === 'text' && widest > width
  emit(
    'layout/resolution',
    {
      path,
      resolution: Math.floor(resolution),
      least: lowestResolution,
      pixels: image.pixels,
      needed: grows ? null : Math.ceil((widest / pixelsPerInch) * lowestResolution),
      sharp:
        sort === 'logo' || sort === 'opening'
          ? null
          : Math.floor((image.pixels / lowestResolution) * millimetresPerInch),
    },
    span,
  )
}
