/**
 * A part of a document as a file is joined of it: its objects, written and packed, and what the whole must know of them. It
 * depends on nothing but its own content and the number that its objects begin with. All of it is plain data.
 */

import type { Contents } from './content/content-streams.ts'
import type { OpenContent } from './content/rewrite-content.ts'
import type { Bookmark } from './document/bookmarks.ts'
import type { Destination } from './document/mend-destinations.ts'
import type { MissingGlyphs, PdfFault } from './facts.ts'
import { embeddedFonts, type EmbeddedFont } from './fonts/embedded-font.ts'
import { unpacked, type PdfFile } from './objects/read-file.ts'
import { isDict, isName, isRef, isStream, name, ref, type PdfRef, type PdfValue } from './objects/values.ts'
import { writeObjects } from './objects/write-objects.ts'
import type { OpenTitle } from './open-numbers.ts'
import type { PrintedLayout } from './structure/printed-layout.ts'
import type { TreeNode, WrittenTree } from './structure/write-tree.ts'

/** What all parts refer to and the whole writes, by the numbers that these have there, below zero. */
export const shared = {
  catalog: ref(-1),
  pages: ref(-2),
  structure: ref(-3),
  document: ref(-4),
} as const

/** The first number that a part's objects may have. */
export const firstNumber = 8

export const sharedNumber = ({ number }: PdfRef): number => -number

export interface FinishedPart {
  readonly bytes: Uint8Array
  /** See `WrittenObjects`; what is left open has no place yet. */
  readonly table: Uint8Array
  readonly first: number
  readonly next: number
  /** The node of the page tree that holds its pages. */
  readonly pagesNode: number
  /** The numbers of its pages, in order. */
  readonly pages: readonly number[]
  readonly tree: {
    readonly kids: readonly number[]
    readonly parents: Node<number> | null
    readonly ids: Node<string> | null
    readonly roles: readonly string[]
  }
  readonly destinations: readonly Destination[]
  readonly bookmarks: readonly Bookmark[]
  /** What printed it. */
  readonly producer: string
  readonly open: {
    readonly fonts: readonly EmbeddedFont[]
    /** Their pages count within the part. */
    readonly contents: readonly OpenContent[]
    readonly titles: readonly OpenTitle[]
  }
  readonly told: PartFindings
}

type Node<K> = Omit<TreeNode<K>, 'node'> & { readonly node: number }

export interface PartFindings {
  /** What could not be mended; with any of these the file does not claim to conform. */
  readonly faults: readonly PdfFault[]
  readonly missing: MissingGlyphs
  readonly layout: PrintedLayout
  /** What its tags say, paragraph by paragraph. */
  readonly spoken: readonly string[]
}

interface PartContent {
  readonly first: number
  readonly tree: WrittenTree
  readonly begun: readonly OpenContent[]
  readonly titles: readonly OpenTitle[]
  readonly bookmarks: readonly Bookmark[]
  readonly destinations: readonly Destination[]
  readonly producer: string
  readonly told: PartFindings
}

export function writePart(file: PdfFile, { pages }: Contents, content: PartContent): FinishedPart {
  const { first, tree, begun, titles, bookmarks, destinations } = content
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
  const fonts = embeddedFonts(file)
  const open = new Set([...fonts, ...begun, ...titles].map(({ number }) => number))
  const nodes = [tree.parents, tree.ids].flatMap((found) => (found ? [found.node] : []))
  const numbers = reachable(file, [pagesNode, ...tree.kids, ...nodes], first, open)
  const numberOf = (number: number): number | undefined => (number < 0 ? -number : numbers.get(number))
  const written = (number: number): number => numberOf(number)!
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
  const nodeOf = <K>(found: TreeNode<K> | null): Node<K> | null =>
    found && { ...found, node: written(found.node.number) }
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
    destinations: destinations.map((one) => ({ ...one, page: written(one.page) })),
    bookmarks: bookmarks.map((one) => ({
      ...one,
      page: written(one.page),
      element: one.element === null ? null : (numberOf(one.element) ?? null),
    })),
    producer: content.producer,
    open: {
      // One that nothing is written with is left out.
      fonts: fonts
        .filter(({ number }) => numbers.has(number))
        .map((font) => ({ ...font, number: written(font.number) })),
      contents: begun.map((one) => ({ ...one, number: written(one.number) })),
      titles: titles.map((title) => ({ ...title, number: written(title.number) })),
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
