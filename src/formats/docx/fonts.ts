/**
 * The fonts of a report, embedded in its Word document (ECMA-376 part 1, 17.8.1), so that it looks the same where they are not
 * installed. The program's own are under an open licence that allows it.
 */

import { createHash } from 'node:crypto'
import { createRelationships, xmlPart, type Part } from './archive.ts'
import type { Look, Typeface } from './look.ts'
import { trueTypeOf } from './true-type.ts'
import { element } from '../office/xml.ts'
import { valued } from './valued.ts'

/** The four faces that Word knows a font by. */
const faces = [
  { element: 'w:embedRegular', weight: 400, style: 'normal' },
  { element: 'w:embedBold', weight: 700, style: 'normal' },
  { element: 'w:embedItalic', weight: 400, style: 'italic' },
  { element: 'w:embedBoldItalic', weight: 700, style: 'italic' },
] as const

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

/** The table of fonts, and the files that it names; that of code is among them where `hasCode`. */
export async function fontParts({ text, headings, code }: Look, hasCode: boolean): Promise<Part[]> {
  const relationships = createRelationships()
  const files: Part[] = []
  const used = [text, headings, ...(hasCode ? [code] : [])]
  const typefaces = used.filter(({ name }, index) => used.findIndex((one) => one.name === name) === index)
  const embedded: string[] = []
  for (const typeface of typefaces) {
    const written: string[] = []
    for (const face of faces.filter(({ style }) => typeface.hasItalic || style === 'normal')) {
      const font = mayEmbed(typeface) ? await trueTypeOf(typeface, face) : null
      if (font === null) continue
      const key = keyOf(font)
      const name = `font${files.length + 1}.odttf`
      files.push({ path: `word/fonts/${name}`, bytes: obscured(font, key), contentType: null })
      written.push(
        element(face.element, {
          'r:id': relationships.add('font', `fonts/${name}`),
          'w:fontKey': `{${key}}`,
        }),
      )
    }
    embedded.push(fontXml(typeface, written))
  }
  const table = element('w:fonts', namespaces, embedded)
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml'
  return [
    xmlPart('word/fontTable.xml', type, table),
    relationships.part('word/_rels/fontTable.xml.rels'),
    ...files,
  ]
}

const mayEmbed = ({ files }: Typeface): boolean => typeof files === 'string' || files.isInstallable

const fontXml = ({ name, instead, family }: Typeface, embedded: readonly string[]): string =>
  element(
    'w:font',
    { 'w:name': name },
    valued('w:altName', instead),
    valued('w:charset', '00'),
    valued('w:family', family),
    valued('w:pitch', family === 'modern' ? 'fixed' : 'variable'),
    embedded,
  )

/** A key that follows from the font, in the form of those that are drawn by lot. */
function keyOf(font: Buffer): string {
  const hash = createHash('sha256').update(font).digest('hex').toUpperCase()
  return [8, 12, 16, 20, 32].map((end, index) => hash.slice([0, 8, 12, 16, 20][index], end)).join('-')
}

/** The first 32 bytes are mixed with the key, its last byte first. */
function obscured(font: Buffer, key: string): Buffer {
  const bytes = Buffer.from(font)
  const mask = Buffer.from(key.replaceAll('-', ''), 'hex').toReversed()
  for (let index = 0; index < 32; index++) bytes[index]! ^= mask[index % mask.length]!
  return bytes
}
