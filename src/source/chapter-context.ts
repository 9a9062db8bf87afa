/** What the conversion of one chapter carries along: the source, and what it finds on the way. */

import type { Node } from 'mdast'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Content, FigureBlock, TableBlock } from '../model/content.ts'
import type { Span } from '../model/span.ts'
import type { WrittenTable } from '../model/table.ts'

/** A table before its id is settled. */
export interface FoundTable {
  readonly block: Content & TableBlock
  readonly written: Omit<WrittenTable, 'id'>
}

/** An image that the chapter shows, by workspace path. */
export interface ImageReference {
  readonly path: string
  /** As the author wrote it. */
  readonly written: string
  readonly span: Span
}

export interface ChapterContext {
  readonly file: string
  readonly text: string
  readonly emit: Emit
  readonly tables: FoundTable[]
  readonly figures: (Content & FigureBlock)[]
  readonly images: ImageReference[]
  spanOf(node: Node): Span
}
