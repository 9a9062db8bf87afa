/** Images whose signs are not quite right, so that their Markdown is printed, or a link stands in their place. */

import type { Link } from 'mdast'
import type { ChapterContext } from '../chapter-context.ts'
import { isSafeLink } from '../raw-html.ts'
import type { ArgsOf } from '../../diagnostics/catalogue/index.ts'
import type { ParagraphSlip } from './paragraph.ts'
import { spanAt, type TextSlip } from './text.ts'

const isImageFile = (address: string): boolean => /\.(?:png|jpe?g|gif|webp|svg)$/i.test(address)

const file = String.raw`[^()[\]\s|]{1,200}\.(?:png|jpe?g|gif|webp|svg)`

/** Other signs round an image's parts: `![Karta][k.png]`, `![Karta] k.png`, `!(Karta)[k.png]`, `![[k.png]]`. */
const otherSigns: readonly RegExp[] = [
  new RegExp(String.raw`!\[(?<alt>[^[\]\n]{1,300})\]\s?[[{](?<path>${file})[\]}]`, 'giu'),
  new RegExp(String.raw`!\[(?<alt>[^[\]\n]{1,300})\]\s+(?<path>${file})(?![\w)])`, 'giu'),
  new RegExp(String.raw`!?\((?<alt>[^()\n]{1,300})\)\[(?<path>${file})\]`, 'giu'),
  new RegExp(String.raw`!\[\[(?<path>${file})(?:\|(?<alt>[^[\]|\n]{1,300}))?\]\]`, 'giu'),
]

export const imageInText: TextSlip = (text, context) => {
  const { source } = text
  const tell = (facts: ArgsOf<'image/address'>, match: RegExpExecArray) =>
    context.emit('image/address', facts, spanAt(text, match, context))
  for (const match of source.matchAll(/!\[([^\]\n]{0,300})\]\(([^()\n]{0,300}\s[^()\n]{0,300})\)/g))
    tell(withBlank(match[1]!, match[2]!), match)
  for (const match of source.matchAll(
    /!\s?\[([^\]\n]{0,300})\]\s+\(([^()\n]{1,300})\)|!\s\[([^\]\n]{0,300})\]\(([^()\n]{1,300})\)/g,
  )) {
    const [alt, path] = [match[1] ?? match[3]!, match[2] ?? match[4]!]
    tell({ problem: 'gap', path, proposed: `![${alt}](${path})` }, match)
  }
  for (const form of otherSigns)
    for (const match of source.matchAll(form)) {
      const { alt, path } = match.groups!
      tell(
        alt === undefined
          ? { problem: 'bare', path: path!, proposed: '' }
          : { problem: 'signs', path: path!, proposed: `![${alt}](${path})` },
        match,
      )
    }
}

/** A blank in the address: of the file's own name, or before a caption or a size. */
function withBlank(alt: string, address: string): ArgsOf<'image/address'> {
  const [, path, rest] = /^(\S+\.(?:png|jpe?g|gif|webp|svg))\s+(\S.*)$/i.exec(address) ?? []
  if (path === undefined || isImageFile(address))
    return { problem: 'blank', path: nameBefore(address), proposed: '' }
  return /^=|^\d+ ?x ?\d+$|^(?:width|height|bredd)\b|^\d+ ?(?:%|px|mm|cm)?$/i.test(rest!)
    ? { problem: 'size', path, proposed: `![${alt}](${path}){width=50%}` }
    : { problem: 'caption', path, proposed: `![${alt}](${path} "${rest!.replace(/["”“]/g, '')}")` }
}

/** The file's name, without the caption that follows it. */
const nameBefore = (address: string): string =>
  /^.+?\.(?:png|jpe?g|gif|webp|svg)(?=\s)/i.exec(address)?.[0] ?? address

const aloneInParagraph = new RegExp(String.raw`^[(<[]?(${file})[)>\]]?$`, 'iu')

/** A paragraph that is the name of an image's file and nothing else. */
export const bareImage: ParagraphSlip = ({ source, span }, context) => {
  const path = aloneInParagraph.exec(source.trim())?.[1]
  if (path === undefined) return
  context.emit('image/address', { problem: 'bare', path, proposed: '' }, span)
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
