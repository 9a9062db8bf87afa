/** What a fix has changed, a line each: `04-ekonomi.md:5:159  b.la. → bl.a.` */

import { placeText } from '../diagnostics/describe.ts'
import type { Locate } from '../diagnostics/locate.ts'
import { printable } from '../diagnostics/reporters/printable.ts'
import type { Edit } from '../fixes/edit.ts'
import type { Texts } from './texts.ts'

export function editList(edits: readonly Edit[], locate: Locate, texts: Texts): string {
  const lines = edits.map(({ span, before, after }) => {
    const place = placeText({ file: span.file, cell: null, start: locate(span).start })
    return `${place}  ${before === '' ? texts.blankCell : before} → ${after}`
  })
  return `${[...lines, texts.fixed(edits.length)].map(printable).join('\n')}\n`
}
