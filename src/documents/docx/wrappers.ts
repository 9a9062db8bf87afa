/** Elements that stand around others and say how these are to be taken. */

import { attribute } from './attributes.ts'
import type { ElementReader } from './element-reader.ts'

/** What only Word of a later year understands, and this reader too. */
const known = /^(?:wps|wpg|wpc|wp14|w14|w15|w16\w*|cx\d*|a14|v|o)$/

/** Of a content that is stored for several versions of Word, one: inside `mc:AlternateContent`. */
function oneVersion(inside: ElementReader): ElementReader {
  let isTaken = false
  return {
    open(name, attributes) {
      if (isTaken || (name !== 'Choice' && name !== 'Fallback')) return null
      const needs = (attribute(attributes, 'Requires') ?? '').split(/\s+/)
      if (name === 'Choice' && !needs.every((need) => known.test(need))) return null
      isTaken = true
      return inside
    },
  }
}

/** What is inside a content control, `w:sdt`, unless it is a list of contents that the program makes. */
function controlled(inside: ElementReader): ElementReader {
  let isContents = false
  const properties: ElementReader = {
    open(name, attributes) {
      if (name === 'docPartGallery') isContents = /contents/i.test(attribute(attributes, 'val') ?? '')
      return name === 'docPartObj' || name === 'docPartList' ? properties : null
    },
  }
  return {
    open(name) {
      if (name === 'sdtPr') return properties
      return name === 'sdtContent' && !isContents ? inside : null
    },
  }
}

/** Text that somebody has deleted or moved away, and how things were before a change. */
const dropped = /^(?:del|moveFrom|\w+Change|delText|delInstrText|sectPr|rt)$/

/** Who reads an element that stands around others, whatever it stands in; undefined for any other element. */
export function aroundOthers(name: string, inside: ElementReader): ElementReader | null | undefined {
  if (name === 'AlternateContent') return oneVersion(inside)
  if (name === 'sdt') return controlled(inside)
  return dropped.test(name) ? null : undefined
}
