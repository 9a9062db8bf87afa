import { eachNode } from '../model/walk.ts'
import type { Rule } from './rule.ts'

const marker = /\b(?:TODO|XXX|FIXME)\b|\[(?:att skriva|skriv här|to be written|tbd)[^\]]{0,40}\]/gi
/** The bare words count in capitals alone: “todo” may be someone’s name for a list. */
const isMarker = (found: string) => found.startsWith('[') || found === found.toUpperCase()

/** Places that someone meant to come back to. */
export const todo: Rule = (report, emit) => {
  const final = report.meta.status === 'final'
  eachNode(report, (node, span) => {
    if (node.type !== 'text') return
    for (const { 0: found, index } of node.value.matchAll(marker)) {
      if (!isMarker(found)) continue
      const start = span.start + index
      emit('text/todo', { marker: found, final }, { ...span, start, end: start + found.length })
    }
  })
}
