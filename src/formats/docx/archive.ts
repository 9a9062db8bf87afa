/** The parts of a document, in one file: the same bytes for the same parts. */

import { declaration, element } from '../office/xml.ts'
import { zipped } from '../office/zip.ts'

export interface Part {
  /** From the root of the archive: `word/document.xml`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Null for what its ending tells, such as images. */
  readonly contentType: string | null
}

export const xmlPart = (path: string, contentType: string, xml: string): Part => ({
  path,
  contentType,
  bytes: Buffer.from(declaration + xml),
})

/** Types of files by what their names end in. */
const endings: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
}

export function archive(parts: readonly Part[]): Uint8Array {
  const types = element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    Object.entries(endings).map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    parts.flatMap(({ path, contentType }) =>
      contentType === null ? [] : [element('Override', { PartName: `/${path}`, ContentType: contentType })],
    ),
  )
  const all = [xmlPart('[Content_Types].xml', '', types), ...parts]
  return zipped(all.map(({ path, bytes }) => [path, bytes]))
}

/** What a part refers to, each by the name that it is given. */
export interface Relationships {
  /** Its name. What has been added before keeps the name that it has. */
  add(type: string, target: string, isOutside?: boolean): string
  part(path: string): Part
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** `type` is the last word of an office document's own, or an address. */
export function createRelationships(): Relationships {
  const names = new Map<string, string>()
  const written: string[] = []
  return {
    add(type, target, isOutside = false) {
      const key = `${type} ${target}`
      const known = names.get(key)
      if (known !== undefined) return known
      const name = `rId${names.size + 1}`
      names.set(key, name)
      written.push(
        element('Relationship', {
          Id: name,
          Type: type.includes(':') ? type : officeTypes + type,
          Target: target,
          ...(isOutside && { TargetMode: 'External' }),
        }),
      )
      return name
    },
    part: (path) => ({
      path,
      contentType: null,
      bytes: Buffer.from(
        declaration +
          element(
            'Relationships',
            { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
            written,
          ),
      ),
    }),
  }
}
