/** The pages of a preview that are open, and wait to be told. */

import type { ServerResponse } from 'node:http'
import type { ShownCursor } from './editors.ts'
import type { NextPage } from './reports.ts'

export interface OpenPages {
  add(page: ServerResponse): void
  /** Something is another, or has been saved. */
  tell(what: 'changed' | 'saved'): void
  /** A page that can be shown already, or where an author writes. */
  show<Sort extends keyof Shown>(sort: Sort, what: Shown[Sort]): void
}

interface Shown {
  readonly page: NextPage
  readonly cursor: ShownCursor
}

export function openPages(): OpenPages {
  const pages = new Set<ServerResponse>()
  /** Where the author writes, for pages that are opened after it was told; empty for nowhere yet. */
  let standing = ''
  const write = (text: string) => {
    for (const page of pages) page.write(text)
  }
  return {
    add(page) {
      pages.add(page)
      if (standing !== '') page.write(standing)
      page.on('close', () => pages.delete(page))
    },
    tell: (what) => write(`data: ${what}\n\n`),
    show(sort, what) {
      const event = `event: ${sort}\ndata: ${JSON.stringify(what)}\n\n`
      if (sort === 'cursor') standing = event
      write(event)
    },
  }
}
