/**
 * The mended tags as PDF 2.0 has them (ISO 32000-2, 14.8, with ISO 14289-2, 8.2): a title that is no heading, notes that know
 * where they are cited, entries of the contents that know what they name.
 */

import { name, nameOf } from '../../../pdf-syntax/values.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { addAttributes, attributesOf } from './attributes.ts'
import { linkPlace } from './link-place.ts'
import { contentIn, element, elementsIn, isElement, type Element } from './tree.ts'

/** `isFirst` where the document begins with it, and so has its title there. */
export function retag(file: PdfFile, root: Element, isFirst: boolean): void {
  liftHeadings(root, isFirst)
  citeNotes(file, root)
  partAsides(root, false)
  for (const one of elementsIn(root)) {
    if (one.type === 'Div') groupCaptions(one)
    if (one.type === 'L') sayNumbering(one)
    if (one.type === 'TOCI') one.entryFor = entryOf(file, one)
  }
}

/** What stands beside the text holds nothing that stands beside itself (ISO/TS 32005, table 5). */
function partAsides(one: Element, isWithin: boolean): void {
  const isAside = one.type === 'Aside'
  if (isAside && isWithin) one.type = 'Sect'
  for (const kid of one.kids) if (isElement(kid)) partAsides(kid, isWithin || isAside)
}

/** Where one heading stands above all others it is the document's title, and chapters are of the first level. */
function liftHeadings(root: Element, isFirst: boolean): void {
  const headings = [...elementsIn(root)].filter(({ type }) => /^H[1-7]$/.test(type))
  const [title] = headings
  const hasTitle = title?.type === 'H1' && headings.filter(({ type }) => type === 'H1').length === 1
  if (isFirst && !hasTitle) return
  for (const one of headings) one.type = one.type === 'H1' ? 'Title' : `H${Number(one.type[1]) - 1}`
}

function citeNotes(file: PdfFile, root: Element): void {
  const notes = new Map<string, Element>()
  for (const one of elementsIn(root)) {
    if (one.type !== 'Note') continue
    one.type = 'FENote'
    addAttributes(one, 'FENote', { NoteType: name('Endnote') })
    for (const id of one.places) notes.set(id, one)
  }
  for (const one of elementsIn(root)) {
    const note =
      one.type === 'Reference' && one.marker === 'ref' ? notes.get(entryOf(file, one) ?? '') : undefined
    if (!note) continue
    one.refersTo.push(note)
    note.refersTo.push(one)
  }
}

/**
 * A caption is that of what it stands in, and `Div` does not count. It stands beside the figure, not in it: who hears a
 * figure's description is told nothing of what is in the figure.
 */
function groupCaptions(one: Element): void {
  const at = one.kids.findIndex((kid) => isElement(kid) && kid.type === 'Caption')
  if (at === -1) return
  const rest = one.kids.slice(at + 1)
  for (const kid of rest) if (isElement(kid) && kid.type === 'Caption') kid.type = 'P'
  if (at === 0 || rest.length === 0) one.type = 'Sect'
  else one.kids = [element('Sect', one.kids.slice(0, at + 1)), ...rest]
}

/** Items with a label are said to have one: terms beside what they mean, or marks that are drawn. */
function sayNumbering(list: Element): void {
  const labels = list.kids.flatMap((item) =>
    isElement(item) ? item.kids.filter((kid): kid is Element => isElement(kid) && kid.type === 'Lbl') : [],
  )
  const said = attributesOf(list, 'List')
  if (labels.length === 0 || (nameOf(said?.get('ListNumbering')) ?? 'None') !== 'None') return
  const isWritten = labels.some((label) => [...contentIn(label)].some(({ sequence }) => sequence.hasText))
  const numbering = name(isWritten ? 'Description' : 'Unordered')
  if (said) said.set('ListNumbering', numbering)
  else addAttributes(list, 'List', { ListNumbering: numbering })
}

/** The id that the link in an element leads to; those of entries below it are not its own. */
function entryOf(file: PdfFile, one: Element): string | null {
  for (const kid of one.kids) {
    if (!isElement(kid) || kid.type === 'TOC') continue
    const id = linkPlace(file, kid)?.id ?? entryOf(file, kid)
    if (id !== null) return id
  }
  return null
}
