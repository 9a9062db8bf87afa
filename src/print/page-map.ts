/** Where in a printed PDF the report's ids have come to stand. */

import { readOnDemand } from './finish/objects/read-file.ts'
import { isDict, isRef, type PdfValue } from '../pdf-syntax/values.ts'

/**
 * Page by id, counted from 1. Chromium writes a destination for each visible id that some link leads to, so what the
 * contents lists is always there.
 */
export function pageMap(pdf: Uint8Array): Map<string, number> {
  const { trailer, resolve } = readOnDemand(pdf)
  const entry = (of: PdfValue | undefined, key: string): PdfValue => {
    const found = resolve(of)
    return isDict(found) ? (found.get(key) ?? null) : null
  }
  const root = trailer.get('Root')
  const pages = new Map<number, number>()
  const count = (node: PdfValue): void => {
    const kids = resolve(entry(node, 'Kids'))
    if (Array.isArray(kids)) kids.forEach(count)
    else if (isRef(node)) pages.set(node.number, pages.size + 1)
  }
  count(entry(root, 'Pages'))
  const map = new Map<string, number>()
  const destinations = resolve(entry(root, 'Dests'))
  for (const [id, destination] of isDict(destinations) ? destinations : []) {
    const place = resolve(destination)
    const [page] = Array.isArray(place) ? place : []
    const number = isRef(page) ? pages.get(page.number) : undefined
    if (number !== undefined) map.set(id, number)
  }
  return map
}
