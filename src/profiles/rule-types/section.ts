import { z } from 'zod'
import { ruleType } from '../define-rule-type.ts'
import { saysSomething } from '../sections.ts'

/** A part of the report that must be there and say something. */
export const section = ruleType({
  key: 'section',
  about: {
    sv: 'Avsnittet som ska finnas, med dess namn i outline.',
    en: 'The section that must be there, by its name in the outline.',
  },
  schema: z.string().trim(),
  names: (role) => [{ of: 'role', name: role, path: [] }],
  judge(role, { sections }) {
    const all = sections.every(role)
    const found = all.find(saysSomething) ?? all[0]
    const heading = { sv: sections.heading(role, 'sv'), en: sections.heading(role, 'en') }
    if (found === undefined)
      return {
        verdict: 'broken',
        at: null,
        detail: {
          sv: `Ett avsnitt med rubriken ”${heading.sv}” saknas.`,
          en: `There is no section with the heading “${heading.en}”.`,
        },
      }
    if (saysSomething(found)) return { verdict: 'holds', at: found.span }
    return {
      verdict: 'broken',
      at: found.span,
      detail: { sv: `Avsnittet ”${found.title}” är tomt.`, en: `The section “${found.title}” is empty.` },
    }
  },
})
