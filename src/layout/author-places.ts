/** From what the browser measured back to where the author wrote it. */

import type { Node } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Report } from '../model/report.ts'
import { startOf, type Span } from '../model/span.ts'
import type { ImageMeasure, PagePlace } from '../print/measure/measures.ts'
import { eachNode } from '../model/walk.ts'

export type PlaceKind = 'table' | 'figure' | 'text'

export interface AuthorPlaces {
  of(place: PagePlace): Span
  kindOf(place: PagePlace): PlaceKind
  /** The image's own place and path; asked for once for each image, in their order. */
  ofImage(image: Pick<ImageMeasure, 'place' | 'alt'>): PlacedImage
}

export interface PlacedImage {
  readonly span: Span
  readonly path: string
  /** What is the manifest's is the logo. */
  readonly sort: 'figure' | 'text' | 'logo'
}

interface Block {
  readonly span: Span
  readonly text: string
  /** The heading that it stands under. */
  readonly heading: string | null
}

/** What stands nowhere in the chapters is the manifest's. */
export function authorPlaces(report: Report): AuthorPlaces {
  const manifest = startOf(`reports/${report.id}/report.yaml`)
  const byId = new Map<string, Span>()
  const blocks: Block[] = []
  const figures = new Map<string, PlacedImage>()
  const images = new Map<string, PlacedImage[]>()
  const tables = new Set(report.tables.map(({ id }) => id))
  for (const { id, titleSpan } of report.chapters) byId.set(id, titleSpan)
  for (const { id, span } of report.tables) byId.set(id, span)

  let heading: string | null = null
  let file: string | null = null
  const titles = new Map(report.chapters.map((chapter) => [chapter.file, chapter.id]))
  eachNode(report, (node, span) => {
    if (span.file !== file) heading = titles.get(span.file) ?? null
    file = span.file
    if (node.type === 'heading') {
      heading = (node.data as { id: string }).id
      byId.set(heading, span)
    } else if ('id' in node && typeof node.id === 'string') {
      // Whatever block has an id is numbered among the figures.
      byId.set(node.id, span)
      figures.set(node.id, { span, path: 'image' in node ? (node.image ?? '') : '', sort: 'figure' })
    } else if (node.type === 'image') {
      const same = images.get(node.alt ?? '') ?? []
      images.set(node.alt ?? '', [...same, { span, path: node.data?.image ?? '', sort: 'text' }])
    }
    if (node.type === 'box') blocks.push({ span, text: plain(toString(node.title)), heading })
    if (isBlock(node)) blocks.push({ span, text: plain(toString(node)), heading })
  })

  const known = (ids: readonly string[]) => ids.map((id) => byId.get(id)).find((span) => span !== undefined)
  return {
    of: ({ within, heading: before, text }) =>
      known(within) ??
      blockLike(
        blocks.filter((block) => block.heading === before),
        plain(text),
      ) ??
      known(before === null ? [] : [before]) ??
      manifest,
    kindOf: ({ within }) =>
      within.some((id) => tables.has(id))
        ? 'table'
        : within.some((id) => figures.has(id))
          ? 'figure'
          : 'text',
    ofImage({ place, alt }) {
      const figure = place.within.map((id) => figures.get(id)).find((found) => found !== undefined)
      return (
        figure ?? images.get(alt)?.shift() ?? { span: manifest, path: report.meta.logo ?? alt, sort: 'logo' }
      )
    },
  }
}

const isBlock = ({ type }: Node): boolean => ['paragraph', 'heading', 'code', 'htmlBlock'].includes(type)

const plain = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()

/** The block that has the longest word of the text, since that is what seldom fits; of several, the one that begins alike. */
function blockLike(blocks: readonly Block[], text: string): Span | null {
  const [longest] = text.split(' ').sort((a, b) => b.length - a.length)
  const holding = blocks.filter((block) => longest !== undefined && block.text.includes(longest))
  const alike = (block: Block) => commonLength(block.text, text)
  return holding.sort((a, b) => alike(b) - alike(a))[0]?.span ?? null
}

function commonLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
