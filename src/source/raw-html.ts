/** Which HTML an author may write in Markdown, and what is left of it. */

import type { Element, ElementContent, Properties, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { lookUp } from '../model/look-up.ts'
import { visit } from '../model/visit.ts'
import { languageTag, writtenTag } from './language-tag.ts'
import { nestsTooDeep } from './nested-html.ts'

/** Elements of running text, without any attribute that could style, run or fetch something. */
const authorElements = 'abbr b br cite del dfn em i ins kbd mark q s small span strong sub sup u wbr'.split(
  ' ',
)

/** What an author may say of each of them: what an abbreviation stands for, and the language of the words. */
const authorHtml: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  authorElements.map((name) => [name, name === 'abbr' ? ['title', 'lang'] : ['lang']]),
)

/** Elements that are pasted from web pages and word processors, and taken out. */
const pasted =
  /^(?:a|p|div|font|center|table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|hr|img|script|style|iframe|object|svg|form|input|button|section|article|header|footer|o)$/

/** Names of the elements that both begin and end in a text. */
export function wholeElements(text: string): ReadonlySet<string> {
  const [begun, ended] = [new Set<string>(), new Set<string>()]
  for (const [, slash, name] of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?=[\s/>:])/gi))
    (slash === '/' ? ended : begun).add(name!.toLowerCase())
  return new Set([...begun].filter((name) => ended.has(name)))
}

/**
 * Whether what stands in pointed brackets in a cell that a program exported is HTML, and not a text of its own: `<A>`. `whole`
 * are the {@link wholeElements} of the cell: of elements with an end both tags stand in it.
 */
export function isMarkup(bracketed: string, whole: ReadonlySet<string>): boolean {
  if (/^<(?:!--|[a-z][a-z+.-]*:|[^\s<>@]+@)/i.test(bracketed)) return true
  const name = /^<\/?([a-z][a-z0-9-]*)(?=[\s/>:])/i.exec(bracketed)?.[1]?.toLowerCase()
  if (name === undefined) return false
  if (voidElements.includes(name) || whole.has(name)) return true
  return (
    !Object.hasOwn(authorHtml, name) &&
    name.length > 1 &&
    (pasted.test(name) || /\s[a-z-]+\s*=/i.test(bracketed))
  )
}

/** Protocols that links may have; a link without one must be `#id`. */
export const linkProtocols = ['http', 'https', 'mailto', 'tel'] as const

/** Elements without content or end tag. */
const voidElements = ['br', 'wbr']

/** What survives of HTML that an author wrote. */
export const authorSchema: Schema = {
  ...defaultSchema,
  tagNames: Object.keys(authorHtml),
  attributes: Object.fromEntries(
    Object.entries(authorHtml).map(([name, attributes]) => [
      name,
      attributes.map((attribute) => (attribute === 'lang' ? ['lang', writtenTag] : attribute)),
    ]),
  ),
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
}

interface Cleaned {
  /** Tags and attributes that were taken out, as an author would recognise them. */
  readonly removed: readonly string[]
}

/** A single tag inside a line: what Markdown takes for inline HTML. */
export interface InlineTag extends Cleaned {
  readonly role: 'open' | 'close' | 'void' | 'none'
  readonly name: string
  readonly properties: Properties
}

export function readInlineTag(html: string): InlineTag {
  const [, slash, written = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html) ?? []
  const name = written.toLowerCase()
  const nothing: InlineTag = { role: 'none', name, properties: {}, removed: [] }
  // Comments go without a word.
  if (name === '') return nothing
  if (!Object.hasOwn(authorHtml, name)) return { ...nothing, removed: slash ? [] : [`<${name}>`] }
  if (slash) return { ...nothing, role: 'close' }
  const tree = fromHtml(html, { fragment: true })
  const [element] = (sanitize(tree, authorSchema) as Root).children as Element[]
  const properties = element?.properties ?? {}
  if (saysNothing(name, properties)) return { ...nothing, removed: [`<${name}>`] }
  return { role: voidElements.includes(name) ? 'void' : 'open', name, properties, removed: removedFrom(tree) }
}

/** HTML that makes up a whole block. */
export function readHtmlBlock(html: string): Cleaned & { readonly children: ElementContent[] } {
  // What is lost then is told tag by tag.
  const tree = fromHtml(nestsTooDeep(html) ? '' : html, { fragment: true })
  const removed = new Set(removedFrom(tree))
  // The parser drops tags that cannot stand alone, such as <td> or <body>, so names are read from the text too.
  for (const [, name] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<([a-z][a-z0-9-]*)/gi))
    if (!Object.hasOwn(authorHtml, name!.toLowerCase())) removed.add(`<${name!.toLowerCase()}>`)
  const children = (sanitize(tree, authorSchema) as Root).children as ElementContent[]
  return { children, removed: [...removed] }
}

function removedFrom(tree: Root): string[] {
  const removed = new Set<string>()
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    const allowed = lookUp(authorHtml, tagName)
    const { lang } = properties
    if (allowed && lang !== undefined && languageTag(String(lang)) !== lang) removed.add('lang=…')
    if (!allowed || saysNothing(tagName, properties)) removed.add(`<${tagName}>`)
    for (const name of Object.keys(properties))
      if (allowed?.includes(name) === false) removed.add(`${name.toLowerCase()}=…`)
  })
  return [...removed]
}

/** The one element that is nothing without what is said of it; most often it is pasted. */
const saysNothing = (name: string, { lang }: Properties): boolean => name === 'span' && lang === undefined

/** Whether a link may stand. */
export function isSafeLink(url: string): boolean {
  if (url.startsWith('#')) return true
  const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return linkProtocols.some((safe) => safe === protocol)
}
