/** The pages' content streams, and those of forms that hold tags of their own. */

import { isDict, isRef, nameOf, type PdfDict, type PdfValue } from '../../../pdf-syntax/values.ts'
import { contentOf, type PdfFile } from '../objects/read-file.ts'
import { UnfinishablePdf } from '../unfinishable-pdf.ts'
import type { FindFont } from './fonts.ts'
import { scanContent } from './scan-content.ts'
import type { ScannedContent, Sequence } from './scanned-content.ts'

export interface Page {
  /** Its object's number. */
  readonly number: number
  readonly dict: PdfDict
  /** Counted from 1. */
  readonly ordinal: number
  readonly width: number
  readonly height: number
}

export interface ContentStream extends ScannedContent {
  /** The number of the object that holds it. */
  readonly number: number
  /** Null for a form, which may stand on several pages. */
  readonly page: Page | null
  readonly bytes: Buffer
  readonly resources: PdfDict
  readonly structParents: number | null
  readonly byId: ReadonlyMap<number, Sequence>
  /** Spaces put back: the string operators by the offset they go to. */
  readonly spaces: Map<number, string>
  /** Glyphs taken out: where each begins and ends. */
  readonly cuts: Map<number, number>
  /** Text that is seen but not to be read: where each block begins and ends. */
  readonly unread: Map<number, number>
}

export interface Contents {
  readonly pages: readonly Page[]
  readonly ofPage: ReadonlyMap<number, ContentStream>
  readonly ofForm: ReadonlyMap<number, ContentStream>
}

export function readContents(file: PdfFile, catalog: PdfDict, fontOf: FindFont): Contents {
  const ofPage = new Map<number, ContentStream>()
  const ofForm = new Map<number, ContentStream>()
  const seen = new Map<number, boolean>()

  function read(value: PdfValue | undefined, owner: PdfDict, page: Page | null): ContentStream {
    // Chromium writes one stream, finishing sometimes two.
    const [first, ...others] = Array.isArray(value) ? value : [value]
    if (!isRef(first)) throw new UnfinishablePdf('a page has no content stream of its own')
    const resources = file.resolve(owner.get('Resources'))
    const known = isDict(resources) ? resources : new Map()
    const streams = [first, ...others].map((one) => contentOf(file, one))
    const bytes = others.length === 0 ? streams[0]! : Buffer.concat(streams)
    const scanned = scanContent(bytes, {
      isWide: (font) => fontOf(known, font)?.wide ?? false,
      isTaggedForm: (form) => isTaggedForm(known, form),
    })
    const parents = file.resolve(owner.get('StructParents'))
    return {
      ...scanned,
      number: first.number,
      page,
      bytes,
      resources: known,
      structParents: typeof parents === 'number' ? parents : null,
      byId: new Map(scanned.sequences.map((sequence) => [sequence.id, sequence])),
      spaces: new Map(),
      cuts: new Map(),
      unread: new Map(),
    }
  }

  function isTaggedForm(resources: PdfDict, form: string): boolean {
    const objects = file.resolve(resources.get('XObject'))
    const found = isDict(objects) ? objects.get(form) : undefined
    const stream = file.resolve(found)
    if (
      !isRef(found) ||
      stream === null ||
      typeof stream !== 'object' ||
      !('kind' in stream) ||
      stream.kind !== 'stream'
    )
      return false
    if (nameOf(file.resolve(stream.dict.get('Subtype'))) !== 'Form') return false
    const known = seen.get(found.number)
    if (known !== undefined) return known
    seen.set(found.number, false)
    const content = read(found, stream.dict, null)
    const tagged = content.sequences.length > 0
    seen.set(found.number, tagged)
    if (tagged) ofForm.set(found.number, content)
    return tagged
  }

  const pages = readPages(file, catalog)
  for (const page of pages) ofPage.set(page.number, read(page.dict.get('Contents'), page.dict, page))
  return { pages, ofPage, ofForm }
}

function readPages(file: PdfFile, catalog: PdfDict): Page[] {
  const pages: Page[] = []
  const seen = new Set<number>()
  const visit = (node: PdfValue | undefined): void => {
    if (!isRef(node) || seen.has(node.number)) throw new UnfinishablePdf('the pages are not a tree')
    seen.add(node.number)
    const found = file.dict(node)
    const kids = file.resolve(found.get('Kids'))
    if (Array.isArray(kids)) return kids.forEach(visit)
    const box = file.resolve(found.get('MediaBox'))
    const [, , width, height] = Array.isArray(box) ? box : []
    if (typeof width !== 'number' || typeof height !== 'number')
      throw new UnfinishablePdf('a page has no size')
    pages.push({ number: node.number, dict: found, ordinal: pages.length + 1, width, height })
  }
  visit(catalog.get('Pages'))
  if (pages.length === 0) throw new UnfinishablePdf('the PDF has no pages')
  return pages
}
