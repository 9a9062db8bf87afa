/** Levels of headings without gaps, as screen readers and PDF/UA want them, be they more than six. The page looks as its author wrote it. */

import { elementsIn, type Element } from './tree.ts'

/** A heading counts as one level below the nearest before it that is above it, whatever was left out between the two. `before` are the levels that it begins below. */
export function mendHeadings(root: Element, before: readonly number[]): void {
  const above = [...before]
  for (const one of elementsIn(root)) {
    const level = Number(/^H([1-7])$/.exec(one.type)?.[1] ?? 0)
    if (level === 0) continue
    while (above.length > 0 && above.at(-1)! >= level) above.pop()
    above.push(level)
    one.type = `H${above.length}`
  }
}
