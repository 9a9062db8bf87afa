/** What in YAML can be read, but hardly says what its author means: text that # cuts off, curly quotation marks. */

import { isMap, isScalar, isSeq, visit, type Document, type Pair, type Scalar } from 'yaml'
import type { YamlSlip } from '../diagnostics/catalogue/yaml-slip.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Span } from '../model/span.ts'
import type { YamlCause } from './yaml-cause.ts'
import { curlyQuotes, quoted } from './yaml-quotes.ts'

export type PlacedSlip = YamlSlip & { readonly start: number; readonly end: number }

export interface YamlSlips {
  /** Such that a value is lost or is another without a word. */
  readonly faults: readonly YamlCause[]
  readonly doubts: readonly PlacedSlip[]
}

export function readSlips(document: Document, yaml: string): YamlSlips {
  const faults: YamlCause[] = []
  const doubts: PlacedSlip[] = []
  visit(document, {
    Pair(_, pair, ancestors) {
      const { key, value } = pair
      const slipped = missingSpace(pair) ?? noBreakIndent(key)
      if (slipped) faults.push(slipped)
      if (!isScalar(key) || !(value === null || isScalar(value))) return
      const named = { name: String(key.value), before: `${String(key.value)}: ` }
      const cut =
        isScalar(value) && value.value !== null ? cutOff(value, named, yaml) : emptied(key, named, yaml)
      if (cut) doubts.push(cut)
      if (isScalar(value) && !ancestors.some(isSeq)) addCurly(value, named)
    },
    Scalar(key, scalar, ancestors) {
      const sign = scalar.anchor !== undefined ? '&' : scalar.tag?.startsWith('!') ? '!' : null
      // The first is what is told.
      if (sign !== null && faults.length === 0) faults.push(specialSign(scalar, sign, yaml))
      const list = ancestors.at(-1)
      if (!isSeq(list) || typeof key !== 'number') return
      const cut = cutOff(scalar, { name: '', before: '- ' }, yaml)
      if (cut) doubts.push(cut)
      // The cells of a row may be quotations.
      if (ancestors.filter(isSeq).length === 1 && ancestors.some(isMap))
        addCurly(scalar, { name: '', before: '' })
    },
  })
  return { faults, doubts }

  function addCurly(scalar: Scalar, { name, before }: Named): void {
    const inner =
      scalar.type === 'PLAIN' && typeof scalar.value === 'string' ? curlyQuotes(scalar.value) : null
    if (inner === null) return
    const [start, end] = scalar.range!
    doubts.push({ type: 'curly', name, proposed: `${before}${quoted(inner)}`, start, end })
  }
}

/** What can be read, but most likely says something else than its author means. */
export interface FoundSlip {
  readonly slip: YamlSlip
  readonly span: Span
}

export function reportSlips({ slips }: { readonly slips: readonly FoundSlip[] }, emit: Emit): void {
  for (const { slip, span } of slips) {
    if (slip.type === 'hash') emit('yaml/hash', slip, span)
    else emit('yaml/quotes', slip, span)
  }
}

interface Named {
  readonly name: string
  /** What stands before the value in the line as it should be. */
  readonly before: string
}

/** `{ start:2026-01-01 }` is a key without a value. */
function missingSpace({ key, value }: Pair): YamlCause | null {
  if (!isScalar(key) || key.type !== 'PLAIN' || (isScalar(value) ? value.value : value) !== null) return null
  const [start] = key.range!
  const written = String(key.value)
  const [, name, rest] = /^([\p{L}][\p{L}\w-]*):([^\s/:].*)$/u.exec(written) ?? []
  if (name === undefined) return null
  return { fault: { type: 'space', proposed: `${name}: ${rest}` }, start, end: start + name.length + 1 }
}

/** A no-break space before a key looks like indentation, and becomes part of the key. */
function noBreakIndent(key: unknown): YamlCause | null {
  if (!isScalar(key) || !String(key.value).startsWith('\u00a0')) return null
  const [start, end] = key.range!
  return { fault: { type: 'noBreak' }, start, end }
}

/** `title: !Viktigt` and `title: &x` say something to the reader, and are not read as text. */
function specialSign(scalar: Scalar, sign: string, yaml: string): YamlCause {
  const [start] = scalar.range!
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1
  const at = yaml.lastIndexOf(sign, Math.max(lineStart, start))
  const lineEnd = yaml.indexOf('\n', start)
  const from = at < lineStart ? lineStart : at
  const value = yaml.slice(from, lineEnd === -1 ? yaml.length : lineEnd).trimEnd()
  const before = yaml.slice(lineStart, from).trim()
  return {
    fault: { type: 'sign', sign, proposed: `${before === '' ? '' : `${before} `}${quoted(value)}` },
    start: from,
    end: from + Math.max(1, value.length),
  }
}

/** `title: Delårsrapport #2 2026`. A note has a blank after its #, or follows a single word. */
function cutOff(scalar: Scalar, { name, before }: Named, yaml: string): PlacedSlip | null {
  if (scalar.type !== 'PLAIN' || typeof scalar.value !== 'string') return null
  const [start, end] = scalar.range!
  const [written, note] = /^[ \t]+#([^\n]*)/.exec(restOfLine(yaml, end)) ?? []
  if (written === undefined) return null
  const isSentence = /\s|^\p{Lu}/u.test(scalar.value)
  if (!/^\d|^ \d+\s*$/.test(note!) && !(isSentence && /^\p{L}/u.test(note!))) return null
  const meant = `${yaml.slice(start, end)}${written.replace(/(?<=\S)[ \t]+#[ \t].*$/, '').trimEnd()}`
  return {
    type: 'hash',
    name,
    written: scalar.value,
    proposed: `${before}${quoted(meant)}`,
    start: end + /^[ \t]+/.exec(written)![0].length,
    end: end + written.trimEnd().length,
  }
}

/** `accent: #1d4f7c` has no value at all. */
function emptied(key: Scalar, { name, before }: Named, yaml: string): PlacedSlip | null {
  const end = key.range![1]
  const [written, gap, note] = /^([ \t]*:[ \t]+)#([^\n]*)/.exec(restOfLine(yaml, end)) ?? []
  if (written === undefined || !/^\S|^ *[0-9a-f]{6}\s*$/i.test(note!)) return null
  const meant = `#${note!
    .trim()
    .split(/[ \t]#/, 1)[0]!
    .trimEnd()}`
  return {
    type: 'hash',
    name,
    written: '',
    proposed: `${before}${quoted(meant)}`,
    start: end + gap!.length,
    end: end + written.trimEnd().length,
  }
}

/** As much of it as is looked through. */
function restOfLine(yaml: string, from: number): string {
  const rest = yaml.slice(from, from + 400)
  const end = rest.indexOf('\n')
  return end === -1 ? rest : rest.slice(0, end)
}
