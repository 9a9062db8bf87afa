/** All that is said on the page, in paragraphs, headings and rows, made when somebody begins to search. */

import { language } from '../words.ts'
import { foldText } from './fold.ts'

/** A paragraph, a heading, a row of a table: what a hit is shown with. */
export interface Passage {
  readonly element: HTMLElement
  /** The heading of its section; null for what stands before all. */
  readonly section: HTMLElement | null
}

export interface TextIndex {
  readonly passages: readonly Passage[]
  /** What all of them say, folded, each on a line. */
  readonly text: string
  /** Where in that text each begins. */
  readonly starts: readonly number[]
}

const headings = 'h2, h3, h4, h5, h6'
const passages = `${headings}, p, li, tr, pre, caption, figcaption, dl > div, dl > dt, dl > dd`
/** How figures are made is told of tables that are searched themselves; the others are controls. */
const besides = '.made > ul, .data-offer, .to-contents'
/** What is left out of a passage: marks of notes would stand in its words. */
const within = 'sup, .again, .problem-mark'

/** Stands between the cells of a row: no word goes on over it. */
export const cellEnd = '\u2063'

/** In Swedish å, ä and ö are letters of their own. */
export const keepsOwn = language === 'sv'

/** The texts of a passage in their order, without those of passages in it; `cellEnd` between cells. */
export function textsOf(element: HTMLElement): readonly (Text | typeof cellEnd)[] {
  const texts: (Text | typeof cellEnd)[] = []
  const isParted = element.matches('tr, div')
  let cell: Element | null = null
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
      return node.matches(within) || node.matches(passages)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
    },
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const now = node.parentElement!.closest('td, th, dt, dd')
    // Between cells stand the line ends of the template.
    if (now === null && isParted) continue
    if (now !== cell && texts.length > 0) texts.push(cellEnd)
    cell = now
    texts.push(node as Text)
  }
  return texts
}

export const joined = (parts: ReturnType<typeof textsOf>): string =>
  parts.map((part) => (part === cellEnd ? part : part.data)).join('')

/** No passage of one text is walked through. */
const textOf = (element: HTMLElement): string =>
  element.childElementCount === 0 ? element.textContent : joined(textsOf(element))

export function indexText(): TextIndex {
  const found: Passage[] = []
  const starts: number[] = []
  const lines: string[] = []
  let at = 0
  let section: HTMLElement | null = null
  for (const element of document.querySelectorAll<HTMLElement>(`main :is(${passages})`)) {
    if (element.closest(besides)) continue
    if (element.id !== '' && element.matches(headings)) section = element
    const line = foldText(textOf(element), keepsOwn)
    if (line === '') continue
    found.push({ element, section })
    starts.push(at)
    lines.push(line)
    at += line.length + 1
  }
  return { passages: found, text: lines.join('\n'), starts }
}
