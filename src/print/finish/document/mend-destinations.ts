/** Moves the places that links lead to: Chromium writes them as if the page had no margins. */

import type { Contents } from '../content/content-streams.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isRef, type PdfDict } from '../objects/values.ts'

export function mendDestinations(file: PdfFile, catalog: PdfDict, contents: Contents): void {
  const destinations = file.resolve(catalog.get('Dests'))
  if (!isDict(destinations)) return
  for (const [id, value] of destinations) {
    const place = file.resolve(value)
    if (!Array.isArray(place)) continue
    const [page, , x, y] = place
    const stream = isRef(page) ? contents.ofPage.get(page.number) : undefined
    if (!stream?.page || !stream.body || typeof x !== 'number' || typeof y !== 'number') continue
    const [left, , , top] = stream.body
    const margin = Math.max(0, stream.page.height - top)
    const moved = [...place]
    moved[2] = Math.round((x + Math.max(0, left)) * 100) / 100
    moved[3] = Math.round(Math.max(0, y - margin) * 100) / 100
    destinations.set(id, moved)
  }
}
