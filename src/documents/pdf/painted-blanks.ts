/** Whether the program that made a PDF painted the blanks at line ends: some do and others do not. */

import { isOnOtherLine } from './inline-content.ts'
import type { Run } from './page-runs.ts'
import { isContent, isElement, type TaggedContent, type TaggedElement } from './structure.ts'

interface LineEndCount {
  readonly all: number
  readonly painted: number
}

export function paintsBlanks(
  root: TaggedElement,
  runsOf: (content: TaggedContent) => readonly Run[],
): boolean {
  const prose = countIn(root, false, runsOf)
  if (prose.all > 0) return prose.painted * 2 >= prose.all
  // Lines of narrow cells end within words, too.
  const cells = countIn(root, true, runsOf)
  return cells.painted * 10 > cells.all
}

/** The ends of lines in all that stands outside of tables, or in all there is. */
function countIn(
  element: TaggedElement,
  withTables: boolean,
  runsOf: (content: TaggedContent) => readonly Run[],
): LineEndCount {
  if (element.type === 'Table' && !withTables) return { all: 0, painted: 0 }
  const own = countEnds(element.kids.filter(isContent).flatMap(runsOf))
  return element.kids
    .filter(isElement)
    .map((kid) => countIn(kid, withTables, runsOf))
    .reduce((sum, { all, painted }) => ({ all: sum.all + all, painted: sum.painted + painted }), own)
}

function countEnds(runs: readonly Run[]): LineEndCount {
  const ends = runs.flatMap((run, index) => {
    const before = runs[index - 1]
    // Where a sign ends the line that words may part at, no blank says nothing.
    if (!before || !isOnOtherLine(before, run) || /[-\u2010\u00ad/]$/.test(before.text)) return []
    return [/\s$/.test(before.text) || /^\s/.test(run.text)]
  })
  return { all: ends.length, painted: ends.filter((isPainted) => isPainted).length }
}
