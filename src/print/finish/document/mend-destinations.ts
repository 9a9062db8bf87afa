/** The places that links lead to: Chromium writes them as if the page had no margins. */

import type { Contents } from '../content/content-streams.ts'
import type { PdfFile } from '../objects/read-file.ts'
import { isDict, isRef, name, type PdfDict } from '../../../pdf-syntax/values.ts'
import type { Destination } from '../part.ts'

/** What is shown on screens alone has no place in print: whoever is led to it from other parts is led to where this one begins. */
export function mendDestinations(
  file: PdfFile,
  catalog: PdfDict,
  contents: Contents,
  targets: readonly string[],
): Omit<Destination, 'element'>[] {
  const found = printedDestinations(file, catalog, contents)
  const known = new Set(found.map(({ id }) => id))
  const page = contents.pages[0]!.number
  const lost = targets.filter((id) => !known.has(id))
  return [...found, ...lost.map((id) => ({ id, page, view: [name('Fit')] }))]
}

function printedDestinations(
  file: PdfFile,
  catalog: PdfDict,
  contents: Contents,
): Omit<Destination, 'element'>[] {
  const destinations = file.resolve(catalog.get('Dests'))
  if (!isDict(destinations)) return []
  return [...destinations].flatMap(([id, value]) => {
    const place = file.resolve(value)
    const [page, ...view] = Array.isArray(place) ? place : []
    if (!isRef(page)) return []
    const stream = contents.ofPage.get(page.number)
    const [, x, y] = view
    if (stream?.page && stream.body && typeof x === 'number' && typeof y === 'number') {
      const [left, , , top] = stream.body
      const margin = Math.max(0, stream.page.height - top)
      view[1] = Math.round((x + Math.max(0, left)) * 100) / 100
      view[2] = Math.round(Math.max(0, y - margin) * 100) / 100
    }
    return [{ id, page: page.number, view }]
  })
}
