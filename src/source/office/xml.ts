/** Reads a part's XML as it streams in. Elements go by their local names; text is only kept where it is asked for. */

import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import type { Archive } from './archive.ts'
import { refuse } from './office-fault.ts'

const nestingLimit = 100

interface Options {
  readonly position: false
  readonly xmlns: false
}

export type Attributes = Readonly<Record<string, string>>

export interface XmlListener {
  /** Whether the text directly inside the element is wanted. `parent` is the name of the element around it. */
  open(name: string, parent: string, attributes: Attributes): boolean
  text?(text: string): void
  close?(name: string, parent: string): void
}

export async function readXml(archive: Archive, part: string, listener: XmlListener): Promise<void> {
  const parser = listenTo(listener)
  let decoder: TextDecoder | null = null
  await archive.read(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    parser.write(decoder.decode(piece, { stream: true }))
  })
  parser.write((decoder ?? new TextDecoder()).decode())
  parser.close()
}

function listenTo(listener: XmlListener): SaxesParser<Options> {
  const parser = new SaxesParser<Options>({ position: false, xmlns: false })
  const path: string[] = ['']
  const takeText = (text: string): void => listener.text?.(text)
  let wanted = false

  // The parser gathers text, however long, for as long as someone listens.
  const want = (want: boolean): void => {
    if (want === wanted) return
    wanted = want
    if (want) parser.on('text', takeText)
    else parser.off('text')
  }

  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => refuse({ fault: 'format' }))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?(?:8|16)|us-ascii)$/i.test(encoding)) refuse({ fault: 'format' })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > nestingLimit) refuse({ fault: 'size' })
    const local = localName(name)
    want(listener.open(local, path.at(-1)!, attributes))
    path.push(local)
  })
  parser.on('cdata', (text) => {
    if (wanted) takeText(text)
  })
  parser.on('closetag', () => {
    want(false)
    const local = path.pop()!
    listener.close?.(local, path.at(-1)!)
  })
  return parser
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
