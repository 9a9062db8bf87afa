/** Which language text of a page is in, and words of the program's own within it: read with the right voice, and the right way round. */

import type { Language } from '../model/language.ts'
import { languageOf } from '../model/language.ts'
import { isRightToLeft, turnedFrom } from '../model/writing-direction.ts'

export interface Voice {
  /** The language of the text, as HTML has it. */
  readonly lang: string
  /** The one that the program's own words are in. */
  readonly language: Language
}

/** Within text of another language the program speaks that one, where it can. */
export const within = (around: Voice, lang: string): Voice => ({
  lang,
  language: languageOf(lang) ?? around.language,
})

/** ` dir="rtl"` where words are written the other way than those around them. */
export function turn(around: string, lang: string): string {
  const direction = turnedFrom(around, lang)
  return direction === null ? '' : ` dir="${direction}"`
}

/** What an element of the program's own words says of itself; nothing where the text is in the same language. */
export const ownVoice = ({ lang, language }: Voice): string =>
  languageOf(lang) === language ? '' : ` lang="${language}"${turn(lang, language)}`

/** Words of the program's own within a line. */
export const ownWords = (html: string, { lang, language }: Voice): string =>
  languageOf(lang) === language || html === '' ? html : span(html, language, lang)

// Chromium tags words within a line only where they are something to those who hear them, be it not busy.
const span = (html: string, lang: string, around: string): string =>
  `<span lang="${lang}-x-span"${turn(around, lang)} aria-busy="false">${html}</span>`

/** A figure within text that runs from right to left: it is read from left to right as everywhere, its sign and unit with it. */
export const figure = (html: string, { lang }: Pick<Voice, 'lang'>): string =>
  html !== '' && isRightToLeft(lang) ? `<span${asFigure(lang)}>${html}</span>` : html

/** What a figure says of itself: in print, that it is to be read in the order that it stands in. */
const asFigure = (lang: string): string => ` dir="ltr" lang="${lang}-x-ltr" aria-busy="false"`
