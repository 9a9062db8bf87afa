/** Tables that are lists of rows in YAML and JSON, changed where they are written. */

import { smallest } from '../model/extremes.ts'
import { lookUp } from '../model/look-up.ts'
import type { SourceText } from '../model/span.ts'
import type { Path, YamlSource } from '../source/yaml-source.ts'
import { change, linesAround } from './change.ts'
import type { TableText } from './table-text.ts'

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
  return {
    put({ span: { start, end } }, put) {
      const isKey = !isJson && /^[ \t]*:/.test(text.slice(end))
      if (start === end || (isKey && put === '')) return null
      if (put === '') return blank(start, end)
      const colon = text.indexOf(':', end) + 1
      return isKey ? change(source, colon, colon, ` ${put}`) : change(source, start, end, put)
    },
    read: ({ span: { start, end } }) => text.slice(start, end),
    write: (written) => (isJson ? JSON.stringify(written) : `'${written.replaceAll("'", "''")}'`),
    withoutRow(row) {
      const first = smallest(row.cells.map(({ written }) => written.span.start))
      const index = items.findIndex(({ start, end }) => start <= first && first <= end)
      const item = items[index]
      // Without any row of keys there would be no headings.
      if (!item || removed.size === items.length - 1) return null
      const isFirst = items.slice(0, index).every((_, at) => removed.has(at))
      removed.add(index)
      const next = items[index + 1]
      const line = linesAround(text, item.start, item.start).start
      if (/^\s*-[ \t]+$/.test(text.slice(line, item.start))) {
        const end = next ? linesAround(text, next.start, next.start).start : endOfBlock(line, item.end)
        return change(source, line, end, '')
      }
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

  /** The last item of a list reaches to the line end behind its last value. */
  function endOfBlock(start: number, end: number): number {
    const filled = start + text.slice(start, end).trimEnd().length
    return linesAround(text, filled, filled).end
  }
}
