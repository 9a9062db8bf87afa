/** A web page → what it says. Nothing of it is run or fetched; what is hidden from its readers is left out. */

import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { isoDay } from '../iso-day.ts'
import { decode } from '../../source/data/encoding.ts'
import { languageOf } from '../../model/language.ts'
import type { DocumentFault, ForeignDocument, ReadDocument } from '../document.ts'
import { readBlocks } from './blocks.ts'
import { textOf } from './text-of.ts'

/** Bytes of a page; its pictures are in it. */
const byteLimit = 50_000_000

/** Tags, or what begins as one: a parser makes elements of them all before any can be counted, in a second of so many. */
const tagLimit = 200_000

export const readHtml: ReadDocument = async (bytes) => {
  if (bytes.length > byteLimit) return { fault: 'size' }
  const decoded = decode(bytes, declared(bytes))
  if (!decoded) return { fault: 'format' }
  if (hasMoreTags(decoded.text)) return { fault: 'size' }
  try {
    return read(decoded.text)
  } catch (failure) {
    // Elements within elements by the ten thousand: nobody's report.
    if (failure instanceof RangeError) return { fault: 'size' }
    throw failure
  }
}

function hasMoreTags(text: string): boolean {
  let count = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1))
    if (++count > tagLimit) return true
  return false
}

/** `charset=iso-8859-1`, which browsers read as Windows-1252; null leaves it to the bytes. */
function declared(bytes: Uint8Array): 'windows-1252' | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  return /charset\s*=\s*["']?(?:iso-8859-1|windows-1252|latin1)\b/i.test(head) ? 'windows-1252' : null
}

function read(text: string): ForeignDocument | DocumentFault {
  const root = fromHtml(text)
  const html = root.children.find(isNamed('html'))
  const head = html?.children.find(isNamed('head'))
  const body = html?.children.find(isNamed('body'))
  if (!html || !body) return { fault: 'empty' }
  const title = head?.children.find(isNamed('title'))
  const lang = html.properties.lang
  const found = readBlocks(body)
  if (found.blocks.length === 0) return { fault: 'empty' }
  return {
    title: (title && textOf(title)) || null,
    language: typeof lang === 'string' ? languageOf(lang) : null,
    saved: savedDay(head),
    ...found,
  }
}

const isNamed =
  (name: string) =>
  (node: Root['children'][number] | RootContent): node is Element =>
    node.type === 'element' && node.tagName === name

/** What pages say of their day, by the names that programs and the Dublin Core give it. */
function savedDay(head: Element | undefined): string | null {
  for (const node of head?.children ?? []) {
    if (node.type !== 'element' || node.tagName !== 'meta') continue
    const { name, property, content } = node.properties
    const key = String(name ?? property ?? '').toLowerCase()
    if (
      /^(?:dcterms\.modified|dcterms\.issued|dc\.date|date|changed|created|article:modified_time)$/.test(key)
    ) {
      const day = isoDay(String(content ?? ''))
      if (day) return day
    }
  }
  return null
}
