/**
 * What stands in a cell → the words or figure that it is read as, and the notes that stand at it: footnotes, and raised
 * signs set by hand, as in `100<sup>2</sup>`.
 */

import type { PhrasingContent } from 'mdast'
import { visibleText } from '../model/visible-text.ts'
import { isRaised, plainText, textOf } from './plain-text.ts'

export interface CellReading {
  readonly text: string
  /** In the order written, at whatever depth they stand. */
  readonly notes: readonly PhrasingContent[]
}

export function readCell(content: readonly PhrasingContent[]): CellReading {
  // Nearly all cells are a single text.
  if (content.every(({ type }) => type === 'text'))
    return { text: visibleText(plainText(content)).trim(), notes: [] }
  const parts = content.flatMap(partsOf)
  const isFigure = figure.test(visibleText(plainText(parts.filter((part) => !isRaised(part)))))
  const notes: PhrasingContent[] = []
  let text = ''
  parts.forEach((part, index) => {
    const isMark = isRaised(part) && (isFigure || endsThere(parts, index)) && isNoteMark(part, text)
    if (isMark || part.type === 'footnoteReference') notes.push(part)
    else text += textOf(part)
  })
  return { text: visibleText(text).trim(), notes }
}

/** Emphasis and links taken apart, so that what stands in them is found. */
const partsOf = (node: PhrasingContent): PhrasingContent[] =>
  'children' in node && node.children.length > 0 && !isRaised(node) ? node.children.flatMap(partsOf) : [node]

/** A figure, and what may stand behind it: `(16,2)`, `−36 791 tkr`, `7 %`. */
const figure = /^[-+(\u2012-\u2015\u2212]?\s?\d[\d\s.,]{0,40}[-)\u2212]?\s?(?:\p{L}{1,8}|[%‰])?$/u

const signs = /^(?:\d{1,2}|\p{L}|[*†‡§#]{1,3})[).]?$/u

/** A letter that may be a quantity, or a unit of length: what is raised behind it is its power. */
const takesPower = /(?<!\p{L})(?:\p{L}|[kcdm]m)$/u

function isNoteMark(node: PhrasingContent, before: string): boolean {
  const sign = 'children' in node ? node.children.map(textOf).join('').trim() : ''
  return signs.test(sign) && !(takesPower.test(before) && /^[23]$/.test(sign))
}

const endsThere = (parts: readonly PhrasingContent[], index: number): boolean =>
  parts
    .slice(index + 1)
    .every((part) => isRaised(part) || part.type === 'footnoteReference' || textOf(part).trim() === '')
