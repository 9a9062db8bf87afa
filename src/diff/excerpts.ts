/** Two texts cut to where they differ, with a few words around it. */

/** Words kept before and after what changed. */
const context = 3
/** Characters that an excerpt holds at most. */
const longest = 140

export function excerpts(before: string, after: string): [before: string, after: string] {
  const [a, b] = [before.split(' '), after.split(' ')]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++
  const from = Math.max(0, start - context)
  const dropped = Math.max(0, end - context)
  return [cut(a, from, dropped), cut(b, from, dropped)]
}

/** A word or two are shown rather than replaced by a sign. */
function cut(words: readonly string[], from: number, dropped: number): string {
  const first = from > 2 ? from : 0
  const last = dropped > 2 ? words.length - dropped : words.length
  const text = `${first > 0 ? '… ' : ''}${words.slice(first, last).join(' ')}`
  const tail = last < words.length ? ' …' : ''
  return text.length > longest ? `${text.slice(0, longest - 2).trimEnd()} …` : text + tail
}
