/** Every Markdown node that readers will see, wherever it stands: prose, titles, captions, headings, cells, boxes. */

import type { Node, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { asRoot, type Content } from '../model/content.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'

export function eachNode({ chapters, tables }: Report, action: (node: Content, span: Span) => void): void {
  const walk = (content: readonly (Content | PhrasingContent)[], file: string): void =>
    visit(asRoot(content as readonly Content[]), (node) => {
      if (node.type === 'root') return
      action(node, spanOf(node, file))
      if (node.type === 'box') walk(node.title, file)
    })
  for (const { title, content, file } of chapters) {
    walk(title, file)
    walk(content, file)
  }
  for (const { caption, columns, rows, span } of tables) {
    walk(caption ?? [], span.file)
    for (const { heading } of columns) walk(heading.content, span.file)
    for (const { cells } of rows) for (const { written } of cells) walk(written.content, span.file)
  }
}

const spanOf = ({ position }: Node, file: string): Span => ({
  file,
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
})
