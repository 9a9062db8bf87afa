/**
 * What word processors and keyboards put in the place of Markdown's own signs → those signs: no-break and other odd blanks
 * beside markers, curly quotes round values, long dashes under headings. One character for one, so that offsets stay true;
 * prose keeps its own.
 */

const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Blanks of any sort, and what has no width, at the start of a line. */
const lead = /^[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]*/
const marker = /(?:#{1,6}|[-*+>]|\d{1,9}[.)])(?=[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/y
const behindMarker = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{1,4}/y
const fence = /^ {0,3}(?:`{3}|~{3})/
/** Nothing but signs: the end of a block, a line across the page, an underline. */
const signsAlone = /^(?::{2,}|-{3,}|={3,}|\*{3,}|_{3,})\s*$/

export function straightened(text: string): string {
  const lines = text.split('\n')
  let isCode = false
  let above = ''
  let twoAbove = ''
  return lines
    .map((written) => {
      if (fence.test(written)) isCode = !isCode
      const line = isCode ? written : straightLine(written, above, twoAbove)
      twoAbove = above
      above = line
      return line
    })
    .join('\n')
}

function straightLine(written: string, above: string, twoAbove: string): string {
  let line = markersFreed(written)
  if (line.includes('|')) line = tableLine(line, above, twoAbove)
  if (line.includes('{')) line = bracesFreed(line)
  return line.includes('](') ? titlesFreed(line) : line
}

/** `# Mål`, `- ett`, `1. ett`, `> > citat` with whatever blanks between, and lines of blanks alone. */
function markersFreed(line: string): string {
  const start = lead.exec(line)![0].length
  if (start === line.length) return ' '.repeat(start)
  let at = start
  let freed = line.slice(0, start).replace(/[^ \t]/g, ' ')
  for (;;) {
    marker.lastIndex = at
    const sign = marker.exec(line)?.[0]
    if (sign === undefined) break
    behindMarker.lastIndex = at + sign.length
    const blanks = behindMarker.exec(line)![0]
    freed += sign + evened(blanks)
    at += sign.length + blanks.length
  }
  const rest = line.slice(at)
  if (signsAlone.test(rest)) return freed + evened(rest)
  // Before plain words a no-break blank may be meant as an indent, which plain ones would make code of.
  return at === start && !/^[|:#`~-]/.test(rest) ? line : freed + rest
}

const evened = (text: string): string => text.replace(oddBlank, ' ')

/** Blanks beside bars, and the dashes below the headings of a table. */
function tableLine(line: string, above: string, twoAbove: string): string {
  const isBelowHeadings = above.includes('|') && !twoAbove.includes('|')
  if (isBelowHeadings && /^[\s>:|\u2010-\u2015\u2212-]+$/.test(line) && /[\u2010-\u2015\u2212-]/.test(line))
    return evened(line).replace(/[\u2010-\u2015\u2212]/g, '-')
  return /^[\s>]*\|/.test(line)
    ? line.replace(
        /(?<=\|)[\u00a0\u2000-\u200a\u202f\u3000]{1,40}|[\u00a0\u2000-\u200a\u202f\u3000]{1,40}(?=\|)/g,
        evened,
      )
    : line
}

const quote = String.raw`["“”„‟«»″'’‘‚′]`
const quoted = new RegExp(String.raw`=${quote}([^"“”„‟«»″'’‘‚′={}]*)${quote}(?=[\s}]|$)`, 'g')

/** `{{in ”mnkr” …}}` anywhere, and the attributes of a block: `{kind=”result”}`. */
function bracesFreed(line: string): string {
  const withValues = line.replace(/\{\{[^{}]{0,200}\}\}/g, (value) =>
    value.replace(/\[[^[\]]*\]|[“”„‟«»″]|[\u00a0\u202f]/g, (sign) =>
      sign.startsWith('[') ? sign : oddBlankOrQuote(sign),
    ),
  )
  if (!/^[\s>]*:{2,}/.test(line)) return withValues
  return withValues.replace(/\{[^{}]*\}\s*$/, (attributes) =>
    attributes
      .replace(quoted, '="$1"')
      .replace(/"[^"]*"|[\u00a0\u2000-\u200a\u202f\u3000]/g, (part) => (part.startsWith('"') ? part : ' ')),
  )
}

const oddBlankOrQuote = (sign: string): string => (/\s/.test(sign) ? ' ' : '"')

/** `(images/karta.png ”Bildtext”)`. */
const title =
  /\]\((?:<[^<>]{0,400}>|[^\s<()]{1,400})\s{1,4}(["“”„‟«»″])([^"\n]{0,400}?)(["“”„‟«»″])\s{0,4}\)/g

const titlesFreed = (line: string): string =>
  line.replace(title, (whole, open: string, text: string, close: string) => {
    const at = whole.lastIndexOf(open + text + close)
    return open === '"' && close === '"'
      ? whole
      : `${whole.slice(0, at)}"${text}"${whole.slice(at + text.length + 2)}`
  })
