/** What a part of an archive refers to: other parts, and what lies outside. */

import path from 'node:path'
import { lookUp } from '../../model/look-up.ts'
import type { Archive } from './archive.ts'
import { refuse } from './office-fault.ts'
import { localName, readXml, type Attributes } from './xml.ts'

export interface Relationship {
  readonly id: string
  /** The last word of its type: `worksheet`, `styles`. */
  readonly type: string
  /** The part's name in the archive, or an address outside of it. */
  readonly target: string
  readonly isExternal: boolean
}

/** A file with a link on each line of a thousand pages has as many. */
const relationshipLimit = 50_000

/** What a part, or for '' the whole archive, refers to. */
export async function readRelationships(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const folder = part === '' ? '' : path.posix.dirname(part)
  const list = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`)
  const found: Relationship[] = []
  if (!archive.has(list)) return found
  await readXml(archive, list, {
    open(name, _, attributes) {
      if (name !== 'Relationship') return false
      if (found.length === relationshipLimit) refuse({ fault: 'size' })
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes
      const isExternal = attributes['TargetMode'] === 'External'
      found.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : resolve(folder, target),
        isExternal,
      })
      return false
    },
  })
  return found
}

/** Parts are only ever looked up in the archive's own list, so that a path cannot lead anywhere else. */
const resolve = (folder: string, target: string): string =>
  path.posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1)

/** The relationship that an element names: `r:id`. */
export function relationshipId(attributes: Attributes): string {
  const name = Object.keys(attributes).find((name) => name.includes(':') && localName(name) === 'id')
  return (name && lookUp(attributes, name)) ?? ''
}
