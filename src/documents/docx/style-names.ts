/** What styles are for, by their names. Word and LibreOffice store the English ones in every language; other programs those of their own. */

import type { ForeignParagraph } from '../document.ts'

/** `contents`: of a list of contents or figures, which is made of what stands elsewhere. */
export type StyleRole = ForeignParagraph['role'] | 'contents' | 'heading'

export interface NamedRole {
  readonly role: StyleRole
  /** From 1, of headings. */
  readonly level: number
}

const headings = /^(?:heading|rubrik|überschrift|otsikko|overskrift|titre) ?([1-9])$/

const names: readonly (readonly [RegExp, StyleRole])[] = [
  [/^(?:title|titel|dokumenttitel)$/, 'title'],
  [/^(?:subtitle|undertitel)$/, 'subtitle'],
  [/^(?:caption|beskrivning|bildtext|tabellrubrik|table caption|figure caption|image caption)$/, 'caption'],
  [/^(?:quote|intense quote|citat|starkt citat|quotations|block text)$/, 'quote'],
  [/^(?:toc|contents|innehåll) ?(?:\d|heading)$/, 'contents'],
  [
    /^(?:toa heading|innehållsförteckningsrubrik|table of (?:figures|authorities)|figurförteckning)$/,
    'contents',
  ],
]

/** Null for a name that says nothing. */
export function roleOfName(name: string): NamedRole | null {
  const folded = name.trim().toLowerCase()
  const heading = headings.exec(folded)
  if (heading) return { role: 'heading', level: Number(heading[1]) }
  const found = names.find(([pattern]) => pattern.test(folded))
  return found ? { role: found[1], level: 0 } : null
}

/** `Rubrik 1 utan nummer`, `Numrerad rubrik 2`: for a style that says nothing of its level itself. */
const likeHeadings = /^(?:numrerad )?(?:heading|rubrik) ?([1-9])[ ,;_-]/
const plainHeadings = new Map([
  ['rubrik', 1],
  ['mellanrubrik', 2],
  ['underrubrik', 2],
])

/** The level of heading that a name speaks of, from 1; null for none. */
export function headingLikeName(name: string): number | null {
  const folded = name.trim().toLowerCase()
  const found = likeHeadings.exec(`${folded} `)
  return found ? Number(found[1]) : (plainHeadings.get(folded) ?? null)
}

export interface NamedList {
  readonly isOrdered: boolean
  /** From 0. */
  readonly level: number
}

const lists = /^(?:(list bullet|punktlista)|list number|numrerad lista) ?([2-5])?$/

/** For lists of programs that leave their numbering out. */
export function listOfName(name: string): NamedList | null {
  const found = lists.exec(name.trim().toLowerCase())
  return found ? { isOrdered: found[1] === undefined, level: Number(found[2] ?? 1) - 1 } : null
}
