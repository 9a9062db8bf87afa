import { z } from 'zod'
import { perLanguage } from '../../source/per-language.ts'
import { about } from '../../source/told.ts'
import { inLanguage } from '../in-both.ts'
import { quoted } from '../quoted.ts'
import { ruleType } from '../define-rule-type.ts'
import { textOf } from '../sections.ts'

const schema = z.strictObject({
  within: about(z.string().trim(), {
    sv: 'Avsnittet, med dess namn i outline.',
    en: 'The section, by its name in the outline.',
  }),
  words: about(perLanguage(z.array(z.string().trim().min(1))), {
    sv: 'Ord av vilka något ska stå där; början av ett ord räcker.',
    en: 'Words of which one must stand there; the beginning of a word will do.',
  }),
})

/** Something that a section must speak of. */
export const mention = ruleType({
  key: 'mention',
  about: { sv: 'Något som ett avsnitt ska ta upp.', en: 'Something that a section must speak of.' },
  schema,
  names: ({ within }) => [{ of: 'role', name: within, path: ['within'] }],
  judge({ within, words }, { sections, language }) {
    const [section, ...others] = sections.every(within)
    if (section === undefined)
      return { verdict: 'notJudged', why: { sv: 'Avsnittet finns inte.', en: 'There is no such section.' } }
    const asked = inLanguage<readonly string[]>(words, language) ?? []
    const text = ` ${[section, ...others]
      .map(textOf)
      .join('\n')
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, ' ')}`
    if (asked.some((word) => text.includes(` ${word.toLowerCase()}`)))
      return { verdict: 'holds', at: section.span }
    return {
      verdict: 'broken',
      at: section.span,
      detail: {
        sv: `I ”${section.title}” står inget av orden ${quoted(asked, 'sv')}.`,
        en: `“${section.title}” holds none of the words ${quoted(asked, 'en')}.`,
      },
    }
  },
})
