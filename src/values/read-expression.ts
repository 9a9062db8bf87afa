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
  const [first, second, ...more] = paths
  if (!first || more.length > 0) return null
  return { helper: second ? first : null, path: segmentsOf(second ?? first), texts, options }
}

function segmentsOf({ text, at }: Word): Segment[] {
  return [...text.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map(({ 0: part, 1: label, index }) => ({
    text: visibleText(label ?? part),
    at: at + index + (label === undefined ? 0 : 1),
    isLabel: label !== undefined,
  }))
}
