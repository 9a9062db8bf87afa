/** Links that say where they lead. */

import type { Contents } from '../content/content-streams.ts'
import type { FindFont } from '../content/fonts.ts'
import type { DocumentFacts, PdfFault } from '../facts.ts'
import type { PdfFile } from '../objects/read-file.ts'
import {
  isDict,
  isRef,
  isString,
  nameOf,
  textOfString,
  textString,
  type PdfDict,
} from '../../../pdf-syntax/values.ts'
import { backArrow } from '../../../render/back-arrow.ts'
import { textOfElement } from './paragraphs.ts'
import { elementsIn, isElement, type Element } from './tree.ts'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export function mendLinks(
  file: PdfFile,
  contents: Contents,
  root: Element,
  fontOf: FindFont,
  language: DocumentFacts['language'],
  faults: PdfFault[],
): void {
  const held = new Set<number>()
  const word = words[language]
  const notes = noteLinks(root)
  const backLinks = linksBack(root)
  for (const one of elementsIn(root))
    for (const kid of one.kids) {
      if (kid.kind !== 'annotation') continue
      held.add(kid.number)
      const annotation = file.dict(file.objects.get(kid.number))
      if (nameOf(annotation.get('Subtype')) !== 'Link' || annotation.has('Contents')) continue
      const text = oneLine(textOfElement(one, fontOf))
      const said = notes.has(one)
        ? `${word.note} ${text}`
        : backLinks.has(one) && text.startsWith(backArrow)
          ? `${word.back} ${text.slice(backArrow.length)}`.trim()
          : described(text, uriOf(file, annotation))
      annotation.set('Contents', textString(said || word.link))
    }
  for (const page of contents.pages) {
    const annotations = file.resolve(page.dict.get('Annots'))
    if (!Array.isArray(annotations)) continue
    page.dict.set('Tabs', { kind: 'name', name: 'S' })
    for (const one of annotations)
      if (!isRef(one) || !held.has(one.number)) faults.push({ fault: 'annotation', page: page.ordinal })
  }
}

const words = {
  sv: { link: 'Länk', note: 'Not', back: 'Tillbaka till texten' },
  en: { link: 'Link', note: 'Note', back: 'Back to the text' },
}

/** Links from the text to its notes. */
function noteLinks(root: Element): Set<Element> {
  const references = [...elementsIn(root)].filter(
    ({ type, marker }) => type === 'Reference' && marker === 'ref',
  )
  return new Set(references.flatMap(({ kids }) => kids.filter(isElement)))
}

/** Links of the notes, those back to the text among them. */
function linksBack(root: Element): Set<Element> {
  const notes = [...elementsIn(root)].filter(({ type }) => type === 'Note')
  return new Set(notes.flatMap((note) => [...elementsIn(note)].filter(({ type }) => type === 'Link')))
}

/** The address behind the text, unless the text is the address. */
function described(text: string, uri: string | null): string {
  const isAddress = uri !== null && bare(text) === bare(uri)
  return uri === null || isAddress ? text : text === '' ? uri : `${text} (${uri})`
}

const bare = (address: string): string => address.replace(/^(?:mailto:|tel:)|\/$/gi, '').toLowerCase()

function uriOf(file: PdfFile, annotation: PdfDict): string | null {
  const action = file.resolve(annotation.get('A'))
  const uri = isDict(action) ? file.resolve(action.get('URI')) : null
  return isString(uri) ? textOfString(uri) : null
}
