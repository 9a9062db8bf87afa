/** The fonts of a published page, with what it shows of them alone: a reader loads the page, and not the rest of its fonts. */

import path from 'node:path'
import { breath } from '../host/breath.ts'
import { madeOnce } from '../host/made-once.ts'
import { readPackageFile, readProgramText } from '../host/package-files.ts'
import { hashOf } from '../host/reads.ts'
import { hasCharacter } from '../model/typeface.ts'
import type { Subset } from '../source/typefaces/cut-font.ts'
import { faceRule, type Face } from './fonts.ts'
import { pageCharacters } from './page-characters.ts'
import { isUnseen, isUsual, usual } from './usual-characters.ts'

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
    rules.push(faceRule(face, 'woff', await cut(face, { characters, features })))
    await breath()
  }
  return rules.join('')
}

async function cut(face: Face, subset: Subset): Promise<Uint8Array> {
  const cutTo = async (one: Subset) => (await import('./cut-face.ts')).cutFace(face, one)
  if (face.file.from === 'workspace' || face.besides.length > 0 || !isUsual(subset)) return cutTo(subset)
  const all = { ...usual, characters: asked(face, usual.characters) }
  const font = hashOf(await readPackageFile(face.file.path))
  return madeOnce(JSON.stringify([await cutter(), font, [...all.characters]]), () => cutTo(all))
}

/**
 * Tells what cuts from every other: a part of the program bears the hash of its content, and of what it is made with, in its
 * name, and the program's package says which packages it comes with.
 */
const cutter = async (): Promise<string> =>
  `${path.basename(import.meta.url)} ${await readProgramText('package.json')}`

/** Those of the characters that a browser asks the face for. */
function asked({ range, besides }: Face, characters: ReadonlySet<number>): ReadonlySet<number> {
  const found =
    besides.length === 0
      ? characters
      : new Set([...characters].filter((code) => !hasCharacter(besides, code) && !isUnseen(code)))
  if (range === null) return found
  const spans = range.split(',').map((span) => {
    const [from, to] = span.trim().slice(2).split('-')
    return [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)] as const
  })
  return new Set(
    [...found].filter((character) => spans.some(([from, to]) => from <= character && character <= to)),
  )
}
