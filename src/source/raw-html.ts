/** Which HTML an author may write in Markdown, and what is left of it. */

import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'

/** Elements of running text, without any attribute that could style, run or fetch something. */
export const authorHtml: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  b: [],
  br: [],
  cite: [],
  del: [],
  dfn: [],
  em: [],
  i: [],
  ins: [],
  kbd: [],
  mark: [],
  q: [],
  s: [],
  small: [],
  strong: [],
  sub: [],
  sup: [],
  u: [],
  wbr: [],
}

/** Protocols that links may have; a link without one must be `#id`. */
export const linkProtocols = ['http', 'https', 'mailto', 'tel'] as const

/** What survives of HTML that an author wrote. */
export const authorSchema: Schema = {
  ...defaultSchema,
  tagNames: Object.keys(authorHtml),
  attributes: Object.fromEntries(Object.entries(authorHtml).map(([name, attributes]) => [name, [...attributes]])),
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
}

export interface CleanedHtml {
  readonly kept: string
  /** Tags and attributes that were taken out, as an author would recognise them. */
  readonly removed: readonly string[]
}

/** Cleans one piece of HTML: a block, or a single tag inside a paragraph. Comments go without a word. */
export function cleanHtml(html: string): CleanedHtml {
  const removed = new Set<string>()
  // The parser drops tags that cannot stand alone, such as <td> or <body>, so names are read from the text too.
  for (const [, name] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<\/?([a-z][a-z0-9-]*)/gi))
    if (!authorHtml[name!.toLowerCase()]) removed.add(`<${name!.toLowerCase()}>`)
  const tree = fromHtml(html, { fragment: true })
  visit(tree as Nodes, 'element', (element: Element) => {
    for (const name of Object.keys(element.properties))
      if (authorHtml[element.tagName]?.includes(name) === false) removed.add(`${name.toLowerCase()}=…`)
  })
  const single = /^<(\/?)([a-z][a-z0-9-]*)[^<]*>$/i.exec(html.trim())
  if (single?.[1]) return { kept: removed.size === 0 ? `</${single[2]!.toLowerCase()}>` : '', removed: [] }
  const clean = toHtml(sanitize(tree, authorSchema) as Nodes)
  return { kept: single ? clean.replace(/<\/[a-z]+>$/, '') : clean, removed: [...removed] }
}

/** Whether a link may stand. */
export function isSafeLink(url: string): boolean {
  if (url.startsWith('#')) return true
  const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return linkProtocols.some((safe) => safe === protocol)
}
