/** How much of a text was rewritten: the share of words outside the longest common subsequence. */

/** Beyond so many words added and removed, counting words alone is enough; the order of words then tells no more than the cap. */
const mostSteps = 1500

/** From 0 for the same words in the same order to 1 for none in common. */
export function changedShare(before: readonly string[], after: readonly string[]): number {
  const longest = Math.max(before.length, after.length)
  if (longest === 0) return 0
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  const a = before.slice(start, before.length - end)
  const b = after.slice(start, after.length - end)
  const steps = editSteps(a, b)
  const common =
    steps === null
      ? Math.min(commonWords(a, b), (a.length + b.length - mostSteps) / 2)
      : (a.length + b.length - steps) / 2
  return 1 - (start + end + common) / longest
}

/**
 * The fewest words to remove and add, by Myers' greedy search: its time grows with what differs, not with what is there.
 * Null beyond the cap.
 */
function editSteps(a: readonly string[], b: readonly string[]): number | null {
  const cap = Math.min(a.length + b.length, mostSteps)
  // The furthest word of `a` reached on each diagonal.
  const reach = new Int32Array(2 * cap + 3)
  const middle = cap + 1
  for (let steps = 0; steps <= cap; steps++) {
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = reach[middle + diagonal + 1]!
      const right = reach[middle + diagonal - 1]! + 1
      const goesDown = diagonal === -steps || (diagonal !== steps && right <= down)
      let x = goesDown ? down : right
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return steps
    }
  }
  return null
}

/** Words that both have, in whatever order. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return common
}
