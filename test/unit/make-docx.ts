/** Makes small Word files for tests. The same description gives the same bytes. */

import { strToU8, zipSync } from 'fflate'

export interface DocxDescription {
  /** What is inside the body. */
  readonly body: string
  /** What is inside the list of styles. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  /** What is inside the core properties. */
  readonly core?: string
  /** Relationships of the body: `image: media/a.png`; what begins with `http`, `file` or `mailto` lies outside. */
  readonly references?: Readonly<Record<string, readonly [type: string, target: string]>>
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Changes a part before it is zipped; null leaves it out. */
  readonly change?: (part: string, xml: string) => string | null
}

const relationsOf = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const namespaces = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: relationsOf,
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
})
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

const part = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root}${namespaces}>${inside}</w:${root}>`

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationsOf}/${type}" Target="${target}"${
    /^(?:http|file|mailto)/.test(target) ? ' TargetMode="External"' : ''
  }/>`

const relationships = (list: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`

export function makeDocx({ change = (_, xml) => xml, ...description }: DocxDescription): Uint8Array {
  const { styles = '', numbering = '', footnotes = '', endnotes = '', references = {} } = description
  const written: Record<string, string> = {
    '_rels/.rels': relationships([
      relationship('rId1', 'officeDocument', 'word/document.xml'),
      relationship('rId2', 'metadata/core-properties', 'docProps/core.xml'),
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${description.core ?? ''}</cp:coreProperties>`,
    'word/_rels/document.xml.rels': relationships([
      ...['styles', 'numbering', 'footnotes', 'endnotes'].map((type) =>
        relationship(type, type, `${type}.xml`),
      ),
      ...Object.entries(references).map(([id, [type, target]]) => relationship(id, type, target)),
    ]),
    'word/document.xml': part('document', `<w:body>${description.body}<w:sectPr/></w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part('footnotes', footnotes),
    'word/endnotes.xml': part('endnotes', endnotes),
  }
  const parts: Record<string, Uint8Array> = {}
  for (const [name, xml] of Object.entries(written)) {
    const changed = change(name, xml)
    if (changed !== null) parts[name] = strToU8(changed)
  }
  for (const [name, content] of Object.entries(description.parts ?? {}))
    parts[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(parts, { mtime: new Date(2021, 6, 31, 12) })
}

/** A run: `properties` is what is inside `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph: `properties` is what is inside `w:pPr`. Words become a run, elements stay. */
export const p = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`

export const styled = (style: string, inside: string): string => p(inside, `<w:pStyle w:val="${style}"/>`)

/** A style of paragraphs: `more` is what stands behind its name. */
export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

export const cell = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<w:p') || inside.startsWith('<w:tbl') ? inside : p(inside)}</w:tc>`

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

/** A field as marks between runs. */
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
