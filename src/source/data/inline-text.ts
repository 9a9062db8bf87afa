/** The text of one cell of a table file → inline Markdown, as if it stood between the bars of a pipe table. */

import type { PhrasingContent, Table } from 'mdast'
import { asRoot, type Content } from '../../model/content.ts'
import type { Span } from '../../model/span.ts'
import { visit } from '../../model/visit.ts'
import { isRefused, parseMarkdown } from '../markdown.ts'
import { isMarkup, wholeElements } from '../raw-html.ts'

/** Signs without which a text is only itself. */
const markup = /[\\`*_{}[\]<>!&~|^@:\n]|www\./

const opening = '| '
const closing = ' |\n| - |'

/** Whether the text is only itself, whoever reads it. */
export const isPlain = (text: string): boolean => !markup.test(text)

/**
 * `literal`: whether the source has the text character by character, so that every node's place can be told. `isData`:
 * whether it is what a program exported, in which `5*3*2` is no emphasis.
 */
export function inlineText(text: string, span: Span, literal: boolean, isData: boolean): PhrasingContent[] {
  if (text === '') return []
  if (isPlain(text)) return [{ type: 'text', value: text, position: positionOf(span.start, span.end) }]
  return text.split('\n').flatMap((line, index, lines) => {
    const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0)
    const escapes = isData ? [...bars(line), ...signs(line)].sort((a, b) => a - b) : bars(line)
    const content = lineContent(
      line,
      escapes,
      (offset) => (literal ? span.start + start + offset : null),
      span,
    )
    return index === 0 ? content : [{ type: 'break' as const }, ...content]
  })
}

/** Where bars stand that the parser would take for a cell's end. */
const bars = (line: string): number[] => [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)

/** A sign of Markdown, or first what names something of the report or the web, whichever signs it holds. */
const signsOrNames =
  /(?<name>\\?\{\{.{0,200}?\}\}|:ref\[[^\]]{0,200}\]|\]\([^)]{0,2000}\)|<[^<>]{0,2000}>|(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S+)|[\\`*_~]/g

/** Where signs stand that are only themselves in what a program exports. A cell in bold as a whole is bold. */
function signs(line: string): number[] {
  const isBold = /^\*\*[^*]+\*\*$/.test(line)
  const whole = wholeElements(line)
  return [...line.matchAll(signsOrNames)].flatMap(({ 0: sign, index, groups }) =>
    isName(groups?.['name'], whole) || (isBold && sign === '*') ? [] : [index],
  )
}

const isName = (found: string | undefined, whole: ReadonlySet<string>): boolean =>
  found !== undefined && (!found.startsWith('<') || isMarkup(found, whole))

/** Signs are escaped for the parser, which moves what stands behind them. */
function lineContent(
  line: string,
  escapes: readonly number[],
  placeOf: (offset: number) => number | null,
  span: Span,
): PhrasingContent[] {
  const escaped = [0, ...escapes]
    .map((from, index) => (index === 0 ? '' : '\\') + line.slice(from, escapes[index] ?? line.length))
    .join('')
  const root = parseMarkdown(opening + escaped + closing)
  const table = isRefused(root) ? undefined : (root.children[0] as Table | undefined)
  const cell = table?.children?.[0]?.children?.[0]
  if (!cell) return [{ type: 'text', value: line, position: positionOf(span.start, span.end) }]
  const written = (offset: number | undefined): number => {
    const at = (offset ?? 0) - opening.length
    return at - escapes.filter((sign, count) => sign + count < at).length
  }
  visit(asRoot(cell.children as Content[]), (node) => {
    if (node.type === 'root') return
    const start = placeOf(written(node.position?.start.offset)) ?? span.start
    const end = placeOf(written(node.position?.end.offset)) ?? span.end
    node.position = positionOf(start, end)
  })
  return cell.children
}

const positionOf = (start: number, end: number) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
})
