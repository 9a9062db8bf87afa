/** The words of a page of HTML, each as it stands between two spaces, whatever inline elements it is made of. */

import { lookUp } from '../model/look-up.ts'

const inline = /^<\/?(?:a|abbr|b|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\b/
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

export function wordsInHtml(html: string): ReadonlySet<string> {
  const text = html
    .slice(html.indexOf('<body'))
    .replace(/<[^<>]*>/g, (tag) => (inline.test(tag) ? '' : ' '))
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
      (written, hex?: string, decimal?: string, name?: string) =>
        name
          ? (lookUp(named, name) ?? written)
          : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\u00ad/g, '')
  return new Set(text.split(/\s+/))
}
