/** Rows of a CSV text as Excel writes it in any language, whichever delimiter it took, each cell with its place. */

import { largest } from '../../model/extremes.ts'
import type { SourceText, Span } from '../../model/span.ts'
import type { DataCell, DataRows } from './data-rows.ts'
import { unguarded } from './formula-guard.ts'

/**
 * A quoted field that never ends, or text behind a closing quote: reported, and the rest still read as well as it can
 * be.
 */
export type CsvFault = { readonly problem: 'quote'; readonly span: Span }

/** Where as many lines speak for one as for another, the first. */
const delimiters = [';', '\t', ',', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** A field as it is written, its quotes included. */
export interface CsvField {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
}

export interface CsvRead {
  readonly rows: DataRows
  readonly delimiter: Delimiter
  readonly faults: readonly CsvFault[]
  /** The fields of all rows that are not blank throughout, in order. */
  readonly fields: readonly CsvField[]
}

/** So many rows are looked at to find the delimiter. */
const sampleSize = 20

/** Excel's own way to name the delimiter, in the first line. */
const delimiterLine = /^sep=([;,\t|])[ \t]*(?:\n|$)/i

/** What old programs put at a file's end. */
const endMark = '\u001a'

/** A formula that is nothing but a text: how programs keep Excel from taking `0123` for a number. */
const textFormula = /^="((?:[^"]|"")*)"$/

export function readCsv(whole: SourceText): CsvRead {
  const source = { ...whole, text: withoutEndMarks(whole.text) }
  const named = delimiterLine.exec(source.text)
  const delimiter = named ? delimiters.find((delimiter) => delimiter === named[1])! : findDelimiter(source)
  const faults: CsvFault[] = []
  const rows: (readonly DataCell[])[] = []
  const allFields: CsvField[] = []
  let width = 0
  for (const { cells, fields } of readRows(source, named?.[0].length ?? 0, [delimiter], faults)) {
    rows.push(cells)
    for (const field of fields) allFields.push(field)
    width = Math.max(width, cells.findLastIndex(({ text }) => text !== '') + 1)
  }
  return {
    rows: rows.map((cells) => (cells.length > width ? cells.slice(0, width) : cells)),
    delimiter,
    faults,
    fields: allFields,
  }
}

function withoutEndMarks(text: string): string {
  let end = text.trimEnd().length
  if (text[end - 1] !== endMark) return text
  while (text[end - 1] === endMark) end--
  return text.slice(0, end)
}

/**
 * How a text is written as one field, quoted where it must be, or as its neighbours are. A program that parts cells by
 * another sign would take what stands behind it for a formula.
 */
export function csvField(text: string, delimiter: string, alwaysQuoted = false): string {
  const quoted =
    alwaysQuoted || text.includes(delimiter) || /["\n\r]|^sep=|[;,\t|][^\S\t]*[=+\-@]/i.test(text)
  return quoted ? `"${text.replaceAll('"', '""')}"` : text
}

/** The delimiter that splits the most rows into the same number of fields. */
function findDelimiter(source: SourceText): Delimiter {
  const sample: string[][] = []
  for (const { stops } of readRows(source, 0, delimiters, [])) {
    sample.push(stops.map((stop) => delimiterAt(source.text, stop)))
    if (sample.length === sampleSize) break
  }
  const agreeing = delimiters.map((delimiter) => agreeingRows(sample, delimiter))
  return delimiters[agreeing.indexOf(largest(agreeing))]!
}

/** The delimiter at an offset; a comma between digits is likelier a decimal sign, and speaks for no delimiter alone. */
function delimiterAt(text: string, offset: number): string {
  const isDecimal = text[offset] === ',' && /^\d,\d$/.test(text.slice(offset - 1, offset + 2))
  return isDecimal ? 'decimal' : text[offset]!
}

function agreeingRows(sample: readonly (readonly string[])[], delimiter: Delimiter): number {
  const rowsBySplits = new Map<number, number>()
  for (const stops of sample) {
    if (!stops.includes(delimiter)) continue
    const splits = stops.filter(
      (stop) => stop === delimiter || (stop === 'decimal' && delimiter === ','),
    ).length
    rowsBySplits.set(splits, (rowsBySplits.get(splits) ?? 0) + 1)
  }
  return largest(rowsBySplits.values(), 0)
}

interface CsvRow {
  readonly cells: readonly DataCell[]
  readonly fields: readonly CsvField[]
  /** The offsets of the delimiters between the cells. */
  readonly stops: readonly number[]
}

/** The rows from an offset on that are not blank throughout. Takes linear time, whatever the quotes. */
function* readRows(
  { file, text }: SourceText,
  from: number,
  between: readonly string[],
  faults: CsvFault[],
): Generator<CsvRow> {
  const nextLineEnd = finder(text, '\n')
  const finders = [nextLineEnd, ...between.map((delimiter) => finder(text, delimiter))]
  const spanOf = (start: number, end: number): Span => ({ file, start, end })
  const reportQuote = (start: number, end: number) =>
    faults.push({ problem: 'quote', span: spanOf(start, end) })

  /** Where the field that `offset` is in ends, if no quotes are heeded from there. Must not be asked backwards. */
  const nextStop = (offset: number): number => {
    let stop = text.length
    for (const find of finders) stop = Math.min(stop, find(offset))
    return stop
  }

  const skipSpaces = (offset: number): number => {
    while (isSpace(text[offset]) && !between.includes(text[offset]!)) offset++
    return offset
  }

  const cell = (start: number, end: number, quoted: boolean): DataCell => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed === '') return { text: '', span: spanOf(start, start) }
    const first = trimmed.length === raw.length ? start : start + raw.length - raw.trimStart().length
    const unquoted = quoted ? trimmed.replaceAll('""', '"') : trimmed
    return {
      text: textFormula.exec(unquoted)?.[1]!.replaceAll('""', '"').trim() ?? unguarded(unquoted),
      span: spanOf(first, first + trimmed.length),
    }
  }

  const readField = (start: number): ReadField => {
    const opening = skipSpaces(start)
    const inside = opening + (text.startsWith('="', opening) ? 2 : 1)
    if (text[inside - 1] !== '"') return bareField(start, nextStop(opening))
    const closing = closingQuote(text, inside)
    const behind = skipSpaces(closing + 1)
    const ended = behind >= text.length || text[behind] === '\n' || between.includes(text[behind]!)
    if (closing !== -1 && ended) return quotedField(opening, inside, closing, behind)
    if (text[opening] === '=') return bareField(start, nextStop(opening))
    // A quote that closes first on another line, in the midst of a field, was hardly meant for this one.
    if (closing === -1 || nextLineEnd(inside) < closing) {
      reportQuote(opening, inside)
      const stop = nextStop(inside)
      return quotedField(opening, inside, stop, stop)
    }
    const stop = nextStop(behind)
    const end = behind + text.slice(behind, stop).trimEnd().length
    reportQuote(behind, end)
    return quotedField(opening, inside, text[end - 1] === '"' ? end - 1 : end, stop)
  }

  const bareField = (start: number, stop: number): ReadField => ({
    cell: cell(start, stop, false),
    field: { start, end: stop, quoted: false },
    stop,
  })

  const quotedField = (opening: number, inside: number, closing: number, stop: number): ReadField => ({
    cell: cell(inside, closing, true),
    field: { start: opening, end: Math.min(closing + 1, stop), quoted: true },
    stop,
  })

  for (let at = from; at < text.length; at++) {
    const cells: DataCell[] = []
    const fields: CsvField[] = []
    const stops: number[] = []
    for (;;) {
      const read = readField(at)
      cells.push(read.cell)
      fields.push(read.field)
      at = read.stop
      if (at >= text.length || text[at] === '\n') break
      stops.push(at)
      at++
    }
    if (cells.some((cell) => cell.text !== '')) yield { cells, fields, stops }
  }
}

interface ReadField {
  readonly cell: DataCell
  readonly field: CsvField
  readonly stop: number
}

/** White space as trimming knows it, within a line. */
const isSpace = (character: string | undefined): boolean =>
  character !== undefined && character !== '\n' && character.trim() === ''

/** The quote that ends a field, -1 for none; two together are one within it. */
function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from)
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  return quote
}

/** Finds the next of a character, the text's end for none; asked forwards only, it passes each stretch once. */
function finder(text: string, sought: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found >= from) return found
    const next = text.indexOf(sought, from)
    found = next === -1 ? text.length : next
    return found
  }
}
