/** Gives elements the type that HTML names in the private part of `lang`, since Chromium has no other way to pass it on. */

import { lookUp } from '../../../model/look-up.ts'
import { expansionIn } from '../../../render/abbreviation-mark.ts'
import { textString } from '../../../pdf-syntax/values.ts'
import { elementsIn, isElement, type Element } from './tree.ts'

const types: Readonly<Record<string, string>> = {
  sect: 'Sect',
  aside: 'Aside',
  part: 'Part',
  div: 'Div',
  art: 'Art',
  toc: 'TOC',
  note: 'Note',
  notes: 'Sect',
  ref: 'Reference',
  quote: 'BlockQuote',
  p: 'P',
  span: 'Span',
  list: 'L',
  li: 'LI',
  lbl: 'Lbl',
  lbody: 'LBody',
  caption: 'Caption',
  // A figure within text from right to left is words like all others.
  ltr: 'Span',
  abbr: 'Span',
}

export function applyMarkers(root: Element): void {
  for (const one of elementsIn(root)) {
    const type = one.marker === null ? undefined : lookUp(types, one.marker.split('-')[0]!)
    if (type && one !== root) one.type = type
    if (one.marker === 'notes') asNotes(one)
    const full = expansionIn(one.marker)
    if (full !== null) one.entries.set('E', textString(full))
    // What leads somewhere is a link, whatever role it was given.
    if (one.kids.some(({ kind }) => kind === 'annotation') && one.type !== 'Form') one.type = 'Link'
  }
}

/** The items of a list of notes are the notes. */
function asNotes(section: Element): void {
  section.kids = section.kids.flatMap((kid) => {
    if (!isElement(kid) || kid.type !== 'L') return [kid]
    for (const item of kid.kids) if (isElement(item) && item.type === 'LI') item.type = 'Note'
    return kid.kids
  })
}
