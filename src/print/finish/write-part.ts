/** A mended part of a document as what a file is joined of. */

import type { Contents } from './content/content-streams.ts'
import { embeddedFonts } from './fonts/embedded-font.ts'
import type { NamedGlyphs } from './fonts/name-glyphs.ts'
import { unpacked, type PdfFile } from './objects/read-file.ts'
import {
  isDict,
  isName,
  isRef,
  isStream,
  name,
  ref,
  type PdfRef,
  type PdfValue,
} from '../../pdf-syntax/values.ts'
import { writeObjects } from './objects/write-objects.ts'
import {
  shared,
  type Bookmark,
  type Destination,
  type FinishedPart,
  type OpenContent,
  type OpenTitle,
  type PartFindings,
  type TreeNode,
} from './part.ts'
import type { WrittenTree } from './structure/write-tree.ts'

interface PartContent {
  readonly first: number
  readonly named: NamedGlyphs
  readonly tree: WrittenTree
  readonly begun: readonly OpenContent[]
  readonly titles: readonly OpenTitle[]
  readonly bookmarks: readonly Bookmark[]
  readonly destinations: readonly Omit<Destination, 'element'>[]
  readonly producer: string
  readonly told: PartFindings
}

export function writePart(file: PdfFile, { pages }: Contents, content: PartContent): FinishedPart {
  const { first, named, tree, begun, titles, bookmarks, destinations } = content
  const kids = pages.map(({ number }) => ref(number))
  const pagesNode = file.add(
    new Map<string, PdfValue>([
      ['Type', name('Pages')],
      ['Parent', shared.pages],
      ['Kids', kids],
      ['Count', kids.length],
    ]),
  )
  for (const { dict } of pages) dict.set('Parent', pagesNode)
  const fonts = embeddedFonts(file, named)
  const open = new Set([...fonts, ...begun, ...titles, ...tree.references].map(({ number }) => number))
  const nodes = [tree.parents, tree.ids].flatMap((found) => (found ? [ref(found.node)] : []))
  const numbers = reachable(file, [pagesNode, ...tree.kids, ...nodes], first, open)
  const numberOf = (number: number): number | undefined => (number < 0 ? -number : numbers.get(number))
  const written = (number: number): number => numberOf(number)!
  const element = (number: number | null): number | null =>
    number === null ? null : (numberOf(number) ?? null)
  const objects = new Map<number, PdfValue>()
  for (const [old, number] of numbers) if (!open.has(old)) objects.set(number, file.objects.get(old) ?? null)
  const next = first + numbers.size
  const {
    bytes,
    table,
    next: after,
  } = writeObjects({
    objects,
    first,
    next,
    numberOf,
    unpacked: (stream) => unpacked(file, stream),
    resolve: (value) => file.resolve(value),
  })
  const nodeOf = <K>(found: TreeNode<K> | null): TreeNode<K> | null =>
    found && { ...found, node: written(found.node) }
  return {
    bytes,
    table,
    first,
    next: after,
    pagesNode: written(pagesNode.number),
    pages: kids.map(({ number }) => written(number)),
    tree: {
      kids: tree.kids.map(({ number }) => written(number)),
      parents: nodeOf(tree.parents),
      ids: nodeOf(tree.ids),
      roles: tree.roles,
    },
    destinations: destinations.map((one) => ({
      ...one,
      page: written(one.page),
      element: element(tree.elementAt(one.id, one.page)),
    })),
    bookmarks: bookmarks.map((one) => ({
      ...one,
      page: written(one.page),
      element: element(one.element),
    })),
    producer: content.producer,
    open: {
      // One that nothing is written with is left out.
      fonts: fonts
        .filter(({ number }) => numbers.has(number))
        .map((font) => ({ ...font, number: written(font.number) })),
      contents: begun.map((one) => ({ ...one, number: written(one.number) })),
      titles: titles.map((title) => ({ ...title, number: written(title.number) })),
      references: tree.references.map((one) => ({ ...one, number: written(one.number) })),
    },
    told: content.told,
  }
}

/** New numbers by old ones, depth first; what is open is numbered, and what it leads to is not its part's. */
function reachable(
  file: PdfFile,
  roots: readonly PdfRef[],
  first: number,
  open: ReadonlySet<number>,
): Map<number, number> {
  const numbers = new Map<number, number>()
  const waiting: PdfValue[] = roots.toReversed()
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isRef(value)) {
      const object = file.objects.get(value.number)
      if (numbers.has(value.number) || object === undefined) continue
      numbers.set(value.number, first + numbers.size)
      if (!open.has(value.number)) waiting.push(object)
    } else if (isStream(value)) waiting.push(value.dict)
    else if (isDict(value) || Array.isArray(value)) {
      const parts = [...value.values()]
      for (let index = parts.length - 1; index >= 0; index--) {
        const part = parts[index]!
        if (typeof part === 'object' && part !== null && !isName(part)) waiting.push(part)
      }
    }
  }
  return numbers
}
