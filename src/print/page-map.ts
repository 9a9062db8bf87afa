/** Where in a printed PDF the report's ids have come to stand. */

import { PdfRef, readPdfObjects, type PdfDict, type PdfObjects, type PdfValue } from './pdf-objects.ts'

/**
 * Page by id, counted from 1. Chromium writes a destination for each visible id that some link leads to, so what the
 * contents lists is always there.
 */
export function pageMap(pdf: Uint8Array): Map<string, number> {
  const objects = readPdfObjects(pdf)
  const catalog = objects.resolve(objects.trailer.get('Root')) as PdfDict
  const pages = new Map(
    pageNumbers(objects, catalog.get('Pages')).map((number, index) => [number, index + 1]),
  )
  const destinations = objects.resolve(catalog.get('Dests')) as PdfDict | undefined
  const map = new Map<string, number>()
  for (const [id, destination] of destinations ?? []) {
    const [page] = objects.resolve(destination) as readonly PdfValue[]
    const number = page instanceof PdfRef ? pages.get(page.number) : undefined
    if (number !== undefined) map.set(id, number)
  }
  return map
}

/** Object numbers of the pages in order. */
function pageNumbers(objects: PdfObjects, node: PdfValue | undefined): number[] {
  if (!(node instanceof PdfRef)) return []
  const kids = (objects.resolve(node) as PdfDict).get('Kids')
  if (kids === undefined) return [node.number]
  return (objects.resolve(kids) as readonly PdfValue[]).flatMap((kid) => pageNumbers(objects, kid))
}
