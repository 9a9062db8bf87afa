/** What settings say of the looks of a report. */

import { z } from 'zod'
import type { Localized } from '../model/language.ts'
import { fontNames } from '../model/report.ts'
import { colour, filled, lowerCaseId, text } from './setting-texts.ts'
import { plainChoice } from './settings-values.ts'
import { about, asJson, toldOf } from './told.ts'
import { paddedPattern } from './word-pattern.ts'

const accentText: Localized<string> = {
  sv: 'Färgen på omslag, rubriker, tabellhuvuden och diagram, inom citattecken.',
  en: 'The colour of cover, headings, table heads and charts, in quotation marks.',
}

/** A text stands for the key that it is mostly given by: any, or one that is such. */
const shortFor = <S extends z.ZodType>(key: string, keys: S, such?: RegExp) => {
  const isShort = (value: unknown): boolean =>
    typeof value === 'string' && (such === undefined || such.test(value.trim()))
  return asJson(
    z.preprocess((value) => (isShort(value) ? { [key]: value } : value), keys),
    (own) => ({
      anyOf: [{ type: 'string', alsoFrom: [], ...(such && { pattern: paddedPattern(such) }) }, own],
    }),
  )
}

const logo = shortFor(
  'light',
  z.strictObject({
    light: about(text.nullish(), {
      sv: 'Logotypen för ljus botten.',
      en: 'The logo for light grounds.',
    }),
    dark: about(text.nullish(), {
      sv: 'Logotypen för mörk botten, som ett omslag i en mörk färg.',
      en: 'The logo for dark grounds, such as a cover of a dark colour.',
    }),
  }),
)

const cover = shortFor(
  'image',
  z.strictObject({
    image: about(filled, { sv: 'Bildfilen.', en: 'The image file.' }),
    alt: about(text.nullish(), {
      sv: 'Vad bilden visar, för den som inte ser den. Utelämnas för en bild som bara pryder.',
      en: 'What the image shows, for those who cannot see it. Left out of an image that only adorns.',
    }),
  }),
)

const fontName = plainChoice(fontNames)

const fontText: Localized<string> = {
  sv: 'Något av programmets egna teckensnitt, eller en fil med ert eget, som fonts/KommunSans-Regular.ttf: de andra filerna i familjen tas med från samma mapp.',
  en: 'One of the program’s own typefaces, or a file of your own, such as fonts/KommunSans-Regular.ttf: the other files of the family come along from the same folder.',
}

/** What is meant as a path, whether or not there is a font there. */
const fontPath = /[\\/]|\.(?:[oOtT][tT][cCfF]|[wW][oO][fF][fF]2?|[eE][oO][tT])\s*$/

const fontKeys = z.strictObject({
  regular: about(filled, { sv: 'Filen för vanlig text.', en: 'The file for ordinary text.' }),
  bold: about(text.nullish(), { sv: 'Filen för fet text.', en: 'The file for bold text.' }),
  italic: about(text.nullish(), { sv: 'Filen för kursiv text.', en: 'The file for text in italics.' }),
  black: about(text.nullish(), {
    sv: 'Filen för den fetaste texten, i teman som har sådan.',
    en: 'The file for the heaviest text, in themes that have such.',
  }),
})

/** A typeface by its name, by one of its files, or by each of them. */
const font = asJson(
  z.preprocess((value, context) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
    if (typeof value === 'string' && fontPath.test(value)) return { regular: value }
    const read = fontName.safeParse(value)
    if (read.success) return { regular: read.data }
    for (const { message, ...issue } of read.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  }, fontKeys),
  (own, language) => ({
    anyOf: [
      toldOf(fontName).asJson!({}, language),
      { type: 'string', pattern: fontPath.source, alsoFrom: [] },
      own,
    ],
  }),
)

/** The name of a theme alone is short for all of it. */
export const themeSettings = shortFor(
  'name',
  z.strictObject({
    name: about(lowerCaseId.nullish(), {
      sv: 'Temat: default, horizon, meridian eller ett eget i templates/themes.',
      en: 'The theme: default, horizon, meridian or one of your own in templates/themes.',
    }),
    accent: about(colour.nullish(), accentText),
    logo: about(logo.nullish(), {
      sv: 'Bildfilen med logotypen, räknad från mappen som den här filen ligger i, eller en för ljus och en för mörk botten.',
      en: 'The image file of the logo, from the folder that this file is in, or one for light and one for dark grounds.',
    }),
    colors: about(
      z
        .strictObject({
          accent: about(colour.nullish(), accentText),
          second: about(colour.nullish(), {
            sv: 'En andra färg, i omslag och diagram, inom citattecken.',
            en: 'A second colour, of cover and charts, in quotation marks.',
          }),
          third: about(colour.nullish(), {
            sv: 'En tredje färg, i omslag och diagram, inom citattecken.',
            en: 'A third colour, of cover and charts, in quotation marks.',
          }),
        })
        .nullish(),
      { sv: 'Rapportens färger.', en: 'The colours of the report.' },
    ),
    cover: about(cover.nullish(), {
      sv: 'Bildfilen på omslaget, räknad från mappen som den här filen ligger i.',
      en: 'The image file on the cover, from the folder that this file is in.',
    }),
    head: about(text.nullish(), {
      sv: 'Texten överst till vänster på sidorna: titeln om inget annat sägs. Värden som {{report.title}} kan stå i den.',
      en: 'The text at the top left of pages: the title if nothing else is said. Values such as {{report.title}} can stand in it.',
    }),
    foot: about(text.nullish(), {
      sv: 'Texten nederst till vänster på sidorna: organisationen om inget annat sägs.',
      en: 'The text at the bottom left of pages: the organisation if nothing else is said.',
    }),
    fonts: about(
      z
        .strictObject({
          text: about(font.nullish(), fontText),
          headings: about(font.nullish(), fontText),
        })
        .nullish(),
      { sv: 'Teckensnitt för text och rubriker.', en: 'Typefaces of text and headings.' },
    ),
  }),
  /^[a-z0-9-]+$/,
)
