import type { FileFormat } from './format.ts'

/** The report as plain Markdown (GFM), with every number, reference and value as it is printed. */
export const md: FileFormat = {
  extension: 'md',
  prints: false,
  async make({ numbered }) {
    const { writeMarkdown } = await import('./md/write-markdown.ts')
    return Buffer.from(writeMarkdown(numbered))
  },
}
