/** Levels of headings as those hear them who cannot see the page: without gaps, whatever the author left out between two. */

/** One level below the nearest before it that is above it. Answers for the headings of a chapter in their order. */
export function levelsWithoutGaps(chapterLevel: number): (level: number) => number {
  const above = [chapterLevel]
  return (level) => {
    while (above.length > 1 && above.at(-1)! >= level) above.pop()
    above.push(level)
    return chapterLevel + above.length - 1
  }
}
