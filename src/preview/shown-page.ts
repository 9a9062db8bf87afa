/** A page as it is shown, and what of it is another than in the one before: what has not changed is not sent again. */

import { createHash } from 'node:crypto'
import { wholePage, type PageBlocks } from '../render/page-blocks.ts'
import type { RenderedReport } from '../render/render-html.ts'

export interface ShownPage {
  /** Another one as soon as the page is. */
  readonly version: string
  readonly whole: string
  /** Null where its chapters cannot be told from the rest. */
  readonly blocks: PageBlocks | null
}

/** What makes one page into another. */
export interface PageChange {
  /** The page without its chapters, where that is another. */
  readonly frame: string | null
  /** All chapters in their order, each with its HTML where that is another. */
  readonly chapters: readonly (readonly [id: string, html: string | null])[]
}

export function shownPage(rendered: RenderedReport): ShownPage {
  const blocks = rendered.blocks()
  const whole = blocks ? wholePage(blocks) : rendered.shown()
  return { version: createHash('sha256').update(whole).digest('hex'), whole, blocks }
}

/** Null where only the whole page will do. */
export function pageChange({ blocks: before }: ShownPage, { blocks: after }: ShownPage): PageChange | null {
  if (!before || !after) return null
  const known = new Map(before.chapters.map(({ id, html }) => [id, html]))
  return {
    frame: after.frame === before.frame ? null : after.frame,
    chapters: after.chapters.map(({ id, html }) => [id, known.get(id) === html ? null : html]),
  }
}
