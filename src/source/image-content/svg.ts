/**
 * SVG: well formed, or browsers show none of it; and complete in itself, since a picture in a page can fetch nothing. What
 * browsers read is read alike: as UTF-8 whatever it says of itself, and entities as it declares them.
 */

import { SaxesParser } from 'saxes'
import type { ImageProblem, SvgSlip } from '../../diagnostics/catalogue/image.ts'

const svg = 'http://www.w3.org/2000/svg'
const xlink = 'http://www.w3.org/1999/xlink'

/** Browsers read no further than to the first fault, and to find each costs more than to read what is right. */
class Enough extends Error {}

/** An SVG with so many entities that are declared elsewhere is not looked at to its end. */
const unknownLimit = 1000

/** The first thing that is wrong; what is malformed comes before what is missing. */
export function svgProblem(bytes: Uint8Array): ImageProblem | null {
  const text = decoded(bytes)
  if (text === null) return { fault: 'encoding' }
  const found: { malformed: ImageProblem | null; lacking: ImageProblem | null } = {
    malformed: null,
    lacking: null,
  }
  const parser = new SaxesParser({ xmlns: true, position: true })
  let depth = 0
  let style = ''
  let isStyle = false
  let knowsEntities = true
  let unknown = 0
  const links = (written: string | undefined): void => {
    const target = written?.trim() ?? ''
    if (target !== '' && !/^(?:#|data:)/i.test(target))
      found.lacking ??= { fault: 'linked', target: target.slice(0, 80) }
  }
  parser.on('error', ({ message }) => {
    const isUndefined = /undefined entity|disallowed character in entity name/.test(message)
    if (isUndefined && !knowsEntities && unknown++ < unknownLimit) return
    if (!isUndefined || knowsEntities)
      found.malformed = { fault: 'malformed', line: parser.line, slip: slipOf(message) }
    throw new Enough()
  })
  parser.on('doctype', (doctype) => {
    const declared = [...doctype.matchAll(/<!ENTITY\s+([^\s%]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g)]
    for (const [, name, value, other] of declared) Reflect.set(parser.ENTITIES, name!, value ?? other)
    // What is declared elsewhere is not known, nor is what an entity made of others stands for.
    knowsEntities =
      !/^\s*\S+\s+(?:PUBLIC|SYSTEM)\b/.test(doctype) &&
      declared.length === doctype.split('<!ENTITY').length - 1
  })
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'xml-stylesheet') links(/\bhref\s*=\s*["']([^"']*)/.exec(body)?.[1])
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (depth++ === 0 && (uri !== svg || local !== 'svg')) found.malformed = { fault: 'noNamespace' }
    isStyle = uri === svg && local === 'style'
    if (uri !== svg || local === 'a') return
    for (const attribute of Object.values(attributes)) {
      if (attribute.local === 'href' && (attribute.uri === '' || attribute.uri === xlink))
        links(attribute.value)
      else if (attribute.uri === '') for (const target of linksInStyle(attribute.value)) links(target)
    }
  })
  parser.on('text', (part) => {
    if (isStyle) style += part
  })
  parser.on('cdata', (part) => {
    if (isStyle) style += part
  })
  parser.on('closetag', () => {
    isStyle = false
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  for (const target of linksInStyle(style)) links(target)
  if (found.malformed?.fault !== 'malformed') return found.malformed ?? found.lacking
  const line = lineOfAmpersand(text)
  return line === null ? found.malformed : { fault: 'malformed', line, slip: 'ampersand' }
}

/** A & that stands for itself swallows what follows it, so that the fault is found too far down. */
function lineOfAmpersand(text: string): number | null {
  const plain = text.replace(/<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)/g, (part) =>
    part.replace(/[^\n]/g, ' '),
  )
  const at = plain.search(/&(?!#?[\w.:-]{1,100};)/)
  return at === -1 ? null : plain.slice(0, at).split('\n').length
}

function decoded(bytes: Uint8Array): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What is written wrong, as far as the reader of XML tells it. */
function slipOf(message: string): SvgSlip {
  if (/undefined entity|entity name/.test(message)) return 'entity'
  if (/namespace prefix/.test(message)) return 'prefix'
  if (/unclosed tag|unexpected close tag|no root/.test(message)) return 'unclosed'
  return 'other'
}

/** `url(foto.png)` and `@import 'typsnitt.css'`. */
function linksInStyle(css: string): string[] {
  if (!/url\(|@import/i.test(css)) return []
  const plain = css
    .split('/*')
    .map((part, index) => (index === 0 ? part : part.split('*/').slice(1).join('*/')))
    .join('')
  return [...plain.matchAll(/(?:url\(|@import(?=[\s"']))\s{0,9}["']?(?!url\()([^"')\s;]+)/gi)].map(
    ([, target]) => target!,
  )
}
