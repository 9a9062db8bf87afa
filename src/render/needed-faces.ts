/** The fonts of a published page, with what it shows of them alone: a reader loads the page, and not the rest of its fonts. */

import unpacked from 'woff2-encoder/decompress'
import { breath } from '../host/breath.ts'
import { readPackageFile } from '../host/package-files.ts'
import { faceRule, type Face } from './fonts.ts'
import { pageCharacters } from './page-characters.ts'
import { subsetFont } from './subset-font.ts'
import { packedFont } from './web-font-file.ts'

/** `html` is the page with its styles, without the faces. */
export async function neededFaces(faces: readonly Face[], html: string): Promise<string> {
  const { all, slanted, features } = pageCharacters(html)
  const rules: string[] = []
  for (const face of faces) {
    const characters = asked(face, face.style === 'italic' ? slanted : all)
    if (characters.size === 0) continue
    const whole = await unpacked(await readPackageFile(`${face.file}.woff2`))
    rules.push(faceRule(face, 'woff', packedFont(await subsetFont(whole, { characters, features }))))
    await breath()
  }
  return rules.join('')
}

/** Those of the characters that a browser asks the face for. */
function asked({ range }: Face, characters: ReadonlySet<number>): ReadonlySet<number> {
  const spans = range.split(',').map((span) => {
    const [from, to] = span.trim().slice(2).split('-')
    return [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)] as const
  })
  return new Set(
    [...characters].filter((character) => spans.some(([from, to]) => from <= character && character <= to)),
  )
}
