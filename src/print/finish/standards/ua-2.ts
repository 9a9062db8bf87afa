/** PDF/UA-2 (ISO 14289-2:2024) with PDF/A-4, or 4f where a file is attached (ISO 19005-4:2020): PDF 2.0. */

import { dict, name, ref, textString, type PdfDict } from '../../../pdf-syntax/values.ts'
import { shared, sharedNumber, type Place } from '../part.ts'
import { retag } from '../structure/retag.ts'
import { onPage, type Standard } from './standard.ts'

/** Types that PDF 2.0 leaves to the namespace of PDF 1.7, which holds where none is said. */
const older = new Set([
  'Art',
  'BibEntry',
  'BlockQuote',
  'Code',
  'Index',
  'Note',
  'Private',
  'Quote',
  'Reference',
  'TOC',
  'TOCI',
])

/** A program that does not know elements as places goes by the page. */
function placeOf(place: Place): PdfDict {
  const { element, view } = place
  const entries = dict({ D: onPage(place) })
  if (element !== null) entries.set('SD', [ref(element), ...view])
  return entries
}

export const ua2: Standard = {
  version: '2.0',
  retag,
  namespaceOf: (type) => (older.has(type) ? null : shared.namespace),
  explainTypes(file, root) {
    root.set('Namespaces', [shared.namespace])
    file.set(
      ref(sharedNumber(shared.namespace)),
      dict({ Type: name('Namespace'), NS: textString('http://iso.org/pdf2/ssn') }),
    )
  },
  namedPlace: placeOf,
  bookmarkPlace: (place) => ['A', new Map([['S', name('GoTo')], ...placeOf(place)])],
  isKnown: ({ element }) => element !== null,
  hasInformation: false,
  claims: ({ accessible, archivable, hasAttachment }) => ({
    properties: [
      archivable ? '<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>' : '',
      archivable && hasAttachment ? '<pdfaid:conformance>F</pdfaid:conformance>' : '',
      accessible ? '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>' : '',
    ],
    schemas: '',
  }),
}
