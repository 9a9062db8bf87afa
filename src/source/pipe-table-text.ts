/** Rows of cells → a table as it is written in a chapter. */

import type { Span } from '../model/span.ts'

export const figure = /^[-\u2212\u2013+(]?\s?\d[\d\s.,]*\)?\s?(?:%|\p{L}{1,4})?$/u

/** The rows as a table with bars, set off from what stands around it; figures are set to the right. */
export function pipeTableText(rows: readonly (readonly string[])[], span: Span, text: string): string {
  const [head = [], ...body] = rows
  const dashes = head.map((_, column) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => figure.test(cell)) ? '---:' : '---'
  })
  const lines = [rowText(head), `| ${dashes.join(' | ')} |`, ...body.map(rowText)]
  const before = text.slice(Math.max(0, span.start - 200), span.start)
  const after = text.slice(span.end, span.end + 200)
  const apart = /\S[ \t]*$/.test(before) ? '\n\n' : /\S[ \t]*\n$/.test(before) ? '\n' : ''
  const behind = /^[ \t]*\S/.test(after) ? '\n\n' : /^[ \t]*\n[ \t]*[^\s:]/.test(after) ? '\n' : ''
  return apart + lines.join('\n') + behind
}

const rowText = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
