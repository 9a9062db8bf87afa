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
    tellImages(input)
    return writeDocument({ numbered, theme, problems: problems(), printed: await printedPages(input) })
  },
}

/** Word shows no WebP, and a description stands in its place. */
function tellImages({ numbered: { report }, emit }: FormatInput): void {
  const unshown = new Set(report.images.flatMap(({ mime, path }) => (mime === 'image/webp' ? [path] : [])))
  eachNode(report, ['image', 'figureBlock'], (node, span) => {
    const path = node.type === 'image' ? (node.data?.image ?? null) : node.image
    if (path !== null && unshown.has(path)) emit('docx/image', { path }, span)
  })
}
