/** What printing has shown to be wrong with a report, told where its author can do something about it. */

import { checkLayout } from '../../layout/check-layout.ts'
import { startOf } from '../../model/span.ts'
import type { Span } from '../../model/span.ts'
import { characterFinder, type FoundCharacter } from '../../print/find-character.ts'
import type { MissingGlyph } from '../../print/finish/facts.ts'
import type { PartOutcome } from '../../print/part-outcome.ts'
import { placeholders } from '../../render/page-slots.ts'
import type { FormatInput } from '../format.ts'

export function tellPrint(outcomes: readonly PartOutcome[], input: FormatInput): void {
  const { numbered, printer, emit } = input
  const { report } = numbered
  const place = startOf(`reports/${report.id}/report.yaml`)
  const standIn = printer.standIn()
  if (standIn) emit(standIn.isRemote ? 'pdf/remote-browser' : 'pdf/other-browser', standIn, place)
  const parts = inDocument(outcomes)
  for (const { fault, page } of parts.flatMap(({ part }) => part.told.faults)) {
    // Descriptions of images have been told where they are written.
    if (fault !== 'figure') emit('pdf/unfinished', { detail: `${fault}, page ${page ?? '?'}` }, place)
  }
  tellMissing(parts, input)
  const printed = parts.map(({ part, ...outcome }) => ({ ...outcome, layout: part.told.layout }))
  checkLayout(report, printed, emit)
}

/** With pages that count through the whole document. */
function inDocument(outcomes: readonly PartOutcome[]): PartOutcome[] {
  let before = 0
  return outcomes.map(({ part, ...outcome }) => {
    const shift = (page: number): number => page + shifted
    const shifted = before
    before += part.pages.length
    const { faults, missing, layout } = part.told
    return {
      ...outcome,
      part: {
        ...part,
        told: {
          ...part.told,
          faults: faults.map((fault) => ({ ...fault, page: fault.page && shift(fault.page) })),
          missing: {
            ...missing,
            places: missing.places.map((one) => ({ ...one, page: one.page && shift(one.page) })),
          },
          layout: {
            ...layout,
            tables: layout.tables.map(({ head, rows }) => ({
              head: head && shift(head),
              rows: rows.map((pages) => pages.map(shift)),
            })),
          },
        },
      },
    }
  })
}

/** Each run of characters, as a word of another script, once for each place; those whose place cannot be found by the page that lacks them. */
function tellMissing(parts: readonly PartOutcome[], { numbered, texts, emit }: FormatInput): void {
  const missing = parts.map(({ part }) => part.told.missing)
  const places = missing.flatMap((one): readonly MissingGlyph[] => one.places)
  if (places.length === 0) return
  const { report } = numbered
  const own = texts.filter(
    ({ file }) => !file.startsWith('reports/') || file.startsWith(`reports/${report.id}/`),
  )
  const printed = new Set(missing.flatMap((one) => [...one.printed]))
  const find = characterFinder(own, report.tables, printed)
  const told = new Set<string>()
  for (const { page, text: printedText, lacking } of places) {
    const text = printedText && printedText.replace(placeholders.contents, '').trim()
    const found = text === null ? [] : find(text, lacking)
    for (const { character, span } of inRuns(found)) {
      const key = `${span.file}:${span.cell ?? ''}:${span.start}:${character}`
      if (!told.has(key)) emit('pdf/glyph', { character, page, text }, span)
      told.add(key)
    }
    // Heads and feet of pages say what the title page says.
    if (found.length === 0 && (text !== null || places.length === 1))
      emit('pdf/glyph', { character: null, page, text }, startOf(`reports/${report.id}/report.yaml`))
  }
}

/** Characters that stand side by side in a source, as one. */
function inRuns(found: readonly FoundCharacter[]): readonly FoundCharacter[] {
  const runs: FoundCharacter[] = []
  const places = new Map(
    found.map((one) => [`${one.span.file}:${one.span.cell ?? ''}:${one.span.start}`, one]),
  )
  for (const one of [...places.values()].toSorted((a, b) => a.span.start - b.span.start)) {
    const at = runs.findIndex(({ span }) => isFollowed(span, one.span))
    const run = runs[at]
    if (run) runs[at] = { character: run.character + one.character, span: { ...run.span, end: one.span.end } }
    else runs.push(one)
  }
  return runs
}

const isFollowed = (before: Span, after: Span): boolean =>
  before.file === after.file && before.cell === after.cell && before.end === after.start
