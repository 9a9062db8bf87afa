/**
 * Which chapters print together. It follows from the report's content alone, never from the machine, so that the bytes are
 * the same everywhere; and from each chapter's surroundings alone, so that a change of one leaves the others' parts as they are.
 */

import type { PrintableChapter, PrintableReport, PrintedPart } from '../render/render-html.ts'

/** Lengths of HTML; a page of text has some five thousand characters. */
const usual = { least: 64 * 1024, most: 192 * 1024 }

/** One in so many chapters begins a part, wherever it stands, once the part before is large enough. */
const beginners = 4

/** Templates and styles that are not the program's may begin pages elsewhere: their report is printed whole. */
export function partRanges(
  { chapters, isOwn }: Pick<PrintableReport, 'chapters' | 'isOwn'>,
  sizes = usual,
): PrintedPart[] {
  const total = chapters.reduce((sum, { length }) => sum + length, 0)
  if (!isOwn || total <= sizes.most) return [{ front: true, from: 0, to: chapters.length, isWhole: true }]
  const parts = [{ front: true, from: 0, to: 0, isWhole: false }]
  let from = 0
  let length = 0
  const close = (to: number): void => {
    if (to > from) parts.push({ front: false, from, to, isWhole: false })
    from = to
    length = 0
  }
  for (const run of runs(chapters)) {
    const isFull = length + run.length > sizes.most
    const begins = length >= sizes.least && rankOf(chapters[run.from]!.id) % beginners === 0
    if (isFull || begins) close(run.from)
    length += run.length
  }
  close(chapters.length)
  return parts
}

/** Chapters that share pages. */
function runs(chapters: readonly PrintableChapter[]): { readonly from: number; readonly length: number }[] {
  const found: { from: number; length: number }[] = []
  chapters.forEach(({ beginsPage, length }, index) => {
    const last = found.at(-1)
    if (last && !beginsPage) last.length += length
    else found.push({ from: index, length })
  })
  return found
}

/** A number that says nothing of the name but is always the same for it (FNV-1a). */
function rankOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
