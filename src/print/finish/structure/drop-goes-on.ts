/**
 * What a table says above its head where it goes on over a page: printed with each head, it is taken out where the table
 * begins, and elsewhere it belongs to the page, not to what is read.
 */

import { smallest } from '../../../model/extremes.ts'
import { goesOnMarker } from '../../../render/goes-on.ts'
import { eachOperator } from '../content/operators.ts'
import { contentIn, elementsIn, isElement, type Element, type TaggedContent } from './tree.ts'

export function dropGoesOn(root: Element): void {
  for (const one of elementsIn(root)) {
    const rows = one.kids.filter((kid) => isElement(kid) && kid.marker === goesOnMarker)
    if (rows.length === 0) continue
    for (const row of rows) if (isElement(row)) dropRow([...contentIn(row)])
    one.kids = one.kids.filter((kid) => !rows.includes(kid))
  }
}

function dropRow(said: readonly TaggedContent[]): void {
  const first = smallest(said.map(({ page }) => page?.ordinal ?? 0))
  for (const content of said) {
    content.sequence.artifact = 'Pagination'
    if ((content.page?.ordinal ?? 0) === first) takeOut(content)
  }
}

/** The glyphs alone: what else stands there sets how the next ones are painted. */
function takeOut({ stream, sequence }: TaggedContent): void {
  eachOperator(
    stream.bytes,
    (operator, from, _, to) => {
      if (operator === 'Tj' || operator === 'TJ') stream.cuts.set(from, to)
    },
    sequence.open,
    sequence.close,
  )
}
