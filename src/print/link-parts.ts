/**
 * Links between parts that are printed apart. Chromium leaves out a link whose target it does not print, and the place of
 * what no link leads to: so links to other parts become addresses, and each part lists what is asked of it.
 */

import { foreignAddress } from './part-links.ts'

export interface LinkedPart {
  readonly html: string
  readonly ids: ReadonlySet<string>
  /** Ids in it that links of other parts lead to. */
  readonly targets: readonly string[]
}

/** A tag, whatever its attributes hold. */
const tags = /<[a-z][^\s>/]*(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/gi
const idIn = /\sid="([^"]*)"/
const hrefIn = /(\shref=")#([^"]*)"/

/** A link within the report, as a page has it: the offsets of its address. */
interface Link {
  readonly start: number
  readonly end: number
  readonly id: string
}

export function linkParts(pages: readonly string[]): LinkedPart[] {
  const owners = new Map<string, number>()
  const read = pages.map((html, index) => {
    const found = idsAndLinks(html)
    for (const id of found.ids) if (!owners.has(id)) owners.set(id, index)
    return found
  })
  const targets = pages.map(() => new Set<string>())
  const linked = pages.map((page, index) => {
    let html = ''
    let done = 0
    for (const { start, end, id } of read[index]!.links) {
      const owner = owners.get(id)
      if (owner === undefined || owner === index) continue
      targets[owner]!.add(id)
      html += page.slice(done, start) + foreignAddress(id)
      done = end
    }
    return html + page.slice(done)
  })
  return linked.map((html, index) => ({ html, ids: read[index]!.ids, targets: [...targets[index]!] }))
}

function idsAndLinks(html: string): { readonly ids: ReadonlySet<string>; readonly links: readonly Link[] } {
  const ids = new Set<string>()
  const links: Link[] = []
  for (const { 0: tag, index } of html.matchAll(tags)) {
    const id = idIn.exec(tag)?.[1]
    if (id !== undefined) ids.add(id)
    const link = tag.startsWith('<a') ? hrefIn.exec(tag) : null
    if (!link) continue
    const start = index + link.index + link[1]!.length
    links.push({ start, end: start + 1 + link[2]!.length, id: link[2]! })
  }
  return { ids, links }
}

/** A page that tells, in its print, where these ids have come to stand: links to them that nobody sees. */
export const withProbes = (html: string, ids: readonly string[]): string =>
  ids.length === 0
    ? html
    : html.replace(
        '</body>',
        () => `<p style="display: none">${ids.map((id) => `<a href="#${id}"></a>`).join('')}</p></body>`,
      )
