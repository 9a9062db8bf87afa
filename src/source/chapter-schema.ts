/** What may stand between the two lines of dashes at the top of a chapter. */

import { z } from 'zod'
import { languageNames, languageTag, writtenTag } from './language-tag.ts'
import { openingChoices } from '../model/report-choices.ts'
import { choice, flag, patternAsJson, problem } from './settings-values.ts'
import { about, asJson } from './told.ts'
import { paddedPattern, patternOfWords } from './word-pattern.ts'

const text = z.string().trim()

const language = asJson(
  z
    .string()
    .refine((written) => languageTag(written) !== null, problem({ type: 'format', expected: 'language' }))
    .transform(languageTag),
  (own, messages) => ({
    ...own,
    ...patternAsJson(`${patternOfWords(languageNames)}|${paddedPattern(writtenTag)}`, 'language', messages),
  }),
)

/** A cell of a table in YAML; a lone dash reads as a list of nothing. */
const cellAsJson = {
  anyOf: [
    { type: ['string', 'number', 'boolean', 'null'] },
    { type: 'array', items: { type: 'null' }, minItems: 1, maxItems: 1 },
  ],
}
const rowsAsJson = {
  anyOf: [
    { type: 'array', minItems: 1, items: { type: 'array', items: cellAsJson } },
    { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: cellAsJson } },
  ],
}

/** Every key of a chapter's front matter. */
export const chapterSchema = z.strictObject({
  title: about(text.optional(), {
    sv: 'Kapitlets titel, i stället för en rubrik.',
    en: 'The chapter’s title, instead of a heading.',
  }),
  id: about(text.optional(), {
    sv: 'Namnet som hänvisningar till kapitlet använder.',
    en: 'The name that references to the chapter go by.',
  }),
  role: about(text.optional(), {
    sv: 'Vad kapitlet är i rapporten, med profilens namn för det, som forvaltningsberattelse.',
    en: 'What the chapter is in the report, by the profile’s name for it, such as forvaltningsberattelse.',
  }),
  numbered: about(flag.optional(), {
    sv: 'Om kapitlet har nummer.',
    en: 'Whether the chapter is numbered.',
  }),
  appendix: about(flag.optional(), {
    sv: 'Om kapitlet är en bilaga, som får en bokstav: Bilaga A.',
    en: 'Whether the chapter is an appendix, which has a letter: Appendix A.',
  }),
  toc: about(flag.optional(), {
    sv: 'Om kapitlet är med i innehållsförteckningen.',
    en: 'Whether the contents list the chapter.',
  }),
  pageBreak: about(flag.optional(), {
    sv: 'Om kapitlet börjar på en ny sida.',
    en: 'Whether the chapter begins on a new page.',
  }),
  image: about(text.optional(), {
    sv: 'Bildfilen som kapitlet öppnar med, räknad från mappen som kapitlet ligger i.',
    en: 'The image file that the chapter opens with, from the folder that the chapter is in.',
  }),
  alt: about(text.optional(), {
    sv: 'Vad bilden visar, för den som inte ser den. Utelämnas för en bild som bara pryder.',
    en: 'What the image shows, for those who cannot see it. Left out of an image that only adorns.',
  }),
  color: about(choice(openingChoices).optional(), {
    sv: 'Färgen som kapitlet öppnar med: accent, second eller third av rapportens färger.',
    en: 'The colour that the chapter opens with: accent, second or third of the report’s colours.',
  }),
  file: about(text.optional(), {
    sv: 'En PDF som följer med kapitlet som den är, räknad från mappen som kapitlet ligger i.',
    en: 'A PDF that comes along with the chapter as it is, from the folder that the chapter is in.',
  }),
  lang: about(language.optional(), {
    sv: 'Språket som kapitlet är skrivet på, om det är ett annat än rapportens: en, fi, se eller i ord.',
    en: 'The language of the chapter where it is not the report’s: en, fi, se or in words.',
  }),
  only: about(z.union([z.array(text), text.transform((name) => name.split(/[\s,]+/))]).optional(), {
    sv: 'Varianterna som kapitlet är med i; utan det är det med i alla.',
    en: 'The variants that the chapter is part of; without it all of them.',
  }),
  chapters: about(
    z
      .array(
        z.union([
          text,
          z.strictObject({
            chapter: about(text, {
              sv: 'Kapitlet: rapportens id, ett snedstreck och kapitlets id, som it-2026-08/sammanfattning.',
              en: 'The chapter: the report’s id, a slash and the chapter’s id, such as it-2026-08/summary.',
            }),
            title: about(text.optional(), {
              sv: 'Vad kapitlet heter här, i stället för sin egen titel.',
              en: 'What the chapter is called here, instead of its own title.',
            }),
          }),
        ]),
      )
      .optional(),
    {
      sv: 'Kapitel ur rapporter under include, som står sist i det här: it-2026-08/sammanfattning.',
      en: 'Chapters of reports under include, which stand last in this one: it-2026-08/summary.',
    },
  ),
  // Read by readYamlRows, which keeps the place of every cell.
  tables: about(
    asJson(z.record(z.string(), z.unknown()), (own) => ({
      ...own,
      additionalProperties: rowsAsJson,
    })).optional(),
    {
      sv: 'Tabellers rader, under id:t för den tabell i kapitlet som de hör till.',
      en: 'Rows of tables, by the id of the table in the chapter that they are for.',
    },
  ),
})
