/** What a part of a Word file refers to by its relationships: images in the file, and addresses outside of it. */

import type { Relationship } from '../../source/office/relationships.ts'
import type { Images } from './images.ts'
import type { Reading } from './reading.ts'

export function referencesOf(
  relationships: readonly Relationship[],
  images: Images,
): Pick<Reading, 'addressOf' | 'imageOf'> {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  return {
    addressOf(id) {
      const found = byId.get(id)
      return found?.isExternal ? webAddress(found.target) : null
    },
    imageOf(id) {
      const found = byId.get(id)
      return found && !found.isExternal ? images.nameOf(found.target) : null
    },
  }
}

/** Where a link may lead: a path of somebody’s own machine is of no use to others. */
export function webAddress(written: string | null): string | null {
  const address = written?.trim() ?? ''
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(address) ? address : null
}
