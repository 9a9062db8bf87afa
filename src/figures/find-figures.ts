/** Every figure with a unit in a report's prose, with its place and the sentence it stands in. */

import type { Amount } from '../model/amount.ts'
import type { ValueNode } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { bareNumbers, writtenFigures, type Approximation, type WrittenFigure } from './figure-grammar.ts'
import { isPrinted, passagesOf, placeOf, valuesIn, type Passage } from './passages.ts'
import { reader, sentencesOf } from './sentences.ts'

export interface Figure {
  /** As written, with its unit and the words that approximate it: `ca 300 tkr`. */
  readonly text: string
  /** One, or two for a range; as written, with their decimals. */
  readonly amounts: readonly Amount[]
  /** `kr`, `tkr`, `mnkr`, `mdkr`, `%`, `procentenheter`, `st`, `index`, …, however it is written. */
  readonly unit: string
  readonly approximation: Approximation | null
  /** The number with the unit behind it. */
  readonly span: Span
  /** The sentence it stands in, in plain text. */
  readonly sentence: string
  /** Where {@link text} begins in the sentence. */
  readonly at: number
  /** In a cell of a table. */
  readonly isCell: boolean
  /** Printed by a reference to a cell. */
  readonly linked: boolean
  /** The references that print it, or a part of it. */
  readonly values: readonly ValueNode[]
  /** The chapter and the headings it stands under: see {@link Passage.section}. */
  readonly section: string
}

/** Digits that say something: `2 000` has one, `5,0` two. */
export function significantDigits({ amounts }: Figure): number {
  const { units, decimals } = amounts[0]!
  const digits = units.toString().replace('-', '')
  return (decimals > 0 ? digits : digits.replace(/(?<!0)0+$/, '')).length
}

/** Further away than this nothing speaks of a figure, even where no full stop stands between. */
const sentenceReach = 500

export const findFigures = (report: Report): readonly Figure[] =>
  figuresIn(passagesOf(report).passages, report)

export const figuresIn = (passages: readonly Passage[], { meta }: Report): Figure[] =>
  passages.flatMap((passage) => figuresOf(passage, meta.language))

/** Numbers that no unit follows: counts of things, if anything; none of cells. */
export const bareFiguresIn = (passages: readonly Passage[], { meta }: Report): Figure[] =>
  passages
    .filter(({ isCell }) => !isCell)
    .flatMap((passage) => placed(passage, bareNumbers(passage.text, meta.language)))

const figuresOf = (passage: Passage, language: Report['meta']['language']): Figure[] =>
  placed(passage, writtenFigures(passage.text, language))

function placed(passage: Passage, written: readonly WrittenFigure[]): Figure[] {
  const { text, section, isCell } = passage
  if (written.length === 0) return []
  const sentences = sentencesOf(text)
  const read = reader(text)
  let at = 0
  return written.flatMap(({ opening, start, end, amounts, unit, approximation }): Figure[] => {
    const whole = text.slice(opening, end)
    // A cell that holds nothing else is data.
    if (isCell && whole === text.trim()) return []
    while (sentences[at]!.end < end) at++
    const from = Math.max(sentences[at]!.start, opening - sentenceReach)
    const to = Math.min(sentences[at]!.end, end + sentenceReach)
    const sentence = read(from, to)
    return [
      {
        text: whole,
        amounts,
        unit,
        approximation,
        span: placeOf(passage, start, end),
        sentence: sentence.text,
        at: sentence.offset(opening),
        isCell,
        linked: isPrinted(passage, start, end),
        values: valuesIn(passage, start, end),
        section,
      },
    ]
  })
}
