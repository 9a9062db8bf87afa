import { startOf, type Span } from '../model/span.ts'
import { eachNode } from '../model/walk.ts'
import type { FileFormat, FormatInput } from './format.ts'

/** The report as a Word document, for those who must send one; its contents name the pages of the print. */
export const docx: FileFormat = {
  extension: 'docx',
  prints: true,
  async make(input) {
    const { printedPages } = await import('./docx/printed-pages.ts')
    const { writeDocument } = await import('./docx/write-document.ts')
    const { numbered, theme, problems } = input
    const printed = await printedPages(input)
    const { bytes, unshown } = await writeDocument({ numbered, theme, problems: problems(), printed })
    tellImages(unshown, input)
    return bytes
  },
}

function tellImages(unshown: ReadonlySet<string>, { numbered: { report }, emit }: FormatInput): void {
  const untold = new Set(unshown)
  const tell = (path: string | null, span: Span, isDescribed: boolean): void => {
    if (path === null || !unshown.has(path)) return
    untold.delete(path)
    emit('docx/image', { path, isDescribed }, span)
  }
  if (unshown.size === 0) return
  eachNode(report, ['image', 'figureBlock'], (node, span) =>
    tell(node.type === 'image' ? (node.data?.image ?? null) : node.image, span, true),
  )
  for (const { opening } of report.chapters)
    if (opening) tell(opening.image, opening.span, opening.alt !== '')
  // What is the report's own, such as its logo, is named in its manifest.
  for (const path of untold) tell(path, startOf(`reports/${report.id}/report.yaml`), false)
}
