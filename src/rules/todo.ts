import type { Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { asRoot } from '../model/content.ts'
import type { Span } from '../model/span.ts'
import type { Rule } from './rule.ts'

const marker = /\b(?:TODO|XXX|FIXME)\b|\[(?:att skriva|skriv här|to be written|tbd)[^\]]{0,40}\]/gi
/** The bare words count in capitals alone: “todo” may be someone’s name for a list. */
const isMarker = (found: string) => found.startsWith('[') || found === found.toUpperCase()

/** Places that someone meant to come back to. */
export const todo: Rule = ({ chapters, tables, meta }, emit) => {
  const final = meta.status === 'final'
  const search = (value: string, span: Span) => {
    for (const { 0: found, index } of value.matchAll(marker)) {
      if (!isMarker(found)) continue
      const start = span.start + index
      emit('text/todo', { marker: found, final }, { ...span, start, end: start + found.length })
    }
  }
  for (const { content, file } of chapters) {
    visit(asRoot(content), 'text', (text: Text) =>
      search(text.value, { file, start: text.position!.start.offset!, end: text.position!.end.offset! }),
    )
  }
  for (const { rows } of tables)
    for (const { cells } of rows) for (const { written } of cells) search(written.text, written.span)
}
