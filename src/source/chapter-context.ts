/** What the conversion of one chapter carries along: the source, and what it finds on the way. */

import type { Node } from 'mdast'
import type { Diagnostic, Emit } from '../diagnostics/diagnostic.ts'
import type { ChartBlock, Content, FigureBlock, TableBlock } from '../model/content.ts'
import type { SourceText, Span } from '../model/span.ts'
import type { MadeOf, WrittenRows, WrittenTable } from '../model/table.ts'
import type { WrittenSetting } from '../model/written-setting.ts'
import type { DataRows } from './data/data-rows.ts'
import type { Encoding } from './data/encoding.ts'
import type { ImageReference } from './image-reference.ts'
import { waysToWrite, type DirectiveKind, type DirectiveType } from './directive/directive-type.ts'

/** A table as found in a chapter: what its author says of it, and where its rows are. */
export interface FoundTable {
  readonly block: Content & TableBlock
  readonly stated: Pick<
    WrittenTable,
    | 'ownId'
    | 'kind'
    | 'unit'
    | 'unitAt'
    | 'amountsIn'
    | 'signs'
    | 'caption'
    | 'remarks'
    | 'sparkline'
    | 'page'
    | 'headingRows'
    | 'relations'
  >
  readonly rows: FoundRows
}

export type FoundRows =
  | ({ readonly from: 'chapter' } & WrittenRows)
  | ({ readonly from: 'file' } & TableFile)
  | ({ readonly from: 'tables'; readonly madeOf: MadeOf } & WrittenRows)

/** A table file and which part of it is meant. */
export interface TableFile {
  /** Workspace path. */
  readonly path: string
  /** As the author wrote it. */
  readonly written: string
  readonly sheet: string | null
  readonly range: string | null
  readonly encoding: Encoding | null
  /** The directive, and in it the attributes that may be wrong. */
  readonly span: Span
  readonly attributeSpans: Readonly<Record<'src' | 'sheet' | 'range', Span>>
}

/** What reading a chapter brings to light, in the order found. */
export interface Found {
  readonly told: Diagnostic[]
  readonly tables: FoundTable[]
  readonly figures: (Content & (FigureBlock | ChartBlock))[]
  readonly images: ImageReference[]
}

export const nothingFound = (): Found => ({ told: [], tables: [], figures: [], images: [] })

/** Rows by table id. */
export type FrontTables = ReadonlyMap<string, DataRows>

export interface ChapterContext extends Found {
  readonly file: string
  readonly text: string
  readonly emit: Emit
  /** The directives there are, in each way that they may be written. */
  readonly directives: readonly DirectiveKind[]
  /** What stands in braces by name, in the order found. */
  readonly settings: WrittenSetting[]
  /** Tables of the front matter, by id. */
  readonly frontTables: FrontTables
  /** Whether settings stand at the top, be they right or not. */
  readonly hasFront: boolean
  /** Whether what stands at the top could not be read as settings, which has been told. */
  readonly isFrontBroken: boolean
  /** Offsets of blocks that do not end where they should: what falls into them is not told again. */
  readonly brokenBlocks: Set<number>
  /** Notes that nothing leads to, or that another of the same name goes before: they are not printed. */
  readonly deadNotes: Set<Node>
  /** In their order, stretches that were pasted as cells, which has been told. */
  readonly pasted: Span[]
  spanOf(node: Node): Span
}

/** Whether a node lies where cells were pasted. */
export function isPasted(node: Node, { pasted, spanOf }: ChapterContext): boolean {
  if (pasted.length === 0) return false
  const { start, end } = spanOf(node)
  // The first that ends behind where the node begins; they stand in their order.
  let [low, high] = [0, pasted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pasted[middle]!.end > start) high = middle
    else low = middle + 1
  }
  return low < pasted.length && pasted[low]!.start < end
}

/** A context in which nothing has been found yet. */
export const contextOf = (
  { file, text }: SourceText,
  directives: readonly DirectiveType[],
  emit: Emit,
  found = nothingFound(),
  front: Partial<Pick<ChapterContext, 'frontTables' | 'hasFront' | 'isFrontBroken'>> = {},
): ChapterContext => ({
  file,
  text,
  emit,
  directives: waysToWrite(directives),
  ...found,
  settings: [],
  frontTables: new Map(),
  hasFront: false,
  isFrontBroken: false,
  ...front,
  brokenBlocks: new Set(),
  deadNotes: new Set(),
  pasted: [],
  spanOf: spansIn({ file, text }),
})

/** Where a node of that text stands: all of the text for one that was made up. */
export const spansIn =
  ({ file, text }: Pick<SourceText, 'file' | 'text'>) =>
  ({ position }: Node): Span => ({
    file,
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? text.length,
  })
