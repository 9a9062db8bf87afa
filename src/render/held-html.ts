/** Plain text as HTML whose lines do not end within what is read as one: `januari–augusti`, `2026-08-31`. */

import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { escapeHtml } from '../model/escape-html.ts'
import { isRightToLeft } from '../model/writing-direction.ts'
import { heldParts } from '../wording/held-words.ts'
import { setDirections } from './set-direction.ts'

export const heldHtml = (text: string): string =>
  heldParts(text)
    .map(({ text: part, isHeld }) => (isHeld ? unbrokenHtml(part) : escapeHtml(part)))
    .join('')

export const unbrokenHtml = (text: string): string => `<span class="unbroken">${escapeHtml(text)}</span>`

/** The same as elements. */
export const heldElements = (text: string): ElementContent[] =>
  heldParts(text).map(({ text: value, isHeld }): ElementContent => {
    const content = { type: 'text' as const, value }
    return isHeld
      ? { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children: [content] }
      : content
  })

/** The same in a language: one that runs from right to left has its figures kept apart. */
export function heldHtmlIn(text: string, lang: string): string {
  if (!isRightToLeft(lang)) return heldHtml(text)
  const tree: Root = { type: 'root', children: heldElements(text) }
  setDirections(tree, lang)
  return toHtml(tree)
}
