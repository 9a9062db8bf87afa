/** Whether the contents are set close in print, so that they take one page and not a few lines of a second. */

import { textWidth } from '../wording/text-width.ts'

export interface ContentsLine {
  readonly level: number
  readonly text: string
}

/** In millimetres, with what the roomiest theme adds. */
const page = 246
const heading = 22
const usual = { line: 5.7, around: 2.2, first: 3.9 }
const close = { line: 4.8, around: 0.9, first: 2.9 }

/** In ems of their type, beside the numbers of sections and pages: of the first level, and how much less of each below it. */
const lineRoom = 34
const indent = 2.4

export const isSetClose = (lines: readonly ContentsLine[]): boolean =>
  heightOf(lines, usual) > page && heightOf(lines, close) <= page

const heightOf = (lines: readonly ContentsLine[], { line, around, first }: typeof usual): number =>
  lines.reduce(
    (height, { level, text }) =>
      height +
      around +
      (level === 1 ? first : 0) +
      line * Math.ceil(textWidth(text, 1) / (lineRoom - indent * (level - 1))),
    heading,
  )
