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

export function linkParts(pages: readonly string[]): LinkedPart[] {
  const owners = new Map<string, number>()
  const ids = pages.map((html, index) => {
    const own = new Set([...html.matchAll(tags)].flatMap(([tag]) => idIn.exec(tag)?.[1] ?? []))
    for (const id of own) if (!owners.has(id)) owners.set(id, index)
    return own
  })
  const targets = pages.map(() => new Set<string>())
  const linked = pages.map((page, index) =>
    page.replace(tags, (tag) =>
      tag.startsWith('<a')
        ? tag.replace(hrefIn, (href, before: string, id: string) => {
            const owner = owners.get(id)
            if (owner === undefined || owner === index) return href
            targets[owner]!.add(id)
            return `${before}${foreignAddress(id)}"`
          })
        : tag,
    ),
  )
  return linked.map((html, index) => ({ html, ids: ids[index]!, targets: [...targets[index]!] }))
}

/** A page that tells, in its print, where these ids have come to stand: links to them that nobody sees. */
export const withProbes = (html: string, ids: readonly string[]): string =>
  ids.length === 0
    ? html
    : html.replace(
        '</body>',
        () => `<p style="display: none">${ids.map((id) => `<a href="#${id}"></a>`).join('')}</p></body>`,
      )
