/** A sheet → its tables and texts, in reading order. */

import type { ForeignBlock } from '../document.ts'
import { regionBlocks } from './region-blocks.ts'
import { regionsOf } from './regions.ts'
import type { Grid } from './sheet-grid.ts'

export function sheetBlocks(grid: Grid): readonly ForeignBlock[] {
  const blocks: ForeignBlock[] = []
  /** Where the lines begin that stand in no region of a table. */
  let free = 0
  for (const region of regionsOf(grid)) {
    const found = regionBlocks(region)
    if (found[0]?.type === 'table') nameTable(blocks, free)
    for (const block of found) blocks.push(block)
    if (found.some(({ type }) => type === 'table')) free = blocks.length
  }
  return blocks
}

/** More lines than this tell a story. */
const titleLines = 3

/** What stands above a table without a line of its own, a blank row between, names it. */
function nameTable(blocks: ForeignBlock[], free: number): void {
  const first = blocks[free]
  if (first?.type === 'paragraph' && blocks.length - free <= titleLines)
    blocks[free] = { ...first, role: 'caption' }
}
