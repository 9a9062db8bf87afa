/** `:::only{for="lekeberg laxa"}`: content for some variants of a report, until it is known which one is read. */

import type { BlockContent, Parent } from 'mdast'
import { nearest } from '../diagnostics/nearest.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { Span } from '../model/span.ts'
import type { Found } from './chapter-context.ts'

/** No version of a chapter holds one: what is in it stands in its place, or nothing. */
export interface OnlyBlock extends Parent {
  type: 'only'
  names: readonly string[]
  /** Where the names stand. */
  namesSpan: Span
  found: Extent
  children: BlockContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    only: OnlyBlock
  }
  interface BlockContentMap {
    only: OnlyBlock
  }
}

/** What was found while a part of a chapter was read: from and up to which place of each list. */
export type Extent = Readonly<Record<keyof Found, { readonly from: number; readonly to: number }>>

export function extentOf(found: Found, read: () => void): Extent {
  const before = countsOf(found)
  read()
  const after = countsOf(found)
  const between = (list: keyof Found) => ({ from: before[list], to: after[list] })
  return {
    told: between('told'),
    tables: between('tables'),
    figures: between('figures'),
    images: between('images'),
  }
}

const countsOf = ({ told, tables, figures, images }: Found): Readonly<Record<keyof Found, number>> => ({
  told: told.length,
  tables: tables.length,
  figures: figures.length,
  images: images.length,
})

/** Whom a report is for: the variant that is being made, of those that there are. */
export interface Recipients {
  readonly variant: string | null
  readonly variants: readonly string[]
}

/** Whether content for these variants, or for all, belongs to what is being made; names that no variant has are reported. */
export function isFor(
  only: readonly string[] | null,
  span: Span,
  { variant, variants }: Recipients,
  emit: Emit,
): boolean {
  if (only === null) return true
  for (const name of only)
    if (!variants.includes(name))
      emit('variant/unknown', { name, nearest: nearest(name, variants), known: variants }, span)
  return variant !== null && only.includes(variant)
}
