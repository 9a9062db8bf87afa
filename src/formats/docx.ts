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
  if (unshown.size === 0) return
  eachNode(report, ['image', 'figureBlock'], (node, span) => {
    const path = node.type === 'image' ? (node.data?.image ?? null) : node.image
    if (path !== null && unshown.has(path)) emit('docx/image', { path }, span)
  })
}
