/** What chapters keep that is no prose and no table, and is of the last report's time. */

import path from 'node:path/posix'
import type { Paragraph } from 'mdast'
import { asRoot, type Group } from '../model/content.ts'
import { ownOf, type Report } from '../model/report.ts'
import { visit } from '../model/visit.ts'
import type { Kept } from './kept.ts'

export function keptInChapters(report: Report): Kept[] {
  return ownOf(report).chapters.flatMap(({ file, attached, content }): Kept[] => {
    const name = path.basename(file)
    let hasFigures = false
    visit(asRoot(content), 'group', (group: Group) => {
      if (group.group === 'at-a-glance' && holdsDigits(group)) hasFigures = true
    })
    return [
      ...(attached ? [{ what: 'attachment', file: name, path: attached.written } as const] : []),
      ...(hasFigures ? [{ what: 'largeFigures', file: name } as const] : []),
    ]
  })
}

/** In words of its author's; a figure that is taken from a table follows that. */
function holdsDigits(group: Group): boolean {
  let found = false
  visit(group, 'paragraph', (paragraph: Paragraph) => {
    visit(paragraph, 'text', ({ value }: { value: string }) => {
      if (/\d/.test(value)) found = true
    })
  })
  return found
}
