/** What leads to another file of the workspace: tables’ files, images, the report before. */

import type { Content } from '../model/content.ts'
import type { Span } from '../model/span.ts'
import { eachNodeIn, spanOf } from '../model/walk.ts'
import type { AskedOfFile } from './asked.ts'
import { subjectAt } from './subject.ts'

export interface FileLink {
  /** Of the name as it is written. */
  readonly span: Span
  /** From the workspace's root. */
  readonly file: string
}

export function fileLinks(asked: AskedOfFile): readonly FileLink[] {
  const { checked, file, text } = asked
  const { settings, chapters } = checked.numbered.report
  const chapter = chapters.find((one) => one.file === file)
  const images: Span[] = []
  eachNodeIn((chapter?.content ?? []) as readonly Content[], (node) => {
    if (node.type === 'image' || node.type === 'figureBlock')
      images.push(spanOf(node, { file, start: 0, end: text.length }))
  })
  const values = [...settings, ...(chapter?.settings ?? [])]
    .map(({ valueSpan }) => valueSpan)
    .filter((span) => span.file === file)
  return [...values, ...images].flatMap(({ start }) => {
    const found = subjectAt({ ...asked, offset: start })
    if (found?.subject.type !== 'file') return []
    return { span: pathIn(found.span, text), file: found.subject.file }
  })
}

/** Of an image only its path leads on: `![Karta](images/karta.png "Karta")`. */
function pathIn(span: Span, text: string): Span {
  const before = /^!\[[^]*?\]\(\s*<?/.exec(text.slice(span.start, span.end))?.[0]
  if (before === undefined) return span
  const start = span.start + before.length
  const [path] = /^[^\s>)]*/.exec(text.slice(start, span.end))!
  return { ...span, start, end: start + path.length }
}
