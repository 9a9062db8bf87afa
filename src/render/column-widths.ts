/**
 * How wide the columns of a table are, by what stands in them: no column narrower than its words, and the rest of the room
 * to those with much text. Told without a browser, in ems of the table's type.
 */

import { largest } from '../model/extremes.ts'
import { textWidth } from '../wording/text-width.ts'

/** A cell's text as it is printed, soft hyphens and all. */
export interface CellWidth {
  readonly text: string
  /** Whether it must stay on one line. */
  readonly unbroken: boolean
}

export interface ColumnWidths {
  /** Shares of the table's width in per cent, or null where all fits on one line and the browser may decide. */
  readonly shares: readonly number[] | null
  /** Shares of the table's width in per cent by the longest text of each column, for whoever decides without a browser. */
  readonly natural: readonly number[]
  /** What the table needs for each word to stand whole or in its parts, and for running text beside figures not to be a column
   * of single words. */
  readonly least: number
  /** The same with lines of more than a word in every column of running text, however many there are. */
  readonly legible: number
  /** By column, what running text needs not to be a column of single words; 0 where there is none. */
  readonly lines: readonly number[]
  /** By column, what its heading needs for no word of it to be broken more than once; 0 where none could be. */
  readonly halves: readonly number[]
  /** What it needs for no word to be broken but those that are very long. */
  readonly whole: number
  /** More than a few of its columns are text, whose words may be broken; else it is mostly figures. */
  readonly isMostlyText: boolean
  /** What it needs to be read with ease. */
  readonly comfortable: number
  /** As wide as its longest texts, on one line each, with air between the columns; null where the page has no more room than
   * that, so that the table may as well fill it. */
  readonly narrow: number | null
}

/** Left and right of a cell's text, in ems, and in a table that is set close. */
const usualPadding = 1.2
export const closePadding = 0.7
/** Between two columns of a table that does not fill its page. */
const air = 2.2
/** A table that takes less of its page is not stretched. */
const narrowest = 0.78
/** Headings and totals are bold. */
const boldness = 1.06
/** A word is kept whole up to this width, if it can be broken at all. */
const wholeWord = 8.5
/** Beyond this a column of text gains little by more room. */
const easyMeasure = 16

/** What stands above several columns, from one on. */
interface Above {
  readonly from: number
  readonly count: number
  readonly text: string
}

interface Setting {
  /** Left and right of a cell's text, together. */
  readonly padding?: number
  readonly above?: readonly Above[]
}

/** The first cell of each column is its heading. */
export function columnWidths(
  columns: readonly (readonly CellWidth[])[],
  room: number,
  { padding = usualPadding, above = [] }: Setting = {},
): ColumnWidths {
  const needs = above.reduce((all, one) => below(one, all, padding), columns.map(needOf))
  const around = padding * columns.length
  const least = sum(leastsOf(needs)) + around
  const legible = sum(needs.map(withLines)) + around
  const comfortable = sum(needs.map(easyWidth)) + around
  const full = sum(needs.map((need) => need.full)) + around
  const fits = full <= room
  const airy = full + air * (columns.length - 1)
  return {
    shares: fits ? null : sharesOf(needs, room - around, padding),
    natural: inPerCent(needs.map(({ full }) => full + padding)),
    least,
    legible,
    lines: needs.map(({ word, running }) => (running > word ? Math.max(word, linesOf(running)) : 0)),
    halves: needs.map(({ heading, piece }) => {
      const halves = largest(wordsOf(heading).map(widthOfSyllables), 0)
      return halves > piece ? halves : 0
    }),
    whole: sum(needs.map(({ word }) => word)) + around,
    isMostlyText: isMostlyText(needs),
    comfortable,
    narrow: airy <= narrowest * room ? airy : null,
  }
}

interface Need {
  /** The widest part that does not break. */
  readonly piece: number
  /** The widest word, or part of one that is very long. */
  readonly word: number
  /** The same of what stands below the heading, at least `piece`. */
  readonly body: number
  /** Whether something below the heading may be broken. */
  readonly isText: boolean
  /** Of what may be broken below the heading, the longest on one line. */
  readonly running: number
  readonly heading: string
  /** The longest text on one line. */
  readonly full: number
  /** How long each of its texts is that does not fit on one line of the widest word, by row; 0 for others. */
  readonly long: readonly number[]
}

function needOf(cells: readonly CellWidth[]): Need {
  let [full, piece, word, body] = [0, 0, 0, 0]
  for (const [index, { text, unbroken }] of cells.entries()) {
    const width = widthOf(text)
    full = Math.max(full, width)
    const isWhole = unbroken || !breaks.test(text)
    const longest = isWhole ? width : largest(wordsOf(text).map(widthOf))
    piece = Math.max(piece, isWhole ? width : largest(text.split(breaks).map(widthOf)))
    word = Math.max(word, longest)
    if (index > 0) body = Math.max(body, longest)
  }
  const kept = (width: number): number => Math.max(piece, Math.min(width, wholeWord))
  const long = cells.map(({ text }) => widthOf(text)).map((width) => (width > kept(word) ? width : 0))
  const broken = cells.slice(1).filter(({ text, unbroken }) => !unbroken && breaks.test(text))
  return {
    full,
    piece,
    word: kept(word),
    body: kept(body),
    isText: broken.length > 0,
    running: largest(
      broken.map(({ text }) => widthOf(text)),
      0,
    ),
    heading: cells[0]?.text ?? '',
    long,
  }
}

/** The columns that it stands above are together as wide as it. */
function below({ from, count, text }: Above, needs: readonly Need[], padding: number): Need[] {
  const own = needOf([{ text, unbroken: false }])
  const within = needs.slice(from, from + count)
  const lack = (of: 'piece' | 'word' | 'full'): number =>
    Math.max(0, own[of] - sum(within.map((need) => need[of])) - padding * (count - 1)) / count
  const [piece, word, full] = [lack('piece'), lack('word'), lack('full')]
  return needs.map((need, index) =>
    index < from || index >= from + count
      ? need
      : {
          ...need,
          piece: need.piece + piece,
          body: Math.max(need.body, need.piece + piece),
          word: need.word + word,
          full: need.full + full,
        },
  )
}

/** Where a line may end. */
const breaks = /[^\S\u00a0]+|\u00ad|(?<=\p{L}[-/])(?=\p{L})/u

const widthOf = (text: string): number => boldness * textWidth(text.replaceAll('\u00ad', ''), 1)

const easyWidth = ({ word, full }: Need): number =>
  Math.max(word, Math.min(easyMeasure, full, 1.6 * Math.sqrt(full)))

/**
 * Widths that make the rows as low as they can be together, none narrower than its words or wider than its longest text. A row is
 * as high as its highest cell, so that each column counts by the texts that make rows high: by the roots of how much those are,
 * where each column is so wide, rows are the lowest.
 */
function sharesOf(needs: readonly Need[], room: number, padding: number): number[] {
  // Words are kept whole as long as enough of the room is left for the columns with much text. Where there are few of these,
  // their words have all of it before those of headings above figures, of which each is there once, and so has a line that
  // holds more than one word.
  const pieces = needs.map(({ piece }) => piece)
  const words = needs.map(({ word }) => word)
  const leasts = isMostlyText(needs)
    ? towards(pieces, words, wordsOfRoom * room)
    : headed(needs, leastsOfRows(needs, pieces, room), room)
  let much = needs.map(({ long }) => sum(long))
  let widths = widest(needs, leasts, much, room)
  for (let round = 0; round < rounds; round++) {
    const counted = muchOf(needs, widths)
    much = much.map((one, column) => Math.sqrt(one * counted[column]!))
    widths = widest(needs, leasts, much, room)
  }
  return inPerCent(widths.map((width) => width + padding))
}

function leastsOf(needs: readonly Need[]): number[] {
  return isMostlyText(needs) ? needs.map(({ piece }) => piece) : needs.map(withLines)
}

const withLines = ({ piece, running }: Need): number => Math.max(piece, linesOf(running))

const linesOf = (running: number): number => Math.min(running, leastRunning)

/** Of what stands below the headings: each word whole, and then lines of running text that are no column of single words. */
function leastsOfRows(needs: readonly Need[], pieces: readonly number[], room: number): readonly number[] {
  const bodies = towards(
    pieces,
    needs.map(({ body }) => body),
    room,
  )
  const lines = needs.map(({ running }, index) => Math.max(bodies[index]!, linesOf(running)))
  return towards(bodies, lines, wordsOfRoom * room)
}

/**
 * The words of headings whole where there is room. Else each is broken once, also where running text has less for it, none is
 * broken into more lines than another needs, and what is left goes to their words.
 */
function headed(needs: readonly Need[], leasts: readonly number[], room: number): readonly number[] {
  const part = wordsOfRoom * room
  const words = needs.map(({ word }, index) => Math.max(leasts[index]!, word))
  if (sum(words) <= part) return words
  const once = needs.map(({ heading }, index) =>
    Math.max(leasts[index]!, Math.min(words[index]!, widthInHalves(heading))),
  )
  const kept = sum(once) <= room ? once : leasts
  for (let lines = 2; lines <= mostLines; lines++) {
    const widths = needs.map(({ heading }, index) =>
      Math.max(kept[index]!, Math.min(words[index]!, widthInLines(heading, lines))),
    )
    if (sum(widths) <= part) return towards(widths, words, part)
  }
  return kept
}

const wordsOf = (text: string): string[] => text.split(/[^\S\u00a0]+/)

/** As narrow as it can be with none of its words in more than two lines. */
const widthInHalves = (text: string): number => largest(wordsOf(text).map((word) => widthInLines(word, 2)))

/** The same of a word that may be broken more than once; 0 of others. */
const widthOfSyllables = (word: string): number => (word.split(breaks).length > 2 ? widthInLines(word, 2) : 0)

/** As narrow as it can be in so many lines. */
function widthInLines(text: string, lines: number): number {
  const parts = text.split(breaks).map((part) => widthOf(`${part}-`))
  let [low, high] = [largest(parts), sum(parts)]
  if (linesAt(low, parts) <= lines) return low
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2
    if (linesAt(middle, parts) <= lines) high = middle
    else low = middle
  }
  return high
}

function linesAt(width: number, parts: readonly number[]): number {
  let [lines, taken] = [1, 0]
  for (const part of parts) {
    if (taken > 0 && taken + part > width) [lines, taken] = [lines + 1, 0]
    taken += part
  }
  return lines
}

/** By the roots of how much each column holds, as wide as there is room for. */
function widest(
  needs: readonly Need[],
  leasts: readonly number[],
  much: readonly number[],
  room: number,
): number[] {
  const widthsFor = (scale: number) =>
    needs.map(({ full }, index) => {
      const width = scale * Math.sqrt(much[index]!)
      // A little more spares a line, and columns that are nearly alike the look of chance.
      return Math.max(leasts[index]!, width >= nearlyWhole * full ? full : width)
    })
  // The least of what is long takes much of the scale.
  const least = much.reduce((smallest, one) => (one > 0 ? Math.min(smallest, one) : smallest), 1)
  let [low, high] = [0, room / Math.sqrt(least)]
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2
    if (sum(widthsFor(middle)) > room) high = middle
    else low = middle
  }
  return widthsFor(low)
}

/** How much of each column's texts makes rows high: all of one that is higher than those beside it, a part of those alike. */
function muchOf(needs: readonly Need[], widths: readonly number[]): number[] {
  const much = needs.map(() => 0)
  for (let row = 0; row < (needs[0]?.long.length ?? 0); row++) {
    const heights = needs.map(({ long }, column) => (long[row]! / widths[column]!) ** sharpness)
    const all = sum(heights)
    for (const [column, { long }] of needs.entries())
      if (all > 0) much[column]! += (heights[column]! / all) * long[row]!
  }
  return much
}

function isMostlyText(needs: readonly Need[]): boolean {
  const texts = needs.filter(({ isText }) => isText).length
  return texts > fewTexts && texts * fewOf > needs.length
}

/** As near to what is wished, each by the same share, as there is room for. */
function towards(widths: readonly number[], wished: readonly number[], room: number): readonly number[] {
  const lacking = sum(wished) - sum(widths)
  const share = Math.min(1, Math.max(0, (room - sum(widths)) / Math.max(0.01, lacking)))
  return widths.map((width, index) => width + share * Math.max(0, wished[index]! - width))
}

/** Beside so many, or one among as many columns as `fewOf`, all are figures. */
const fewTexts = 2
const fewOf = 4

/** Of its longest text. */
const nearlyWhole = 0.86

/** In ems, of a line of running text: two words or three. */
const leastRunning = 8

/** A heading in more is no longer read as one. */
const mostLines = 8

/** So much of the room may go to whole words. */
const wordsOfRoom = 0.85

/** The higher, the more the highest cell of a row counts alone. */
const sharpness = 4

/** After so many, widths change no more than a hair. */
const rounds = 16

/** Halves a page to less than a hair. */
const steps = 24

function inPerCent(widths: readonly number[]): number[] {
  const total = sum(widths)
  return widths.map((width) => Math.round((1000 * width) / total) / 10)
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, one) => total + one, 0)

/** Whether it has to be set close: its parts, or the words of a table of figures, find no room. */
export const needsClose = (usual: ColumnWidths, room: number): boolean =>
  usual.least > room || (!usual.isMostlyText && usual.whole > room)
