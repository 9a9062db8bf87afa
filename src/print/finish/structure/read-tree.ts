/** The structure tree that Chromium wrote. */

import type { Contents, ContentStream, Page } from '../content/content-streams.ts'
import type { PdfFile } from '../objects/read-file.ts'
import {
  isDict,
  isRef,
  isString,
  nameOf,
  textOfString,
  type PdfDict,
  type PdfValue,
} from '../../../pdf-syntax/values.ts'
import { UnfinishablePdf } from '../unfinishable-pdf.ts'
import type { Element, Kid } from './tree.ts'

/** The page that content belongs to where it does not say so itself. */
type OnPage = Page | null

const structural = new Set(['Type', 'S', 'K', 'P', 'Pg', 'Lang'])
const depthLimit = 512

export function readTree(file: PdfFile, catalog: PdfDict, contents: Contents): Element {
  const pages = new Map(contents.pages.map((page) => [page.number, page]))
  const seen = new Set<number>()
  const top = file.resolve(catalog.get('StructTreeRoot'))
  if (!isDict(top)) throw new UnfinishablePdf('the PDF is not tagged')
  const [root] = asList(top.get('K'))
  if (!isRef(root)) throw new UnfinishablePdf('the PDF’s structure is empty')
  return readElement(root, null, 0)

  function readElement(value: PdfValue, from: OnPage, depth: number): Element {
    const number = isRef(value) ? value.number : null
    if (depth > depthLimit || (number !== null && seen.has(number)))
      throw new UnfinishablePdf('the structure is not a tree')
    if (number !== null) seen.add(number)
    const read = file.dict(value)
    const type = nameOf(file.resolve(read.get('S')))
    if (type === null) throw new UnfinishablePdf('an element has no type')
    const page = pageOf(read, from)
    const lang = file.resolve(read.get('Lang'))
    // It is written anew, and a long document has as many of these as of anything else.
    if (number !== null) file.objects.set(number, null)
    const [, language, said = ''] = /^(.*?)(?:-x-(.+))?$/s.exec(isString(lang) ? textOfString(lang) : '')!
    const [marker, ...places] = said.split('@')
    return {
      kind: 'element',
      type,
      entries: new Map(
        [...read].filter(([key]) => !structural.has(key)).map(([key, entry]) => [key, file.resolve(entry)]),
      ),
      kids: asList(read.get('K')).flatMap((kid) => readKid(kid, page, depth)),
      number,
      language: language === '' ? null : language!,
      marker: marker || null,
      places,
      refersTo: [],
      entryFor: null,
    }
  }

  function readKid(kid: PdfValue, from: OnPage, depth: number): Kid[] {
    const value = file.resolve(kid)
    if (typeof value === 'number')
      return tagged(from ? contents.ofPage.get(from.number) : undefined, value, from)
    if (!isDict(value)) return []
    const page = pageOf(value, from)
    switch (nameOf(file.resolve(value.get('Type')))) {
      case 'OBJR': {
        const object = value.get('Obj')
        return isRef(object) && isDict(file.resolve(object))
          ? [{ kind: 'annotation', number: object.number, page }]
          : []
      }
      case 'MCR': {
        const form = value.get('Stm')
        const stream = isRef(form)
          ? contents.ofForm.get(form.number)
          : page
            ? contents.ofPage.get(page.number)
            : undefined
        return tagged(stream, file.resolve(value.get('MCID')), page)
      }
      default:
        return [readElement(kid, page, depth + 1)]
    }
  }

  function pageOf(read: PdfDict, from: OnPage): OnPage {
    const page = read.get('Pg')
    return isRef(page) ? (pages.get(page.number) ?? null) : from
  }

  function asList(value: PdfValue | undefined): readonly PdfValue[] {
    const found = file.resolve(value)
    return Array.isArray(found) ? found : value === undefined ? [] : [value]
  }
}

/** Chromium also names content that was never painted. */
function tagged(stream: ContentStream | undefined, id: PdfValue, page: OnPage): Kid[] {
  const sequence = typeof id === 'number' ? stream?.byId.get(id) : undefined
  return stream && sequence ? [{ kind: 'content', stream, sequence, page }] : []
}
