/**
 * Which page something stands on. A Word file has no pages until it is laid out, but Word marks where each began when it
 * was last shown; breaks that somebody set count between these marks.
 */

import type { ForeignPlace } from '../document.ts'

export interface Pages {
  readonly here: ForeignPlace
  /** A page began here when the file was last laid out. */
  mark(): void
  /** A page is to begin here. */
  breakHere(): void
  /** Something stands here that can be seen. */
  see(): void
  beginRow(): PageRow
}

/** Cells of a row begin on the same page, each. */
export interface PageRow {
  beginCell(): void
  end(): void
}

export interface CountedPages extends Pages {
  /** Where the file has no marks, no place has a page. */
  settle(): void
}

interface Page extends ForeignPlace {
  page: number | null
}

export function countedPages(): CountedPages {
  const places: Page[] = []
  let page = 1
  let hasMarks = false
  /** Whether a page has begun by a break, and Word’s mark of the same page may follow. */
  let isFresh = false
  /** The row around, and how each of its cells begins. */
  let row: { page: number; isEmpty: boolean; isFresh: boolean } | null = null

  return {
    get here() {
      return (places[page] ??= { page, sheet: null, cell: null })
    },
    mark() {
      hasMarks = true
      if (!isFresh) page++
      isFresh = false
      if (row?.isEmpty) {
        row.page = page
        row.isFresh = true
      }
    },
    breakHere() {
      page++
      isFresh = true
    },
    see() {
      isFresh = false
      if (row) row.isEmpty = false
    },
    beginRow() {
      const around = row
      const begin = (row = { page, isEmpty: true, isFresh: false })
      let last = page
      return {
        beginCell() {
          last = Math.max(last, page)
          page = begin.page
          isFresh = begin.isFresh
        },
        end() {
          page = Math.max(last, page)
          isFresh = false
          row = around
        },
      }
    },
    settle() {
      if (!hasMarks) for (const place of places) if (place) place.page = null
    },
  }
}

const nothing = (): void => {}

/** For what stands on no page of its own, as notes. */
export function noPages(here: ForeignPlace): Pages {
  return {
    here,
    mark: nothing,
    breakHere: nothing,
    see: nothing,
    beginRow: () => ({ beginCell: nothing, end: nothing }),
  }
}
