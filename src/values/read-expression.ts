/** The text between the braces of `{{…}}` → what it asks for, every part with its place in it. */

import { visibleText } from '../model/visible-text.ts'

export interface Word {
  readonly text: string
  /** Offset in the written text, braces included. */
  readonly at: number
}

/** `resultat.summa.utfall`: the parts between points; one in square brackets is a row's own label. */
export interface Segment extends Word {
  readonly isLabel: boolean
}

export interface Expression {
  readonly helper: Word | null
  readonly path: readonly Segment[]
  /** Texts in quotation marks, in the order written. */
  readonly texts: readonly Word[]
  /** `decimals=1`. */
  readonly options: ReadonlyMap<string, Word>
}

const token =
  /\s*(?:"([^"]*)"|”([^”]*)”|([a-z]+)=([^\s"]+)|((?:\[[^\]]*\]|[^\s.[\]"]+)(?:\.(?:\[[^\]]*\]|[^\s.[\]"]+))*))/uy

/** Null for what is no expression at all. */
export function readExpression(written: string): Expression | null {
  const body = written.slice(0, -2)
  const texts: Word[] = []
  const options = new Map<string, Word>()
  const paths: Word[] = []
  let at = 2
  while (body.slice(at).trim() !== '') {
    token.lastIndex = at
    const found = token.exec(body)
    if (!found) return null
    const [, quoted, curled, key, value, path] = found
    at = token.lastIndex
    const text = quoted ?? curled
    if (text !== undefined) texts.push({ text: visibleText(text), at: at - text.length - 1 })
    else if (key !== undefined) options.set(key, { text: visibleText(value!), at: at - value!.length })
    else paths.push({ text: path!, at: at - path!.length })
  }
  const read = helperAndPath(paths, body)
  return read && { helper: read.helper, path: segmentsOf(read.path), texts, options }
}

/** What stands before the path and the path itself, whose names may hold blanks: `resultat.övrigt tjänsteköp.budget`. */
function helperAndPath(words: readonly Word[], body: string): { helper: Word | null; path: Word } | null {
  const dotted = words.findIndex(({ text }) => text.includes('.'))
  const start = dotted === -1 ? words.length - 1 : dotted
  const [first, last] = [words[start], words.at(-1)]
  if (!first || !last || start > 1) return null
  const text = body.slice(first.at, last.at + last.text.length)
  const isWhole = !/["”=]/.test(text.replace(/\[[^[\]]*\]/g, ''))
  return isWhole ? { helper: start === 1 ? words[0]! : null, path: { text, at: first.at } } : null
}

function segmentsOf({ text, at }: Word): Segment[] {
  return [...text.matchAll(/\[([^[\]]*)\]|[^.[\]]+/g)].map(({ 0: part, 1: label, index }) => ({
    text: visibleText(label ?? part),
    at: at + index + (label === undefined ? 0 : 1),
    isLabel: label !== undefined,
  }))
}
