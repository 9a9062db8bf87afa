/** Pieces of printed lines → the text that they print: blanks as they lie, words that were parted at line ends whole. */

import type { PhrasingContent } from 'mdast'
import { raised } from '../raised.ts'
import { gapBetween, isPaintedOver, wordGap, type Run } from './page-runs.ts'

export type Piece =
  | { readonly kind: 'run'; readonly run: Run }
  /** What content stands for that has no letters of its own. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly identifier: string }

/** Parts of the size of the type. */
const otherLine = 0.6
const raisedBy = 0.15
const raisedSize = 0.85

/** What tells where lines end between words, and where within one. */
export interface LineEnds {
  /** Whether blanks at line ends are painted. A line that ends without one was then broken by hand, or within a word. */
  readonly paintsBlanks: boolean
  /** How wide lines may be, in points; null where that cannot be told. */
  readonly room: number | null
}

export function inlineContent(pieces: readonly Piece[], ends: LineEnds): PhrasingContent[] {
  const content: PhrasingContent[] = []
  let before: Run | null = null
  let text = ''
  let lineStart = 0

  const keep = (): void => {
    const shown = text.replaceAll('\u00ad', '').normalize('NFC')
    if (shown !== '') content.push({ type: 'text', value: shown })
    text = ''
  }
  const takeRun = (run: Run): void => {
    if (before === null) lineStart = run.x
    if (before && isOnOtherLine(before, run)) {
      const isFull = isFullLine(before.x + before.width - lineStart, before.size, ends.room)
      text = acrossLines(text, run.text, ends.paintsBlanks, isFull)
      lineStart = run.x
    } else if (before && standsRaised(before, run)) {
      keep()
      for (const node of raised('sup', run.text.trim())) content.push(node)
      // What follows stands behind the raised sign.
      before = { ...before, width: run.x + run.width - before.x }
      return
    } else if (before && isPaintedOver(before, run)) text = text.slice(0, -1)
    else if (before && isApart(before, run)) text += ' '
    before = run
    text += run.text
  }

  for (const piece of pieces) {
    if (piece.kind === 'run') takeRun(piece.run)
    else {
      before = null
      if (piece.kind === 'text') text += piece.text
      else {
        keep()
        content.push(
          piece.kind === 'break'
            ? { type: 'break' }
            : { type: 'footnoteReference', identifier: piece.identifier, label: piece.identifier },
        )
      }
    }
  }
  keep()
  return trimmed(content)
}

/** Back or forth on the line. */
const isApart = (before: Run, run: Run): boolean => Math.abs(gapBetween(before, run)) > wordGap * run.size

export const isOnOtherLine = (before: Run, run: Run): boolean =>
  before.page !== run.page || Math.abs(before.y - run.y) > otherLine * Math.max(before.size, run.size)

const standsRaised = (before: Run, run: Run): boolean =>
  before.page === run.page &&
  run.size < raisedSize * before.size &&
  run.y - before.y > raisedBy * before.size &&
  !isOnOtherLine(before, run)

/** Words that a hyphen stands before because they are left out: `kultur- och fritidsnämnden`. */
const joining = /^(?:och|eller|samt|respektive|resp|and|or)\b/i

/** Whether not even one more letter would have found room. */
const isFullLine = (width: number, size: number, room: number | null): boolean =>
  room !== null && width + size > room

/** The text up to a line end, with a blank where words part there, and without the hyphen that only parts a word. */
function acrossLines(text: string, next: string, paintsBlanks: boolean, isFull: boolean): string {
  if (/[\s\u00ad]$/.test(text) || /^\s/.test(next)) return text
  if (/[\p{L}\p{N}][-\u2010]$/u.test(text) && (paintsBlanks || !joining.test(next)))
    return isParted(text, next) ? text.slice(0, -1) : text
  const isWithinWord = paintsBlanks && (isFull || text.endsWith('/') || /^[-,.;:)\]%/]/.test(next))
  return isWithinWord ? text : `${text} `
}

/** `verksam-heter`, `AVSÄTT-NINGAR`; but `IT-avdelningen`, `IT-AVDELNINGEN`. */
const isParted = (text: string, next: string): boolean =>
  (/\p{Ll}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) ||
  (/(?<!\p{Lu})\p{Lu}{4,}[-\u2010]$/u.test(text) && /^\p{Lu}{2}/u.test(next))

/** Without blanks and breaks at its ends, and with single blanks within. */
function trimmed(content: readonly PhrasingContent[]): PhrasingContent[] {
  const single = content.map((node) =>
    node.type === 'text' ? { ...node, value: node.value.replace(/[^\S\u00a0]+/g, ' ') } : node,
  )
  const from = single.findIndex((node) => !isBlank(node))
  if (from === -1) return []
  const kept = single.slice(from, single.findLastIndex((node) => !isBlank(node)) + 1)
  return kept.map((node, index): PhrasingContent => {
    if (node.type !== 'text') return node
    const start = index === 0 || kept[index - 1]!.type === 'break' ? node.value.trimStart() : node.value
    const isLast = index === kept.length - 1 || kept[index + 1]!.type === 'break'
    return { ...node, value: isLast ? start.trimEnd() : start }
  })
}

const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
