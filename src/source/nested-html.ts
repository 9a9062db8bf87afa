/** How deep elements nest in HTML that authors write or paste: whoever reads it goes as deep as it does. */

/** No page that people write nests so far, and a parser's stack bears several times as much. */
const limit = 100

/** What never holds another, or ends where the next one begins. */
const flat: ReadonlySet<string> = new Set(
  'area base br col dd dt embed hr img input li link meta option p source tbody td tfoot th thead tr wbr'.split(
    ' ',
  ),
)

export function nestsTooDeep(html: string): boolean {
  let depth = 0
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (flat.has(name!.toLowerCase())) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > limit) return true
  }
  return false
}
