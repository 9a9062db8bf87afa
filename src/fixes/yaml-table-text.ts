/** Tables that are lists of rows in YAML and JSON, changed where they are written. */

import { smallest } from '../model/extremes.ts'
import { lookUp } from '../model/look-up.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { Row } from '../model/table.ts'
import type { Path, YamlSource } from '../source/yaml-source.ts'
import { change, linesAround } from './change.ts'
import { asData, asMarkdown, type TableText } from './table-text.ts'

type Range = Pick<Span, 'start' | 'end'>

/** `path` is where in the YAML the list stands. */
export function yamlText(source: SourceText, yaml: YamlSource, path: Path): TableText {
  const { text } = source
  const isJson = source.file.toLowerCase().endsWith('.json')
  const list = path.reduce<unknown>(
    (value, key) => lookUp((value ?? {}) as Record<PropertyKey, unknown>, key),
    yaml.data,
  )
  const rows = list as readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[]
  const items = rows.map((_, index) => yaml.valueSpan([...path, index]))
  const removed = new Set<number>()
  const isList = rows.some((row) => Array.isArray(row))
  const keys = isList ? [] : [...new Set(rows.flatMap((_, index) => yaml.keys([...path, index])))]

  /** Behind a key at its line's end nothing at all is the plainest; elsewhere a blank text. */
  const blank = (start: number, end: number) => {
    const before = /:([ \t]+)$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
    if (isJson) return change(source, start, end, text[start] === '"' ? '""' : 'null')
    if (before && /^[ \t]*(?:#|\n|$)/.test(text.slice(end)))
      return change(source, start - before[1]!.length, end, '')
    return change(source, start, end, "''")
  }
  /** Whether the span is a key whose value is blank. */
  const isKeyAt = ({ end }: Pick<Range, 'end'>) => !isJson && /^[ \t]*:/.test(text.slice(end))

  return {
    put({ span: { start, end } }, put) {
      const isKey = isKeyAt({ end })
      if (start === end || (isKey && put === '')) return null
      if (put === '') return blank(start, end)
      const colon = text.indexOf(':', end) + 1
      return isKey ? change(source, colon, colon, ` ${put}`) : change(source, start, end, put)
    },
    read: ({ span: { start, end } }) => text.slice(start, end),
    write: (written) =>
      isJson ? JSON.stringify(asData(written)) : `'${asMarkdown(written).replaceAll("'", "''")}'`,
    figure: numberIn,
    rowBeside(row, isBefore, texts) {
      const item = items[indexOf(row)]
      const spans = row.cells.map(({ written }) => written.span)
      // A key that the row leaves out has no place in a copy of it.
      if (!item || spans.some((span) => span.start === span.end || isKeyAt(span))) return null
      const copy = copyOf(item, spans, texts)
      const line = linesAround(text, item.start, item.start).start
      const dash = text.slice(line, item.start)
      if (/^\s*-[ \t]+$/.test(dash)) {
        const at = isBefore ? line : endOfItem(item, line)
        const isEnded = at === line || text[at - 1] === '\n'
        return change(source, at, at, isEnded ? `${dash}${copy}\n` : `\n${dash}${copy}`)
      }
      const indent = /^[ \t]*$/.test(dash) ? `\n${dash}` : ' '
      return isBefore
        ? change(source, item.start, item.start, `${copy},${indent}`)
        : change(source, item.end, item.end, `,${indent}${copy}`)
    },
    withoutRow(row) {
      const index = indexOf(row)
      const item = items[index]
      // Without any row of keys there would be no headings.
      if (!item || removed.size === items.length - 1) return null
      const isFirst = items.slice(0, index).every((_, at) => removed.has(at))
      removed.add(index)
      const next = items[index + 1]
      const line = linesAround(text, item.start, item.start).start
      if (/^\s*-[ \t]+$/.test(text.slice(line, item.start)))
        return change(source, line, endOfItem(item, line), '')
      return isFirst && next
        ? change(source, item.start, next.start, '')
        : change(source, items[index - 1]!.end, item.end, '')
    },
    headings(span, column, rewritten) {
      const key = keys[column]
      const spans = isList
        ? [span]
        : rows.flatMap((row, index) =>
            key !== undefined && Object.hasOwn(row ?? {}, key) ? [yaml.keySpan([...path, index, key])] : [],
          )
      return spans.map(({ start, end }) => change(source, start, end, rewritten(text.slice(start, end))))
    },
  }

  function indexOf(row: Row): number {
    const first = smallest(row.cells.map(({ written }) => written.span.start))
    return items.findIndex(({ start, end }) => start <= first && first <= end)
  }

  /** Where the lines of an item end that stands behind a dash. */
  function endOfItem(item: Span, line: number): number {
    const next = items[items.indexOf(item) + 1]
    return next ? linesAround(text, next.start, next.start).start : endOfBlock(line, item.end)
  }

  /** An item as it is written, with other texts in the place of its cells. */
  function copyOf(item: Range, spans: readonly Range[], texts: readonly string[]): string {
    let copy = ''
    let at = item.start
    for (const { start, end, put } of spans
      .map((span, index) => ({ ...span, put: texts[index]! }))
      .sort((one, other) => one.start - other.start)) {
      copy += text.slice(at, start) + (put === '' ? (isJson ? '""' : "''") : put)
      at = end
    }
    return (copy + text.slice(at, item.end)).trimEnd()
  }

  /** A number in the quotation marks that a cell has, or bare: with a point, since a comma would part it. */
  function numberIn(written: string, like: string): string {
    const quote = /^["']/.exec(like)?.[0]
    if (quote) return `${quote}${written}${quote}`
    const bare = written.replace('\u2212', '-').replace(',', '.')
    return /^-?\d+(?:\.\d+)?$/.test(bare) ? bare : isJson ? JSON.stringify(written) : `'${written}'`
  }

  /** The last item of a list reaches to the line end behind its last value. */
  function endOfBlock(start: number, end: number): number {
    const filled = start + text.slice(start, end).trimEnd().length
    return linesAround(text, filled, filled).end
  }
}
