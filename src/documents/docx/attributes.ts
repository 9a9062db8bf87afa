/** What elements of a Word file say in their attributes, which all bear a prefix: `w:val`. */

import { lookUp } from '../../model/look-up.ts'
import { localName, type Attributes } from '../../source/office/xml.ts'

/** By its name without prefix. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((name) => localName(name) === local)
  return name === undefined ? undefined : lookUp(attributes, name)
}

/** Of an element that is on by being there, as `<w:b/>`, and may be turned off: `<w:b w:val="0"/>`. */
export const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '')

/** A whole number from 0; null for anything else. */
export function wholeNumber(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : null
}
