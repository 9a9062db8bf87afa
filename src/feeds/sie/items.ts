/** The text of an SIE file → its items: a label with its fields each, and the braces that hold the rows of a voucher. */

import type { SourceText, Span } from '../../model/span.ts'

export interface SieField {
  readonly text: string
  readonly span: Span
}

/** An object of a dimension, such as a cost centre: `1 "100"`. */
export interface SieObject {
  readonly dimension: string
  readonly object: string
}

export interface SieItem {
  /** In capitals: `#TRANS`. */
  readonly label: string
  /** Without the list of objects, wherever that stands. */
  readonly fields: readonly SieField[]
  readonly objects: readonly SieObject[]
  readonly span: Span
}

export type SieEvent =
  | ({ readonly type: 'item' } & SieItem)
  | { readonly type: 'open'; readonly span: Span }
  | { readonly type: 'close'; readonly span: Span }
  | { readonly type: 'fault'; readonly fault: 'quote' | 'objects' | 'stray'; readonly span: Span }

/** Behind it, and at the beginning of a line, braces hold rows; behind any other label they hold a list of objects. */
const ofRows = '#VER'

/** Labels that begin an item within a line, since some programs write a whole voucher in one. */
const withinLine = /^#(?:[RB]?TRANS|VER)$/i

/** Takes time in proportion to the text, whatever stands in it. */
export function* readItems({ file, text }: SourceText): Generator<SieEvent> {
  let item: OpenItem | null = null
  let isStray = false
  for (const token of readTokens(text)) {
    const { type, start, end } = token
    const span: Span = { file, start, end }
    if (token.isOpenQuote) yield { type: 'fault', fault: 'quote', span }
    if (isStray) {
      isStray = type !== 'end'
      continue
    }
    if (item?.list) {
      if (type === 'word') item.list.push(token.text)
      else {
        const isClosed = type === 'close' && item.list.length % 2 === 0
        if (!isClosed) yield { type: 'fault', fault: 'objects', span: { ...span, start: item.start } }
        item.objects ??= pairs(item.list)
        item.list = null
        item.end = end
      }
      if (type !== 'end') continue
    }
    if (type === 'word' && beginsItem(token, item !== null)) {
      if (item) yield closed(item, file)
      item = { label: token.text.toUpperCase(), fields: [], objects: null, list: null, start, end }
    } else if (type === 'word' && item) {
      item.fields.push({ text: token.text, span })
      item.end = end
    } else if (type === 'word') {
      isStray = true
      yield { type: 'fault', fault: 'stray', span }
    } else if (type === 'open' && item && item.label !== ofRows) item.list = []
    else {
      if (item) yield closed(item, file)
      item = null
      if (type !== 'end') yield { type, span }
    }
  }
}

interface OpenItem {
  readonly label: string
  readonly fields: SieField[]
  objects: readonly SieObject[] | null
  /** What stands in braces that are open. */
  list: string[] | null
  readonly start: number
  end: number
}

const beginsItem = ({ text, isQuoted }: Token, isWithin: boolean): boolean =>
  !isQuoted && (isWithin ? withinLine : /^#\S/).test(text)

const closed = ({ label, fields, objects, start, end }: OpenItem, file: string): SieEvent => ({
  type: 'item',
  label,
  fields,
  objects: objects ?? [],
  span: { file, start, end },
})

/** Pairs of a dimension and an object. */
function pairs(words: readonly string[]): readonly SieObject[] {
  const objects: SieObject[] = []
  for (let index = 0; index + 1 < words.length; index += 2)
    objects.push({ dimension: dimensionNumber(words[index]!), object: words[index + 1]! })
  return objects
}

/** `06` is the dimension 6. */
export const dimensionNumber = (written: string): string => written.replace(/^0+(?=\d)/, '')

interface Token {
  /** `end` is that of a line. */
  readonly type: 'word' | 'open' | 'close' | 'end'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  readonly isOpenQuote: boolean
}

const signs = new Map<string | undefined, Token['type']>([
  ['{', 'open'],
  ['}', 'close'],
  ['\n', 'end'],
])

function* readTokens(text: string): Generator<Token> {
  for (let at = 0; ;) {
    while (isBlank(text[at])) at++
    const sign = at < text.length ? signs.get(text[at]) : 'end'
    const token = sign ? signToken(sign, at) : readWord(text, at)
    yield token
    if (at >= text.length) return
    at = token.end
  }
}

const signToken = (type: Token['type'], at: number): Token => ({
  type,
  text: '',
  start: at,
  end: at + 1,
  isQuoted: false,
  isOpenQuote: false,
})

/** What some programs put at a file's end. */
const endMark = String.fromCodePoint(0x1a)

/** Within a line. */
const isBlank = (character: string | undefined): boolean =>
  character !== undefined && character !== '\n' && (character === endMark || /\s/.test(character))

function readWord(text: string, at: number): Token {
  if (text[at] === '"') return quotedWord(text, at)
  let end = at
  while (end < text.length && !/[\s{}]/.test(text[end]!)) end++
  return { ...signToken('word', at), text: text.slice(at, end), end }
}

/**
 * `\"` is a quotation mark within the text, and so are two of them behind a letter, as spreadsheets write it. A text may go
 * on in the next line, as texts of vouchers do that were pasted, unless that begins an item of its own.
 */
function quotedWord(text: string, at: number): Token {
  const word = { ...signToken('word', at), isQuoted: true }
  let said = ''
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index]!
    if (character === '\\' && text[index + 1] === '"') said += text[++index]
    else if (character === '"' && said !== '' && text[index + 1] === '"') said += text[++index]
    else if (character === '"') return { ...word, text: said, end: index + 1 }
    else if (character === '\n' && /^[ \t]*(?:[#{}]|$)/.test(text.slice(index + 1, index + 40))) break
    else said += character
  }
  const next = text.indexOf('\n', at)
  const end = next === -1 ? text.length : next
  return { ...word, text: text.slice(at + 1, end).trimEnd(), end, isOpenQuote: true }
}
