/** Images whose signs are not quite right, so that their Markdown is printed, or a link stands in their place. */

import type { Link } from 'mdast'
import type { ChapterContext } from '../chapter-context.ts'
import { isSafeLink } from '../raw-html.ts'
import { spanAt, type TextSlip } from './text.ts'

const isImageFile = (address: string): boolean => /\.(?:png|jpe?g|gif|webp|svg)$/i.test(address)

export const imageInText: TextSlip = (text, context) => {
  const { source } = text
  for (const match of source.matchAll(/!\[([^\]\n]{0,300})\]\(([^()\n]{0,300}\s[^()\n]{0,300})\)/g))
    context.emit(
      'image/address',
      { problem: 'blank', path: match[2]!, proposed: '' },
      spanAt(text, match, context),
    )
  for (const match of source.matchAll(
    /!\s?\[([^\]\n]{0,300})\]\s+\(([^()\n]{1,300})\)|!\s\[([^\]\n]{0,300})\]\(([^()\n]{1,300})\)/g,
  )) {
    const [alt, address] = [match[1] ?? match[3]!, match[2] ?? match[4]!]
    context.emit(
      'image/address',
      { problem: 'gap', path: address, proposed: `![${alt}](${address})` },
      spanAt(text, match, context),
    )
  }
}

/** `[Karta](images/karta.png)`: the exclamation mark is missing, and links within the folder lead nowhere. */
export function reportImageLink(node: Link, { emit, text, spanOf }: ChapterContext): void {
  if (isSafeLink(node.url) || !isImageFile(node.url)) return
  const { file, start, end } = spanOf(node)
  // `! [Karta](…)`: the mark is there, but apart.
  const apart = /! +$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0
  emit('image/link', { proposed: `!${text.slice(start, end)}` }, { file, start: start - apart, end })
}

/** Whether a link has been told of as an image. */
export const isMeantAsImage = ({ url }: Link): boolean => !isSafeLink(url) && isImageFile(url)
