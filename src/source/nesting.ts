/**
 * How deep quotes, lists and blocks nest in a Markdown text, told line by line before it is parsed: the parser's time and
 * stack grow with the depth.
 */

/**
 * Deeper nesting than this is no report's text. `levels` is what all lines of a chapter together stand in: whenever a quote
 * or a list ends, the parser writes anew all that it has read.
 */
const limits = { containers: 40, blocks: 10, levels: 20_000 }
type Limits = typeof limits

export interface TooDeep {
  /** Quotes and lists, blocks of three colons, those of all lines together, or signs such as * and [ in one another. */
  readonly what: keyof Limits | 'signs'
  readonly limit: number
  /** Where the line begins that goes too deep. */
  readonly offset: number
}

type Container =
  | { readonly type: 'quote' }
  /** What belongs to an item of a list, or to a footnote, is indented at least so far. */
  | { readonly type: 'item'; readonly indent: number }
  /** `:::name`, ended by as many colons. */
  | { readonly type: 'block'; readonly colons: number }

/** Lines of program code, which hold no marks. */
interface Fence {
  readonly signs: string
  /** How many containers it stands in. */
  readonly depth: number
}

/** Lines of HTML, in which no code begins. */
interface Html {
  readonly end: RegExp
  readonly depth: number
}

/** The first line that stands in too many quotes and lists, or in too many blocks; null where none does. */
export function tooDeep(text: string, given: Partial<Limits> = {}): TooDeep | null {
  const { containers, blocks, levels } = { ...limits, ...given }
  const open: Container[] = []
  let fence: Fence | null = null
  let html: Html | null = null
  let inParagraph = false
  let offset = 0
  let inAll = 0
  for (const written of text.split('\n')) {
    const line = lineOf(written)
    const { kept, ended } = goesOn(open, line)
    const isLazy = kept < open.length && !ended && inParagraph && !fence && isText(line, true)
    if (kept < open.length && !isLazy) {
      open.length = kept
      inParagraph = false
    }
    if (fence && open.length < fence.depth) fence = null
    if (html && open.length < html.depth) html = null

    if (fence) {
      if (endsFence(line, fence.signs)) fence = null
    } else if (!ended && !isLazy) {
      const inHtml = html !== null
      if (html && match(line, html.end)) html = null
      const before = open.length
      for (let next = opens(line); next; next = opens(line)) open.push(next)
      if (!inHtml) html = htmlFrom(line, open.length)
      const signs = inHtml ? null : (match(line, fenceStart)?.[1] ?? null)
      if (signs) fence = { signs, depth: open.length }
      inParagraph = !inHtml && signs === null && isText(line, inParagraph && open.length === before)
      const inBlocks = open.filter(({ type }) => type === 'block').length
      if (inBlocks > blocks) return { what: 'blocks', limit: blocks, offset }
      if (open.length - inBlocks > containers) return { what: 'containers', limit: containers, offset }
    }
    if (written.trim() !== '') inAll += open.length
    if (inAll > levels) return { what: 'levels', limit: levels, offset }
    offset += written.length + 1
  }
  return null
}

/** How many of the open containers a line goes on in, and whether it ends the next one. Their marks are read past. */
function goesOn(open: readonly Container[], line: Line): { kept: number; ended: boolean } {
  for (const [kept, container] of open.entries()) {
    if (container.type === 'block' && endsBlock(line, container.colons)) return { kept, ended: true }
    if (container.type === 'quote' && !take(line, quote)) return { kept, ended: false }
    if (container.type === 'item' && !takeIndent(line, container.indent)) return { kept, ended: false }
  }
  return { kept: open.length, ended: false }
}

const quote = / {0,3}> ?/y
const item = /( {0,3}(?:[-+*]|\d{1,9}[.)]))(?:( {1,4})(?=[^ ])| {5,}(?=[^ ])| *$)/y
const footnote = / {0,3}\[\^[^\]\s]+\]: */y
const block = / {0,3}(:{3,})[^\s\p{P}][^\s\p{P}_-]*(?:\[.*\])?(?:\{.*\})?\s*$/uy
const blockEnd = / {0,4}(:{3,})\s*$/y
const rule = / {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/y
const fenceStart = / {0,3}(`{3,}(?=[^`]*$)|~{3,})/y
const fenceEnd = / {0,3}(`{3,}|~{3,}) *$/y
const heading = / {0,3}#{1,6}(?: |$)/y
const blank = / *$/y
const htmlStart = / {0,3}</y
/** HTML of these kinds goes on over empty lines. */
const htmlEnds = [
  [/ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/iy, /.*<\/(?:script|pre|style|textarea)>/iy],
  [/ {0,3}<!--/y, /.*-->/y],
  [/ {0,3}<\?/y, /.*\?>/y],
  [/ {0,3}<!\[CDATA\[/y, /.*\]\]>/y],
  [/ {0,3}<![a-z]/iy, /.*>/y],
] as const
const codeIndent = / {4}/y

/** A line and how far it has been read. */
interface Line {
  readonly text: string
  at: number
}

const lineOf = (written: string): Line => ({
  text: written.includes('\t') ? untabbed(written) : written,
  at: 0,
})

function match(line: Line, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = line.at
  return pattern.exec(line.text)
}

function take(line: Line, pattern: RegExp): boolean {
  const found = match(line, pattern)
  if (found) line.at += found[0].length
  return found !== null
}

function takeIndent(line: Line, width: number): boolean {
  if (match(line, blank)) return true
  if (!line.text.startsWith(' '.repeat(width), line.at)) return false
  line.at += width
  return true
}

const endsBlock = (line: Line, colons: number): boolean => (match(line, blockEnd)?.[1]?.length ?? 0) >= colons

const endsFence = (line: Line, signs: string): boolean =>
  match(line, fenceEnd)?.[1]?.startsWith(signs) ?? false

/** The container that begins where the line has been read to, its mark read past. */
function opens(line: Line): Container | null {
  if (take(line, quote)) return { type: 'quote' }
  if (take(line, footnote)) return { type: 'item', indent: 4 }
  const colons = match(line, block)?.[1]?.length
  if (colons !== undefined) {
    line.at = line.text.length
    return { type: 'block', colons }
  }
  const found = match(line, rule) ? null : match(line, item)
  if (!found) return null
  const [mark, own = '', spaces = ' '] = found
  const indent = own.length + spaces.length
  line.at += Math.min(indent, mark.length)
  return { type: 'item', indent }
}

function htmlFrom(line: Line, depth: number): Html | null {
  if (!match(line, htmlStart)) return null
  const [, end] = htmlEnds.find(([start]) => match(line, start)) ?? [htmlStart, blank]
  return match(line, end) ? null : { end, depth }
}

/** Whether what is left of the line is words of a paragraph; behind four spaces it is program code, but for one begun. */
function isText(line: Line, inParagraph: boolean): boolean {
  if (match(line, codeIndent)) return inParagraph && !match(line, blank)
  return ![blank, quote, item, footnote, block, rule, fenceStart, heading].some((pattern) =>
    match(line, pattern),
  )
}

/** Tabs stand for spaces up to the next multiple of four. */
function untabbed(line: string): string {
  let text = ''
  for (const part of line.split(/(\t)/)) text += part === '\t' ? ' '.repeat(4 - (text.length % 4)) : part
  return text
}
