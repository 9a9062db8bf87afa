/** Reads a PDF back with another program than the one that made it. */

import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  /** The text of each page, in the order of its content. */
  readonly pages: readonly string[]
  /** Bookmarks with their level, counted from 0. */
  readonly outline: readonly { readonly title: string; readonly level: number }[]
  readonly title: string | undefined
  readonly language: string | null
  readonly isTagged: boolean
  /** Links inside the document: the page they stand on and the page they lead to. */
  readonly links: readonly { readonly from: number; readonly to: number }[]
  readonly created: string | undefined
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

export async function readPdf(file: string): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  const pages: string[] = []
  const links: { from: number; to: number }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(textOf(items.filter((item) => 'str' in item)))
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.dest !== 'string') continue
      const destination = await document.getDestination(annotation.dest)
      if (destination) links.push({ from: number, to: (await document.getPageIndex(destination[0])) + 1 })
    }
  }
  const outline: { title: string; level: number }[] = []
  const walk = (items: readonly OutlineItem[], level: number): void => {
    for (const item of items) {
      outline.push({ title: item.title, level })
      walk(item.items, level + 1)
    }
  }
  walk((await document.getOutline()) ?? [], 0)
  const info = (await document.getMetadata()).info as Record<string, string | undefined>
  const markInfo = await document.getMarkInfo()
  const read = {
    pages,
    outline,
    links,
    title: info.Title,
    language: info.Language ?? null,
    isTagged: markInfo?.Marked === true,
    created: info.CreationDate,
  }
  await document.destroy()
  return read
}

interface Run {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
}

/** A run that begins further left than the one before it is a line of its own, such as the other end of a footer. */
function textOf(runs: readonly Run[]): string {
  let text = ''
  let left = 0
  for (const { str, hasEOL, transform } of runs) {
    if (transform[4]! < left && !text.endsWith('\n')) text += '\n'
    text += str + (hasEOL ? '\n' : '')
    left = transform[4]!
  }
  return text
}
