/**
 * What made a YAML text unreadable, found in its lines as their author sees them. The reader tells only where it gave
 * up, which is often a line above or far below the slip.
 */

import type { YamlFault } from '../diagnostics/catalogue/yaml-fault.ts'
import { curlyQuotes, quoted } from './yaml-quotes.ts'

export interface YamlCause {
  readonly fault: YamlFault
  readonly start: number
  readonly end: number
}

export interface ReaderError {
  readonly code: string
  readonly message: string
  readonly pos: readonly [number, number]
}

interface Line {
  /** Offset of its first character. */
  readonly start: number
  readonly text: string
  readonly indent: number
  /** Where its text begins, behind the mark of a list. */
  readonly column: number
  /** Whether it stands in a long text, after `|` or `>`. */
  readonly inText: boolean
  /** `title: Delårsrapport` taken apart; null for any other line. */
  readonly pair: { readonly key: string; readonly value: string; readonly valueStart: number } | null
}

/** The offsets are within the text. */
export function causeOf(yaml: string, error: ReaderError): YamlCause {
  const lines = linesOf(yaml)
  const [from, to] = visible(yaml, error.pos)
  const last = lines.findLastIndex(({ start }) => start <= from)
  const context: Context = { lines, last, error, here: lines[last]! }
  for (const find of finders) {
    const found = find(context)
    if (found) return found
  }
  return { fault: { type: faultOf(error) }, start: from, end: Math.min(to, endOf(context.here)) }
}

interface Context {
  readonly lines: readonly Line[]
  /** The line where the reader gave up. */
  readonly last: number
  readonly here: Line
  readonly error: ReaderError
}

type Finder = (context: Context) => YamlCause | null

/** In the order of how sure they are. */
const finders: readonly Finder[] = [
  tab,
  noBreakIndent,
  missingSpace,
  curlyQuoted,
  documentEnd,
  listMark,
  indented,
  flow,
  unevenQuotes,
  reservedSign,
  colonInValue,
  equalsSign,
]

function tab({ error, here }: Context): YamlCause | null {
  return error.code === 'TAB_AS_INDENT' ? wholeLine(here, { type: 'tab' }) : null
}

/** A no-break space looks like a space, but indents nothing. */
function noBreakIndent({ lines, last }: Context): YamlCause | null {
  const line = lines.slice(0, last + 2).find(({ text }) => /^[ \t]*(?:- [ \t]*)?\u00a0/.test(text))
  return line ? wholeLine(line, { type: 'noBreak' }) : null
}

/** `title:Delårsrapport`, also with the no-break space that looks like a space. */
function missingSpace({ lines, last }: Context): YamlCause | null {
  for (const line of lines.slice(0, last + 2)) {
    const found = line.inText ? null : /^([ \t]*(?:- )?)([\p{L}][\p{L}\w-]*):([^ \t/:].*)$/u.exec(line.text)
    if (!found) continue
    const [, before, key, value] = found
    const start = line.start + before!.length
    return {
      fault: { type: 'space', proposed: `${key}: ${value!.trim()}` },
      start,
      end: start + key!.length + 1,
    }
  }
  return null
}

function curlyQuoted({ here }: Context): YamlCause | null {
  const { pair } = here
  const inner = pair && curlyQuotes(pair.value)
  return inner === null ? null : ofValue(here, { type: 'curly', proposed: `${pair!.key}: ${quoted(inner)}` })
}

function documentEnd({ error, lines, last, here }: Context): YamlCause | null {
  if (error.code !== 'MULTIPLE_DOCS') return null
  const end = lines.slice(0, last + 1).findLast(({ text }) => /^(?:---|\.\.\.)/.test(text)) ?? here
  return wholeLine(end, { type: 'documents' })
}

/** `- title: x` where keys are meant, among lines without it. */
function listMark({ lines, last }: Context): YamlCause | null {
  const top = lines.slice(0, last + 1).filter(({ indent, text }) => indent === 0 && isContent(text))
  const marked = top.find(({ text }) => /^- ?[\p{L}][\p{L}\w-]*:(?: |$)/u.test(text))
  const other = top.find(({ text }) => !text.startsWith('-'))
  return marked && other ? { fault: { type: 'dash' }, start: marked.start, end: marked.start + 1 } : null
}

/** A line that begins further to the right than the one it follows, or between two. */
function indented({ lines, last, error }: Context): YamlCause | null {
  const near = lines.slice(0, last + 2)
  const first = near.find(({ text }) => isContent(text))
  const below = lines[last]
  if (first?.pair && below?.pair && first.column > below.column && /node end/.test(error.message))
    return atKey(first, below.pair.key)
  let above: Line | null = null
  for (const [index, line] of near.entries()) {
    if (!isContent(line.text) || line.inText) continue
    if (index >= last && line.pair && above?.pair && line.column > above.column && isFilled(above.pair.value))
      return atKey(line, above.pair.key)
    above = line
  }
  const line = lines[last]
  if (error.code !== 'BAD_INDENT' || !/same column/.test(error.message) || !line?.pair) return null
  const sibling = lines.slice(0, last).findLast(({ pair }) => pair !== null)
  return sibling ? atKey(line, sibling.pair!.key) : null
}

const atKey = (line: Line, like: string): YamlCause => ({
  fault: { type: 'indent', key: line.pair!.key, like },
  start: line.start + line.column,
  end: line.start + line.column + line.pair!.key.length,
})

/** Longer texts between two commas are not looked through. */
const longestItem = 400

const signedPair = /^[\p{L}\w-]+:[ \t]+([-?@`%!&*])(?:[ \t]|$)/u

/** What goes wrong between { and }, or [ and ]: looked for from the line that opens them. */
function flow({ lines, last, error }: Context): YamlCause | null {
  if (!/flow|[[\]{}]/i.test(error.message)) return null
  const at = lines.slice(0, last + 1).findLastIndex(({ text }) => /(?:: |- |^)[ \t]*[[{]/.test(text))
  for (const line of at === -1 ? [] : lines.slice(at, last + 1)) {
    const hash = /[ \t]#/.exec(line.text)
    if (hash) {
      const item = itemAround(line.text, hash.index)
      return {
        fault: { type: 'hash', proposed: withQuotes(item.text) },
        start: line.start + hash.index + 1,
        end: line.start + item.end,
      }
    }
    for (const item of items(line.text).filter(({ text }) => text.length <= longestItem)) {
      const [, key, value, next] =
        /^([\p{L}\w-]+):[ \t]+(\S.*?)(?<![ \t])[ \t]+([\p{L}]\w*):(?:[ \t]|$)/u.exec(item.text) ?? []
      const start = line.start + item.start
      if (key)
        return {
          fault: {
            type: 'comma',
            next: next!,
            proposed: `${key}: ${value}, ${item.text.slice(item.text.indexOf(`${next}:`))}`,
            asText: withQuotes(item.text),
          },
          start,
          end: start + item.text.length,
        }
      const signed = ['[', ','].includes(item.sign)
        ? /^(?:[\p{L}\w-]+:[ \t]+)?([-?@`%!&*])(?:[ \t]|$)/u
        : signedPair
      const sign = signed.exec(item.text)?.[1]
      if (sign !== undefined)
        return {
          fault: { type: 'sign', sign, proposed: withQuotes(item.text) },
          start,
          end: start + item.text.length,
        }
      if (/^[\p{L}\w-]+:[ \t]+[^'"[{ \t].*:(?:[ \t]|$)/u.test(item.text))
        return {
          fault: { type: 'colon', proposed: withQuotes(item.text) },
          start,
          end: start + item.text.length,
        }
    }
  }
  const opener = lines[at]
  return opener?.pair ? ofValue(opener, { type: 'bracket' }) : null
}

/** `title: "Delår`, and `title: "Delår" 2026`. */
function unevenQuotes({ lines, last, error }: Context): YamlCause | null {
  if (error.code === 'BAD_DQ_ESCAPE') return backslash(lines[last]!)
  if (!/quote|node end/i.test(error.message)) return null
  const here = lines[last]!
  if (/^[[{]/.test(here.pair?.value ?? '')) return ofValue(here, { type: 'braces' })
  for (const line of lines.slice(0, last + 1)) {
    const { pair } = line
    const quote = pair && /^["']/.exec(pair.value)?.[0]
    if (!quote) continue
    const note = pair.value.search(/[ \t]#/)
    const value = note === -1 ? pair.value : pair.value.slice(0, note).trimEnd()
    const close = endOfQuoted(value)
    if (close === value.length - 1) continue
    const inner = value.endsWith(quote) ? value.slice(1, -1) : value.slice(1)
    return close === -1
      ? ofValue(line, { type: 'quote', proposed: `${pair.key}: ${quoted(inner)}` })
      : ofValue(line, { type: 'tail', proposed: `${pair.key}: ${quoted(value)}` })
  }
  return null
}

function backslash(line: Line): YamlCause | null {
  if (!line.pair) return null
  const inner = line.pair.value.replace(/^"|"$/g, '')
  return ofValue(line, { type: 'escape', proposed: `${line.pair.key}: '${inner.replaceAll("'", "''")}'` })
}

/** `title: @kommunen`, `title: - ett`: the sign says something to the reader. */
function reservedSign({ here }: Context): YamlCause | null {
  const { pair } = here
  return pair && /^(?:[@`%!&*]|[>|?-](?:[ \t]|$))/.test(pair.value)
    ? ofValue(here, {
        type: 'sign',
        sign: pair.value[0]!,
        proposed: `${pair.key}: ${quoted(pair.value)}`,
      })
    : null
}

function colonInValue({ here }: Context): YamlCause | null {
  const { pair } = here
  return pair && /^[^"'[{].*:(?:[ \t]|$)/.test(pair.value)
    ? ofValue(here, { type: 'colon', proposed: `${pair.key}: ${quoted(pair.value)}` })
    : null
}

function equalsSign({ here }: Context): YamlCause | null {
  const [, before, key, value] =
    /^([ \t]*)([\p{L}][\p{L}\w-]*)[ \t]*=[ \t]*((?:[^ \t].*)?)$/u.exec(here.text) ?? []
  if (key === undefined) return null
  const start = here.start + before!.length
  return {
    fault: { type: 'equals', proposed: `${key}: ${value}` },
    start,
    end: here.start + here.text.trimEnd().length,
  }
}

function faultOf({ code, message }: ReaderError): 'indent' | 'quote' | 'bracket' | 'colon' | 'other' {
  if (code === 'BAD_INDENT') return /flow/i.test(message) ? 'bracket' : 'indent'
  if (/closing .?["']|quote/i.test(message)) return 'quote'
  if (/[[\]{}]|flow/i.test(message)) return 'bracket'
  return /nested mapping|compact mapping/i.test(message) ? 'colon' : 'other'
}

function linesOf(yaml: string): Line[] {
  let start = 0
  /** The indentation of the line whose long text, after `|` or `>`, the lines below are. */
  let textOf: number | null = null
  return yaml.split('\n').map((text) => {
    const indent = /^ */.exec(text)![0].length
    if (textOf !== null && text.trim() !== '' && indent <= textOf) textOf = null
    const inText = textOf !== null
    if (!inText && /:[ \t]+[|>][\d+-]*[ \t]*(?:#.*)?$/.test(text)) textOf = indent
    const found = /^( *(?:- +)?)([\p{L}][\p{L}\w./-]*)[ \t]*:(?:[ \t]+((?:[^ \t].*)?))?$/u.exec(text)
    const value = found?.[3]?.trimEnd() ?? ''
    const pair = found ? { key: found[2]!, value, valueStart: text.length - (found[3]?.length ?? 0) } : null
    const column = /^ *(?:- +)?/.exec(text)![0].length
    const line = { start, text, indent, column, pair, inText }
    start += text.length + 1
    return line
  })
}

const isContent = (text: string): boolean => /^\s*[^\s#]/.test(text) && !/^(?:---|\.\.\.)/.test(text)

/** A value after which no deeper line can follow. */
const isFilled = (value: string): boolean =>
  value !== '' && !/^(?:[|>][\d+-]*[ \t]*(?:#.*)?$|#|[[{])/.test(value)

function wholeLine({ start, text }: Line, fault: YamlFault): YamlCause {
  return { fault, start, end: endOf({ start, text }) }
}

const endOf = ({ start, text }: Pick<Line, 'start' | 'text'>): number =>
  start + Math.max(1, text.trimEnd().length)

function ofValue({ start, pair }: Line, fault: YamlFault): YamlCause {
  const from = start + pair!.valueStart
  return { fault, start: from, end: from + Math.max(1, pair!.value.length) }
}

/** The index of the quotation mark that ends a quoted text; -1 where there is none. */
function endOfQuoted(value: string): number {
  const quote = value[0]!
  for (let at = 1; at < value.length; at++) {
    if (quote === '"' && value[at] === '\\') at++
    else if (value[at] === quote) {
      if (quote === '"' || value[at + 1] !== quote) return at
      at++
    }
  }
  return -1
}

interface Item {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The bracket or comma before it, if any. */
  readonly sign: string
}

/** The texts between brackets and commas of a line. */
function items(text: string): Item[] {
  return [...text.matchAll(/[^[\]{},]+/g)].flatMap((found) => {
    const lead = /^[ \t]*/.exec(found[0])![0].length
    const trimmed = found[0].trim()
    const start = found.index + lead
    const sign = text[found.index - 1] ?? ''
    return trimmed === '' ? [] : [{ start, end: start + trimmed.length, text: trimmed, sign }]
  })
}

const itemAround = (text: string, at: number): Omit<Item, 'sign'> =>
  items(text).find(({ start, end }) => start <= at && at < end) ?? {
    start: at + 1,
    end: text.length,
    text: text.slice(at + 1).replace(/(?<![ \t])[ \t]*(?:[\]}][ \t]*)?$/, ''),
  }

/** `accent: #1d4f7c` → `accent: "#1d4f7c"`. */
function withQuotes(item: string): string {
  const [, key, value] = /^([\p{L}\w./-]+:[ \t]+)((?:[^ \t].*)?)$/u.exec(item) ?? [null, '', item]
  return `${key}${quoted(value!)}`
}

/** Faults at a line's end are shown at the last character before it. */
function visible(yaml: string, [from, to]: readonly [number, number]): [number, number] {
  let start = Math.min(from, yaml.length)
  while (start > 0 && (start === yaml.length || yaml[start] === '\n')) start--
  return [start, Math.max(start + 1, Math.min(to, yaml.length))]
}
