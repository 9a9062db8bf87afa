/**
 * What a reader of the document cannot see and a program that reads it again needs: which table of the report each of its tables
 * is, and of what kind. Word keeps such a part, whatever is changed in the text. `docs/utdata.md` describes it.
 */

import type { Table } from '../../model/table.ts'
import { createRelationships, xmlPart, type Part } from './archive.ts'
import type { Writer } from './writer.ts'
import { element } from '../office/xml.ts'

/** Changes when a reader of these parts would have to change. */
const namespace = 'urn:delrapport:docx:1'
/** Word knows the part by it. */
const storeId = '{6D1F4C52-7A0B-4B8E-9C33-51D0A6E2F7B4}'

export function originParts(writer: Writer): Part[] {
  const { id, meta, tables } = writer.numbered.report
  const { type, language, unit, signs, rounding, period, cutoff } = meta
  const item = element(
    'report',
    {
      xmlns: namespace,
      id,
      type,
      language,
      unit,
      signs,
      rounding,
      ...(period && { start: period.start, end: period.end }),
      ...(cutoff !== null && { cutoff }),
    },
    tables.flatMap((table) => (writer.numbered.targets.has(table.id) ? [tableXml(table, writer)] : [])),
  )
  const properties = element(
    'ds:datastoreItem',
    {
      'ds:itemID': storeId,
      'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
    },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace })),
  )
  const relationships = createRelationships()
  relationships.add('customXmlProps', 'itemProps1.xml')
  writer.relationships.add('customXml', '../customXml/item1.xml')
  return [
    xmlPart('customXml/item1.xml', 'application/xml', item),
    xmlPart(
      'customXml/itemProps1.xml',
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      properties,
    ),
    relationships.part('customXml/_rels/item1.xml.rels'),
  ]
}

const tableXml = ({ id, kind, unit, columns }: Table, { bookmarks }: Writer): string =>
  element(
    'table',
    { id, bookmark: bookmarks.nameOf('tbl', id), kind, ...(unit !== null && { unit }) },
    columns.map((column) =>
      element('column', {
        ...(column.id !== null && { id: column.id }),
        type: column.type,
        ...(column.unit !== null && { unit: column.unit }),
      }),
    ),
  )
