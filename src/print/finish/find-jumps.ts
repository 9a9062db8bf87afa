/** What is wrong with the order of headings: levels left out. */

import type { PdfFault } from './facts.ts'
import { elementsIn, type Element } from './structure/tree.ts'

export function findJumps(root: Element): PdfFault[] {
  const faults: PdfFault[] = []
  let last = 0
  for (const { type } of elementsIn(root)) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
    if (level > last + 1) faults.push({ fault: 'heading', detail: `H${last} to H${level}` })
    if (level > 0) last = level
  }
  return faults
}
