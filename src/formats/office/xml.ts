/** XML as text: elements whose attributes and texts are escaped. */

type Attributes = Readonly<Record<string, string | number>>

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Numbers are whole: lengths in Word's units and identifiers are. What stands in a list follows one after the other. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (string | readonly string[])[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value) : escapeXml(value)}"`)
    .join('')
  const content = children.flat().join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Control characters but for blanks, and halves of pairs: XML 1.0 has no way to write them. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
])

export const escapeXml = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"\t\n\r]/g, (character) => entities.get(character)!)
