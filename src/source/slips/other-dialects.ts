/** Marks of other dialects of Markdown, and of what else texts are written with: here they would print as they stand. */

import type { Html } from 'mdast'
import type { ArgsOf } from '../../diagnostics/catalogue/index.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { shortcodes } from './shortcodes.ts'
import type { WrittenParagraph } from './paragraph.ts'
import { spanAt, type TextSlip } from './text.ts'

const contents =
  /^(?:@?\[{1,2}_?(?:toc|innehållsförteckning|table of contents)_?\]{1,2}|\$\{toc\}|(?:TOC\n)?\{:\s*toc\}|\\tableofcontents|__TOC__|\.\. contents::.*)$/i

/** Words that are nothing else, with any marks around, and those that marks make one. */
const pageBreak =
  /^(?:\\{1,2}(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\}|\[\d\])?|(?!:{2})[^\p{L}\d]{0,8}(?:page-?break|new-?page|sidbrytning)[^\p{L}\d]{0,8}|(?!:{2})[^\p{L}\d]{2,8}(?:page break|new page|ny sida)[^\p{L}\d]{2,8}|\[(?:page break|new page|ny sida)\]|<{3})$/iu

/** The same in HTML: as a style, an element or a comment. */
export const breaksPage = (html: string): boolean =>
  /(?:page-break|break)-(?:before|after)\s*:\s*(?:always|page|left|right)|<(?:page-?break|new-?page)\b|^<!--\s*\\?(?:page[ -]?break|new-?page|sidbrytning)\s*-->$/i.test(
    html.trim(),
  )

/** `== Mål ==`, of wikis. */
const wikiHeading = /^(={2,6})[ \t]+(?<words>[^\s="'“”].*?)(?:(?<![ \t])[ \t]+\1)?$/u

const abbreviation = /^\*\[(?<short>[^[\]\n]{1,40})\]:\s*(?<full>.*)/

type Slip = Pick<ArgsOf<'text/dialect'>, 'problem'> & Partial<ArgsOf<'text/dialect'>>

const noProposal = { proposed: '', example: '' }

export function reportPageBreak(node: Html, { emit, spanOf, text }: ChapterContext): void {
  const span = spanOf(node)
  const written = text.slice(span.start, span.end)
  const isOneLine = !/[\n]/.test(written)
  emit(
    'text/dialect',
    {
      problem: 'page',
      ...noProposal,
      written: written.split('\n')[0]!,
      ...(isOneLine && { proposed: '::pagebreak' }),
    },
    span,
  )
}

/** What a paragraph, or its first line, is as a whole: words in it are not told of then. */
export function dialectLine(paragraph: WrittenParagraph, context: ChapterContext): boolean {
  const slip = slipOf(paragraph, context)
  if (!slip) return false
  const { span, firstLine, source } = paragraph
  const isWhole = slip.proposed !== undefined
  const written = slip.written ?? (isWhole ? source : paragraph.lines[0]!)
  context.emit('text/dialect', { ...noProposal, ...slip, written }, isWhole ? span : firstLine)
  return true
}

function slipOf({ source, lines, span, node }: WrittenParagraph, { text }: ChapterContext): Slip | null {
  if (contents.test(source)) return { problem: 'contents' }
  // What stands in two braces is told as a value.
  if (node.children.some(({ type }) => type === 'value')) return null
  if (pageBreak.test(source)) return { problem: 'page', proposed: '::pagebreak' }
  const [line] = lines as [string]
  const heading = lines.length === 1 ? wikiHeading.exec(line) : null
  if (heading)
    return { problem: 'heading', example: `${'#'.repeat(heading[1]!.length)} ${heading.groups!.words!}` }
  const short = abbreviation.exec(line)?.groups
  if (short) return { problem: 'abbreviation', example: `${short.short!}: { full: ${short.full!} }` }
  if (/^%%(?!%)/.test(source) && /[^%]/.test(source)) return commentOf(source)
  if (source.startsWith('$$')) return { problem: 'formula' }
  if (line === '+++' && text.slice(0, span.start).trim() === '') return { problem: 'settings' }
  return null
}

/** `%% en kommentar %%`. */
function commentOf(source: string): Slip {
  const words = source.replace(/^%%|%%$/g, '').trim()
  return /%%|--|>/.test(words)
    ? { problem: 'comment' }
    : { problem: 'comment', proposed: `<!-- ${words} -->`, written: source.split('\n')[0]! }
}

/** As Pandoc has it: no blank within, no figure behind, so that two prices in dollars are none; and a sign of formulas in it. */
const formula =
  /(?<![\\$\p{L}\d])\$(?=[^\s$])[^$\n]{0,200}?(?:[=^_<>]|\\\p{L})[^$\n]{0,200}?(?<=[^\s$\\])\$(?![\d$\p{L}])|\$\$[^$\n]{1,300}\$\$/gu

/** Whether what stands there has been told with the formula that it is of. */
export const isInFormula = (source: string, index: number): boolean =>
  source.includes('$') &&
  [...source.matchAll(formula)].some((match) => match.index < index && index < match.index + match[0].length)

const highlighted = /(?<![=\\])==(?=[^\s=])(?<words>[^=\n]{1,300}?)(?<=[^\s=])==(?!=)/gu

/** `[@ek2020]`, `[@ek2020, s. 3]`: a work by who wrote it, and when. */
const citation = /(?<!\\)\[-?@[\p{L}][\p{L}_:.-]*(?:19|20)\d\d[a-z]?(?:,[^[\]\n]{0,60})?\]/gu

const shortcode = /(?<![\p{L}\d:\\]):(?<name>[a-z_\d]{1,40}|[+-]1):(?![\p{L}\d:])/gu

export const dialectInText: TextSlip = (text, context) => {
  const tell = (slip: Slip, match: RegExpExecArray) =>
    context.emit('text/dialect', { ...noProposal, written: match[0], ...slip }, spanAt(text, match, context))
  const { source } = text
  for (const match of source.matchAll(highlighted))
    tell({ problem: 'marked', proposed: `<mark>${match.groups!.words!}</mark>` }, match)
  for (const match of source.matchAll(formula)) tell({ problem: 'formula' }, match)
  for (const match of source.matchAll(citation)) tell({ problem: 'citation' }, match)
  for (const match of source.matchAll(shortcode)) {
    const sign = shortcodes.get(match.groups!.name!)
    if (sign !== undefined) tell({ problem: 'sign', proposed: sign }, match)
  }
}
