/** PDF/UA-1 (ISO 14289-1) with PDF/A-2a, or 3a where a file is attached (ISO 19005-2 and -3): PDF 1.7. */

import { lookUp } from '../../../model/look-up.ts'
import { name } from '../../../pdf-syntax/values.ts'
import { onPage, type Standard } from './standard.ts'

/** Types that PDF 1.7 does not know, and what they stand for. */
const roles: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
  H7: 'H6',
}

export const ua1: Standard = {
  version: '1.7',
  retag: () => undefined,
  namespaceOf: () => null,
  explainTypes(_, root, types) {
    const used = [...new Set(types)].sort().flatMap((type) => {
      const role = lookUp(roles, type)
      return role === undefined ? [] : [[type, name(role)] as const]
    })
    if (used.length > 0) root.set('RoleMap', new Map(used))
  },
  namedPlace: onPage,
  bookmarkPlace: (place) => ['Dest', onPage(place)],
  isKnown: () => true,
  hasInformation: true,
  claims: ({ accessible, archivable, hasAttachment }) => ({
    properties: [
      // Files of other formats are what the third part allows and the second does not.
      archivable
        ? `<pdfaid:part>${hasAttachment ? 3 : 2}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>`
        : '',
      accessible ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    ],
    schemas: extensionSchema,
  }),
}

/** PDF/A wants each schema that it does not know declared: here that of PDF/UA. */
const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`
