/** The fonts of a published page, with what it shows of them alone: a reader loads the page, and not the rest of its fonts. */

import unpacked from 'woff2-encoder/decompress'
import { breath } from '../host/breath.ts'
import { hasCharacter } from '../model/typeface.ts'
import { readPackageFile } from '../host/package-files.ts'
import { faceRule, type Face } from './fonts.ts'
import { pageCharacters } from './page-characters.ts'
import { cutFont, type Subset } from '../source/typefaces/cut-font.ts'
import { packedFont } from './web-font-file.ts'

/** `html` is the page with its styles, without the faces. */
export async function neededFaces(faces: readonly Face[], html: string): Promise<string> {
  const { all, written, slanted, features } = pageCharacters(html)
  const rules: string[] = []
  for (const face of faces) {
    const characters = asked(
      face,
      face.style === 'italic' ? slanted : face.besides.length > 0 ? written : all,
    )
    if (characters.size === 0) continue
    rules.push(faceRule(face, 'woff', packedFont(await cut(face, { characters, features }))))
    await breath()
  }
  return rules.join('')
}

async function cut({ file }: Face, subset: Subset): Promise<Buffer> {
  if (file.from === 'package') return cutFont(await unpacked(await readPackageFile(file.path)), subset)
  const whole = Buffer.from(file.bytes)
  // It was cut once when it was read: what it cannot do without then goes along.
  return file.mayBeCut ? cutFont(whole, subset).catch(() => whole) : whole
}

/** Not blank, and not a sign for breaking lines or the like. */
const isShown = (code: number): boolean =>
  !/[\s\p{C}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(code))

/** Those of the characters that a browser asks the face for. */
function asked({ range, besides }: Face, characters: ReadonlySet<number>): ReadonlySet<number> {
  const found =
    besides.length === 0
      ? characters
      : new Set([...characters].filter((code) => !hasCharacter(besides, code) && isShown(code)))
  if (range === null) return found
  const spans = range.split(',').map((span) => {
    const [from, to] = span.trim().slice(2).split('-')
    return [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)] as const
  })
  return new Set(
    [...found].filter((character) => spans.some(([from, to]) => from <= character && character <= to)),
  )
}
