import { z } from 'zod'
import { about } from '../../source/told.ts'
import { ruleType } from '../define-rule-type.ts'
import { textOf } from '../sections.ts'

const schema = z.strictObject({
  within: about(z.string().trim(), {
    sv: 'Avsnittet, med dess namn i outline.',
    en: 'The section, by its name in the outline.',
  }),
  years: about(z.int().min(1).max(20), {
    sv: 'Hur många år efter rapportens år som det sista året får vara.',
    en: 'How many years after the report’s year the last one may be.',
  }),
})

/** A year to come that a section must name, and that is not too far off. */
export const year = ruleType({
  key: 'year',
  about: {
    sv: 'Ett kommande år som ett avsnitt ska nämna, i tid.',
    en: 'A year to come that a section must name, in time.',
  },
  schema,
  names: ({ within }) => [{ of: 'role', name: within, path: ['within'] }],
  judge({ within, years }, { sections, days }) {
    const section = sections.of(within)
    const now = Number((days.cutoff.day ?? days.start.day ?? '').slice(0, 4))
    if (section === null || now === 0)
      return {
        verdict: 'notJudged',
        why: {
          sv: 'Avsnittet finns inte, eller så är ”cutoff” inte ifyllt.',
          en: 'There is no such section, or “cutoff” is not filled in.',
        },
      }
    const text = textOf(section)
    const last = now + years
    const promised = [...text.matchAll(/(?<!\p{L})(?:senast|by)(?: år)? (20\d\d)(?!\d)/giu)].map(yearIn)
    const named = [...text.matchAll(/(?<![\d-])(20\d\d)(?!\d)/g)].map(yearIn)
    const late = promised.find((one) => one > last)
    if (late === undefined && named.some((one) => one > now && one <= last))
      return { verdict: 'holds', at: section.span }
    return {
      verdict: 'broken',
      at: section.span,
      detail:
        late === undefined
          ? {
              sv: `”${section.title}” nämner inget år efter ${now} fram till ${last}.`,
              en: `“${section.title}” names no year after ${now} up to ${last}.`,
            }
          : {
              sv: `”${section.title}” säger ${late}, men det sista året är ${last}.`,
              en: `“${section.title}” says ${late}, but the last year is ${last}.`,
            },
    }
  },
})

const yearIn = ([, written]: RegExpMatchArray): number => Number(written)
