/** What the standard's types of elements are to a reader (ISO 32000-1, 14.8.4, and ISO 32000-2, 14.8.4). */

import { isElement, type TaggedElement } from './structure.ts'

/** Pages repeat these, or list what follows: they say nothing of their own. */
const leftOut = new Set(['TOC', 'TOCI', 'Index', 'Artifact'])

const inline = new Set([
  'Span',
  'Quote',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP',
  'Em',
  'Strong',
  'Sub',
  'Lbl',
  'Form',
])

export const isLeftOut = ({ type }: TaggedElement): boolean => leftOut.has(type)

/** The level of a heading, from 1; 0 for one that its place gives a level; null for what is none. */
export function headingLevel({ type }: TaggedElement): number | null {
  const found = /^H([1-9]?)$/.exec(type)
  return found ? Number(found[1]) : null
}

/** Whether it goes on in the line of text that it stands in. */
export const isInline = (element: TaggedElement): boolean => inline.has(element.type) && !holdsBlocks(element)

const blocks = new Set(['P', 'L', 'Table', 'Figure', 'Caption', 'Note', 'FENote', 'Title', 'BlockQuote'])

const holdsBlocks = ({ kids }: TaggedElement): boolean =>
  kids.some(
    (kid) => isElement(kid) && (blocks.has(kid.type) || headingLevel(kid) !== null || holdsBlocks(kid)),
  )
