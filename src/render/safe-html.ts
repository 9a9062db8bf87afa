/**
 * The only place that tells Handlebars to print a text as it is. What is wrapped here has been sanitised or was written
 * by a template of ours; everything else is escaped.
 */

import runtime from 'handlebars/dist/cjs/handlebars.runtime.js'

/** What a template prints unescaped. */
export interface SafeHtml {
  toHTML(): string
}

export const safeHtml = (html: string): SafeHtml => new runtime.default.SafeString(html)

/** A text as a CSS string: every character that could end it, or the style element, is written as a code point. */
export const cssString = (text: string): SafeHtml =>
  safeHtml(
    `"${text.replace(/[^\p{L}\p{N} .,–()-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`,
  )
