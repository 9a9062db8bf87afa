/** On which pages a report was printed: what its contents say in Word until Word counts the pages of its own. */

import type { FinishedPart } from '../../print/finish/part.ts'
import { UnreadablePdf } from '../../pdf-syntax/unreadable-pdf.ts'
import type { FormatInput } from '../format.ts'

export interface PrintedPages {
  /** By id of what links lead to. */
  readonly pages: ReadonlyMap<string, number>
  /** Null where it is not known. */
  readonly count: number | null
}

/** Of a print by another browser than Chromium nothing is known. */
export async function printedPages({ printed }: Pick<FormatInput, 'printed'>): Promise<PrintedPages> {
  try {
    return pagesOf((await printed()).map(({ part }) => part))
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error
    return { pages: new Map(), count: null }
  }
}

function pagesOf(parts: readonly FinishedPart[]): PrintedPages {
  const ordinals = new Map(parts.flatMap(({ pages }) => pages).map((page, index) => [page, index + 1]))
  const pages = new Map<string, number>()
  for (const { id, page } of parts.flatMap(({ destinations }) => destinations)) {
    const ordinal = ordinals.get(page)
    if (ordinal !== undefined && !pages.has(id)) pages.set(id, ordinal)
  }
  return { pages, count: ordinals.size }
}
