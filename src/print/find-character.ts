/**
 * A character that was not printed → the places in the sources where it stands. The PDF tells only the text around it; of
 * all rare characters in the sources, the one whose neighbours agree best is it.
 */

import { largest } from '../model/extremes.ts'
import type { Table } from '../model/table.ts'
import type { SourceText, Span } from '../model/span.ts'

export interface FoundCharacter {
  readonly character: string
  readonly span: Span
}

/** A character in a source, with what stands before and behind it, read from it outwards. */
interface Candidate extends FoundCharacter {
  readonly before: string
  readonly behind: string
}

/** Stands in a printed text for a character without a glyph. */
const notPrinted = '\ufffd'

/** The report's own fonts have all letters up to here, but nothing for a control character. */
const common = '\t\n\r\u0020-\u007e\u00a0-\u024f'
const startsCommon = new RegExp(`^[${common}]`)
const isCommon = (character: string): boolean => character === notPrinted || startsCommon.test(character)

/** What Markdown, YAML and print may put between two characters, or take out. */
const betweenWords = /[\s\u00ad\u200b*_~`|\\[\]<>"']/

const neighbours = 16

/** `lacking` are parts of the printed text that are known, though they do not show. */
export type FindCharacter = (printed: string, lacking: readonly string[]) => readonly FoundCharacter[]

/** `known` are characters that were printed elsewhere, and so are none of those sought. */
export function characterFinder(
  texts: readonly SourceText[],
  tables: readonly Table[],
  known: ReadonlySet<string>,
): FindCharacter {
  const candidates = [...texts.flatMap(candidatesIn), ...tables.flatMap(candidatesInCells)].filter(
    ({ character }) => !known.has(character),
  )
  return (printed, lacking) =>
    gapsIn(printed, lacking).flatMap(({ character, start, end }) => {
      const context = around(printed, start, end)
      const possible = candidates.filter((one) => character === null || one.character === character)
      const scores = possible.map(
        (one) => agreement(one.before, context.before) + agreement(one.behind, context.behind),
      )
      const best = largest(scores)
      // Neighbours that do not agree at all are those of another character, unless there are none.
      const least = Math.min(2, context.before.length + context.behind.length)
      return best < least ? [] : possible.filter((_, at) => scores[at] === best)
    })
}

/** Where in a printed text something is missing; the character itself where the PDF names it. */
function gapsIn(printed: string, lacking: readonly string[]) {
  const unnamed = [...printed.matchAll(/\ufffd+/g)].map(({ index, 0: gap }) => ({
    character: null,
    start: index,
    end: index + gap.length,
  }))
  const parts = new Set(lacking.flatMap((text) => rareIn(text).map(({ character }) => character)))
  return [...unnamed, ...rareIn(printed).filter(({ character }) => parts.has(character))]
}

function candidatesIn({ file, text }: SourceText): Candidate[] {
  return rareIn(text).map(({ character, from, start, end }) => ({
    character,
    span: { file, start: from, end },
    ...around(text, start, end),
  }))
}

/** Cells of workbooks, whose text stands in no source. */
const candidatesInCells = ({ columns, rows }: Table): Candidate[] =>
  [
    ...columns.map(({ heading }) => heading),
    ...rows.flatMap(({ cells }) => cells.map(({ written }) => written)),
  ]
    .filter(({ span }) => span.cell !== undefined)
    .flatMap(({ text, span }) =>
      rareIn(text).map(({ character, start, end }) => ({ character, span, ...around(text, start, end) })),
    )

/** Characters as a reader counts them: a face of several joined ones is one. Made when first asked, which takes a while. */
let byReader: Intl.Segmenter | null = null

interface RareCharacter {
  readonly character: string
  /** Where it begins, and where what is rare of it does: a letter with a mark that no font has may show without the mark. */
  readonly from: number
  readonly start: number
  readonly end: number
}

const allCommon = new RegExp(`[${common}]+`, 'g')

function rareIn(text: string): RareCharacter[] {
  // Most texts have none, and to tell the characters of a text apart takes time.
  if (!/[^\ufffd]/u.test(text.replace(allCommon, ''))) return []
  byReader ??= new Intl.Segmenter('sv', { granularity: 'grapheme' })
  return [...byReader.segment(text)].flatMap(({ segment, index: from }) => {
    const first = [...segment].findIndex((one) => !isCommon(one))
    if (first < 0) return []
    const start = from + [...segment].slice(0, first).join('').length
    return [{ character: segment, from, start, end: from + segment.length }]
  })
}

const around = (text: string, start: number, end: number) => ({
  before: outwards(Array.from(text.slice(Math.max(0, start - 4 * neighbours), start)).toReversed()),
  behind: outwards(Array.from(text.slice(end, end + 4 * neighbours))),
})

const outwards = (characters: readonly string[]): string =>
  characters
    .filter((character) => !betweenWords.test(character))
    .slice(0, neighbours)
    .join('')

/** How many characters agree, from the first on; one that was not printed agrees with every rare one. */
function agreement(source: string, printed: string): number {
  const written = [...source]
  let count = 0
  for (const character of printed) {
    const own = written[count]
    if (own === undefined || (own !== character && !(character === notPrinted && !isCommon(own)))) break
    count++
  }
  return count
}
