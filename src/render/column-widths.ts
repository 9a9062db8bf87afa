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
  /** What the table needs for each word to stand whole. */
  readonly least: number
  /** What it needs to be read with ease. */
  readonly comfortable: number
}

/** Left and right of a cell's text. */
const padding = 1.2
/** Headings and totals are bold. */
const boldness = 1.06
/** A word is kept whole up to this width, if it can be broken at all. */
const wholeWord = 8.5
/** Beyond this a column of text gains little by more room. */
const easyMeasure = 16

export function columnWidths(columns: readonly (readonly CellWidth[])[], room: number): ColumnWidths {
  const needs = columns.map(needOf)
  const around = padding * columns.length
  const least = sum(needs.map((need) => need.piece)) + around
  const comfortable = sum(needs.map(easyWidth)) + around
  const fits = sum(needs.map(({ full }) => full)) + around <= room
  return {
    shares: fits ? null : sharesOf(needs, room - around),
    natural: inPerCent(needs.map(({ full }) => full + padding)),
    least,
    comfortable,
  }
}

interface Need {
  /** The widest part that does not break. */
  readonly piece: number
  /** The widest word, or part of one that is very long. */
  readonly word: number
  /** The longest text on one line. */
  readonly full: number
}

function needOf(cells: readonly CellWidth[]): Need {
  let [full, piece, word] = [0, 0, 0]
  for (const { text, unbroken } of cells) {
    const width = widthOf(text)
    full = Math.max(full, width)
    const isWhole = unbroken || !breaks.test(text)
    piece = Math.max(piece, isWhole ? width : largest(text.split(breaks).map(widthOf)))
    word = Math.max(word, isWhole ? width : largest(text.split(/[^\S\u00a0]+/).map(widthOf)))
  }
  return { full, piece, word: Math.max(piece, Math.min(word, wholeWord)) }
}

/** Where a line may end. */
const breaks = /[^\S\u00a0]+|\u00ad|(?<=\p{L}[-/])(?=\p{L})/u

const widthOf = (text: string): number => boldness * textWidth(text.replaceAll('\u00ad', ''), 1)

const easyWidth = ({ word, full }: Need): number =>
  Math.max(word, Math.min(easyMeasure, full, 1.6 * Math.sqrt(full)))

/** The words first; what is left goes by the text that is left, its root so that one long remark does not take it all. */
function sharesOf(needs: readonly Need[], room: number): number[] {
  const widths = needs.map(({ word }) => word)
  const lacks = (index: number) => needs[index]!.full - widths[index]!
  // Each round fills at least one column, or gives all of the room away.
  for (let round = 0; round < needs.length; round++) {
    const spare = room - sum(widths)
    const open = needs.flatMap((_, index) => (lacks(index) > 0.01 ? [index] : []))
    if (spare < 0.01 || open.length === 0) break
    const wants = open.map((index) => Math.sqrt(needs[index]!.full - needs[index]!.word))
    const each = spare / sum(wants)
    open.forEach((index, at) => {
      widths[index] = widths[index]! + Math.min(lacks(index), wants[at]! * each)
    })
  }
  return inPerCent(widths.map((width) => width + padding))
}

function inPerCent(widths: readonly number[]): number[] {
  const total = sum(widths)
  return widths.map((width) => Math.round((1000 * width) / total) / 10)
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, one) => total + one, 0)
