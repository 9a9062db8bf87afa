/** How a run of text is set, as far as that says something. */

import type { Attributes } from '../../source/office/xml.ts'
import { attribute, isOn } from './attributes.ts'
import type { ElementReader } from './element-reader.ts'

/** What is not said is inherited. */
export interface RunProperties {
  style?: string
  bold?: boolean
  italic?: boolean
  hidden?: boolean
  struck?: boolean
  script?: 'sup' | 'sub' | null
  /** `sv-SE`. */
  language?: string
  font?: string
  /** What asks to be replaced: nothing that anyone wrote. */
  isPlaceholder?: boolean
}

const readers: ReadonlyMap<string, (into: RunProperties, attributes: Attributes) => void> = new Map([
  ['b', (into, attributes) => void (into.bold = isOn(attributes))],
  ['i', (into, attributes) => void (into.italic = isOn(attributes))],
  ['vanish', (into, attributes) => void (into.hidden = isOn(attributes))],
  ['strike', (into, attributes) => void (into.struck = isOn(attributes))],
  ['dstrike', (into, attributes) => void (into.struck = isOn(attributes))],
  ['vertAlign', (into, attributes) => void (into.script = scriptOf(attribute(attributes, 'val')))],
  ['lang', (into, attributes) => setText(into, 'language', attribute(attributes, 'val'))],
  ['rStyle', (into, attributes) => setText(into, 'style', attribute(attributes, 'val'))],
  [
    'rFonts',
    (into, attributes) =>
      setText(into, 'font', attribute(attributes, 'ascii') ?? attribute(attributes, 'hAnsi')),
  ],
])

const scriptOf = (written: string | undefined): 'sup' | 'sub' | null =>
  written === 'superscript' ? 'sup' : written === 'subscript' ? 'sub' : null

function setText(into: RunProperties, key: 'language' | 'style' | 'font', value: string | undefined): void {
  if (value !== undefined) into[key] = value
}

/** For what is inside `w:rPr`. */
export const runPropertiesReader = (into: RunProperties): ElementReader => ({
  open(name, attributes) {
    readers.get(name)?.(into, attributes)
    return null
  },
})
