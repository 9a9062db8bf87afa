/**
 * What nearly every page shows in one of its fonts. A font that is asked for nothing else is cut to all of it, which adds a
 * twentieth to the page: it is then the same for one report as for the next, and need not be cut again.
 */

import type { Subset } from '../source/typefaces/cut-font.ts'

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index)
const others =
  '\u00a0\u00ad§°±·½×ÄÅÉÖÜàäåèéöøæüß\u2009\u200b\u202f\u2060\u2010\u2011–—\u2019\u201d“„‘•…€↑↓\u2212'

const characters: ReadonlySet<number> = new Set([
  ...ascii,
  ...Array.from(others, (character) => character.codePointAt(0)!),
])

/** What the program's own style sheets ask for. */
const features: ReadonlySet<string> = new Set(['lnum', 'tnum'])

/** Blanks, and signs for breaking lines and the like: no font need have them. */
export const isUnseen = (code: number): boolean =>
  /[\s\p{C}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(code))

export const usual: Subset = { characters, features }

export const isUsual = (subset: Subset): boolean =>
  [...subset.characters].every((one) => characters.has(one) || isUnseen(one)) &&
  [...subset.features].every((one) => features.has(one))
