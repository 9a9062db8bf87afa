/** Footnotes, which Word sets at the foot of the page and counts by itself. */

import { element } from '../office/xml.ts'

export interface Notes {
  /** The number of a note, by which the text refers to it; `xml` are its paragraphs. */
  add(xml: string): number
  xml(namespaces: Readonly<Record<string, string>>): string
}

export function createNotes(): Notes {
  const written: string[] = []
  return {
    add(xml) {
      written.push(xml)
      return written.length
    },
    xml: (namespaces) =>
      element(
        'w:footnotes',
        namespaces,
        rule(-1, 'separator'),
        rule(0, 'continuationSeparator'),
        written.map((xml, index) => element('w:footnote', { 'w:id': index + 1 }, xml)),
      ),
  }
}

/** What parts notes from the text. */
const rule = (id: number, type: 'separator' | 'continuationSeparator'): string =>
  element(
    'w:footnote',
    { 'w:type': type, 'w:id': id },
    `<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p>`,
  )
