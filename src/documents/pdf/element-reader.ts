/** What elements of a PDF print, and where: what all that reads them needs. */

import type { PhrasingContent } from 'mdast'
import { plainText } from '../../source/plain-text.ts'
import type { ForeignPlace } from '../document.ts'
import { countLosses, type LossCounter } from '../losses.ts'
import { inlineContent, type Piece } from './inline-content.ts'
import { noNotes, notesOf, type Notes } from './notes.ts'
import { paintsBlanks } from './painted-blanks.ts'
import { areLevel, type Run } from './page-runs.ts'
import { contentKey, type PrintedText } from './printed-text.ts'
import { isLeftOut } from './roles.ts'
import {
  elementsIn,
  isContent,
  isElement,
  type TaggedContent,
  type TaggedElement,
  type TaggedKid,
} from './structure.ts'

export interface ElementReader {
  /** What stands in kids and all below them. */
  pieces(kids: readonly TaggedKid[]): readonly Piece[]
  /** `room` is how wide lines may be, in points, where that is known. */
  content(pieces: readonly Piece[], room?: number | null): PhrasingContent[]
  placeOf(kids: readonly TaggedKid[]): ForeignPlace
  readonly notes: Notes
  readonly losses: LossCounter
}

export function elementReader(root: TaggedElement, printed: PrintedText): ElementReader {
  const losses = countLosses()
  const placeOf = (kids: readonly TaggedKid[]): ForeignPlace => ({
    page: firstPage(kids, printed.pages),
    sheet: null,
    cell: null,
  })
  const runsOf = ({ page, id }: TaggedContent) => inLines(printed.runs.get(contentKey(page, id)) ?? [])

  const piecesWith = (notes: Notes) => {
    const pieces = (kids: readonly TaggedKid[]): readonly Piece[] =>
      kids.flatMap((kid): readonly Piece[] => {
        if (isContent(kid)) return runsOf(kid).map((run) => ({ kind: 'run', run }))
        if (isLeftOut(kid) || kid.type === 'Figure') return []
        const instead = kid.actualText ?? (kid.type === 'Formula' ? kid.alt : null)
        if (instead !== null) return [{ kind: 'text', text: instead }]
        const identifier = kid.type === 'Reference' ? notes.identifierAt(kid) : null
        return identifier === null ? pieces(kid.kids) : [{ kind: 'note', identifier }]
      })
    return pieces
  }

  const blanks = paintsBlanks(root, runsOf)
  const content = (pieces: readonly Piece[], room: number | null = null) =>
    inlineContent(pieces, { paintsBlanks: blanks, room })
  const marks = piecesWith(noNotes)
  const notes = notesOf([...elementsIn(root)], (kids) => plainText(content(marks(kids))))
  return { pieces: piecesWith(notes), content, placeOf, notes, losses }
}

/** Some programs paint the letters that they take from another font after all others of the line. */
function inLines(runs: readonly Run[]): readonly Run[] {
  const lines: Run[][] = []
  for (const run of runs) {
    const last = lines.at(-1)
    if (last && areLevel(last[0]!, run)) last.push(run)
    else lines.push([run])
  }
  return lines.flatMap((line) => line.toSorted((one, other) => one.x - other.x))
}

function firstPage(kids: readonly TaggedKid[], pages: PrintedText['pages']): number | null {
  for (const kid of kids) {
    const page = isElement(kid) ? firstPage(kid.kids, pages) : (pages.get(kid.page) ?? null)
    if (page !== null) return page
  }
  return null
}
