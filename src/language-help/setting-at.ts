/** The key or value of YAML that a cursor stands in, also where the rest cannot be read: by indentation, and by braces on its line. */

import { lineAt } from './line-at.ts'

export interface SettingAt {
  /** The keys around it; of a value its own too. */
  readonly path: readonly string[]
  readonly part: 'key' | 'value'
  /** What has been written of it, and where that begins. */
  readonly written: string
  readonly start: number
  /** Keys that stand beside it. */
  readonly siblings: readonly string[]
}

interface Line {
  readonly indent: number
  readonly key: string
}

const quotedKey = /^(["'])([^"']*)\1[ \t]*:(?:[ \t]|$)/

/** The key that a line begins with; null for any other line. */
function readLine(line: string): Line | null {
  const indent = /^[ \t]*(?:- )*/.exec(line)![0].length
  const rest = line.slice(indent)
  const quoted = quotedKey.exec(rest)
  if (quoted) return { indent, key: quoted[2]! }
  const end = /:(?:[ \t]|$)/.exec(rest)?.index ?? 0
  const key = rest.slice(0, end).trimEnd()
  return key === '' || /^-|[#"'{}[\],:]/.test(key) ? null : { indent, key }
}

const unquoted = (key: string): string => key.replace(/^(["'])(.*)\1$/, '$2')

/** Of the settings between two offsets. Null in a comment. */
export function settingAt(text: string, offset: number, from: number, to: number): SettingAt | null {
  const { start, before } = lineAt(text, offset)
  const indent = /^[ \t]*(?:- )*/.exec(before)![0].length
  const onLine = readOnLine(before, indent)
  if (!onLine) return null
  const { steps, part, word, siblings } = onLine
  const above = text.slice(from, Math.max(from, start)).split('\n').slice(0, -1)
  const around = keysAbove(above, indent)
  const isItem = before.slice(0, indent).endsWith('- ')
  const isBlock = steps.length === 0 && part === 'key' && siblings === null
  return {
    path: [...around, ...steps],
    part,
    written: before.slice(word),
    start: start + word,
    siblings:
      siblings ??
      (isBlock ? keysBeside(isItem ? [] : above, text.slice(start, to).split('\n').slice(1), indent) : []),
  }
}

/** The keys that a line of this indentation stands under, the outermost first. */
function keysAbove(lines: readonly string[], indent: number): string[] {
  const path: string[] = []
  let outer = indent
  for (const text of lines.toReversed()) {
    if (outer === 0) break
    const line = readLine(text)
    if (!line || line.indent >= outer) continue
    path.unshift(line.key)
    outer = line.indent
  }
  return path
}

/** Those of lines as far in, up and down to where the map, or the item of a list that it is, ends. */
function keysBeside(above: readonly string[], below: readonly string[], indent: number): string[] {
  const keys: string[] = []
  const walk = (lines: readonly string[], isUp: boolean): void => {
    for (const text of lines) {
      if (text.trim() === '' || text.trimStart().startsWith('#')) continue
      const isItem = text.trimStart().startsWith('- ')
      if (/^[ \t]*/.exec(text)![0].length < indent && !(isItem && isUp)) break
      const line = readLine(text)
      if (line?.indent === indent) keys.push(line.key)
      if (isItem && line && line.indent <= indent) break
    }
  }
  walk(above.toReversed(), true)
  walk(below, false)
  return keys
}

interface OnLine {
  readonly steps: readonly string[]
  readonly part: 'key' | 'value'
  /** Where in the line the word begins. */
  readonly word: number
  /** Keys before it in the same braces; null outside of them. */
  readonly siblings: readonly string[] | null
}

interface Open {
  readonly sign: '{' | '['
  readonly keys: string[]
  key: string | null
}

/** Reads `decision: { by: Tekniska nämnden, da` up to its end. Null where a comment has begun. */
function readOnLine(line: string, indent: number): OnLine | null {
  const block: { key: string | null } = { key: null }
  const open: Open[] = []
  let word = indent
  let quote = ''
  for (let at = indent; at < line.length; at++) {
    const sign = line[at]!
    const inner = open.at(-1)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if ((sign === '"' || sign === "'") && line.slice(word, at).trim() === '') quote = sign
    else if (sign === '#' && /^[ \t]?$/.test(line[at - 1] ?? '')) return null
    else if (sign === ':' && /^[ \t]?$/.test(line[at + 1] ?? '')) {
      const key = unquoted(line.slice(word, at).trim())
      if (inner?.sign === '{') inner.key ??= key
      else if (!inner) block.key ??= key
      word = at + 1
    } else if ((sign === '{' || sign === '[') && line.slice(word, at).trim() === '') {
      open.push({ sign, keys: [], key: null })
      word = at + 1
    } else if (sign === ',' && inner) {
      if (inner.key !== null) inner.keys.push(inner.key)
      inner.key = null
      word = at + 1
    } else if ((sign === '}' || sign === ']') && inner) {
      open.pop()
      word = at + 1
    }
  }
  word += /^[ \t]*/.exec(line.slice(word))![0].length
  const steps = [block.key, ...open.map(({ key }) => key)].filter((key) => key !== null)
  const inner = open.at(-1)
  const isKey = inner ? inner.sign === '{' && inner.key === null : block.key === null
  return { steps, part: isKey ? 'key' : 'value', word, siblings: inner?.sign === '{' ? inner.keys : null }
}
