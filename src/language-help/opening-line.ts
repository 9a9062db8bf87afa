/** The line that begins a block, finished or not: `:::table[Resultat]{#resultat kind=`. */

import { waysToWrite, type DirectiveKind, type DirectiveType } from '../source/directive/directive-type.ts'
import { meantDirective } from '../source/directive/meant-directive.ts'

/** A stretch of the line, by offsets in it. */
interface Stretch {
  readonly text: string
  readonly at: number
}

export interface WrittenAttribute {
  readonly name: Stretch
  /** Without quotation marks; null before there is an equals sign. */
  readonly value: Stretch | null
  /** The quotation mark that the value begins with, or ''. */
  readonly quote: string
}

export interface OpeningLine {
  readonly colons: number
  readonly name: Stretch
  /** What is most likely meant. */
  readonly kind: DirectiveKind | null
  /** Where the braces begin, behind the brace; null before there is one. */
  readonly braces: number | null
  /** What stands in them by name. */
  readonly attributes: readonly WrittenAttribute[]
}

const opening =
  /^(?<blanks>[ \t]*)(?<colons>:{2,})(?<name>\p{L}[\p{L}\d_-]*)(?<label>\[(?:[^\]\\]|\\.)*\])?(?<braces>\{(?!\{))?/u
const attribute =
  /(?<![\p{L}\p{N}_-])(?<name>[\p{L}\p{N}_-]+)(?:=(?:(?<quote>["'])(?<quoted>[^"']*)["']?|(?<bare>[^\s"'={}]*)))?/gu

/** Null for a line that begins no block. */
export function openingLine(line: string, directives: readonly DirectiveType[]): OpeningLine | null {
  const found = opening.exec(line)
  if (!found) return null
  const { blanks = '', colons = '', name = '', braces } = found.groups!
  const form = colons.length === 2 ? 'leaf' : 'container'
  const start = braces === undefined ? null : found[0].length
  return {
    colons: colons.length,
    name: { text: name, at: blanks.length + colons.length },
    kind: meantDirective(name, form, waysToWrite(directives)),
    braces: start,
    attributes: start === null ? [] : attributesIn(line.slice(start), start),
  }
}

function attributesIn(written: string, start: number): WrittenAttribute[] {
  const end = written.indexOf('}')
  const inside = end === -1 ? written : written.slice(0, end)
  return [...inside.matchAll(attribute)].flatMap(({ index, groups }): WrittenAttribute[] => {
    const { name = '', quote = '', quoted, bare } = groups!
    // `#id` has no name.
    if (inside[index - 1] === '#') return []
    const at = start + index
    const text = quoted ?? bare
    const value = text === undefined ? null : { text, at: at + name.length + 1 + quote.length }
    return [{ name: { text: name, at }, value, quote }]
  })
}
