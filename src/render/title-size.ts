/** How much room the title takes, as properties that a theme can set it by: as large as it fits. */

import { largest } from '../model/extremes.ts'
import type { Language } from '../model/language.ts'
import { titleParts } from './cover-title.ts'
import { textWidth } from '../wording/text-width.ts'

/** In ems, of which CSS takes plain numbers: the widest of what a line cannot break, and a side of the square that the title fills. */
export function titleRules(title: string, language: Language): string {
  const words = titleParts(title, language).flatMap(({ text, isHeld }) =>
    isHeld ? [text] : text.split(/\s+|\u00ad/),
  )
  const word = largest(
    words.map((one) => textWidth(one, 1)),
    0,
  )
  const side = Math.sqrt(textWidth(title, 1))
  return `:root { --title-word: ${word.toFixed(1)}; --title-side: ${side.toFixed(1)}; }\n`
}
