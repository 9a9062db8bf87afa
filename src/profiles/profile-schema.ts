/** What a file of `profiles/` may hold. */

import { z } from 'zod'
import { severities } from '../diagnostics/entry.ts'
import { perLanguage } from '../source/per-language.ts'
import { choice, filledAsJson, matching, problem } from '../source/settings-values.ts'
import { about, asJson } from '../source/told.ts'
import { choicesOf } from '../model/choice.ts'
import { oneOrMore } from './one-or-more.ts'
import type { RuleType } from './rule-type.ts'

/** Each rule is held against the whole report: more of them than any law has would take without end. */
const mostEntries = 300
const few = <S extends z.ZodType>(list: S): S =>
  list.refine(
    (value) => Object.keys(value as object).length <= mostEntries,
    problem({ type: 'format', expected: 'entries' }),
  )

const text = asJson(
  z
    .string()
    .trim()
    .refine((value) => value !== '', problem({ type: 'required' })),
  filledAsJson,
)
const said = perLanguage(text)
const saidMany = perLanguage(z.array(text))
const id = matching(z.string().trim(), /^[a-z0-9-]+$/, 'lowerCaseId')
const columnId = matching(z.string().trim(), /^[a-zA-Z][a-zA-Z0-9]*$/, 'name')
const severity = choice(choicesOf(severities, { error: ['fel'], warning: ['varning'], info: ['upplysning'] }))

const outlineTable = z.strictObject({
  kind: about(columnId, { sv: 'Tabellsorten.', en: 'The kind of table.' }),
  caption: about(said, { sv: 'Tabellens rubrik.', en: 'The caption of the table.' }),
  columns: about(z.array(columnId).optional(), {
    sv: 'Kolumnerna efter den som namnger raderna, vid sina id i tabellsorten.',
    en: 'The columns after the one that names the rows, by their ids in the kind.',
  }),
  groupColumns: about(z.array(columnId).optional(), {
    sv: 'Kolumnerna som också visar koncernen.',
    en: 'The columns that show the group too.',
  }),
  rows: about(saidMany.optional(), { sv: 'Vad raderna heter.', en: 'What the rows are called.' }),
})

const part = z.strictObject({
  role: about(id, {
    sv: 'Avsnittets namn, som rubriker har det: ## Rubrik {role=…}.',
    en: 'The section’s name, as headings have it: ## Heading {role=…}.',
  }),
  level: about(z.int().min(1).max(4).optional(), {
    sv: 'Nivån: 1 för ett kapitel, 2 för ett avsnitt direkt under det (om inget annat sägs), och så vidare.',
    en: 'The level: 1 for a chapter, 2 for a section right below one (if nothing else is said), and so on.',
  }),
  heading: about(said, {
    sv: 'Rubriken. En rubrik med de orden räknas som avsnittet, även utan role.',
    en: 'The heading. One of these words counts as the section, even without a role.',
  }),
  aliases: about(saidMany.optional(), {
    sv: 'Andra rubriker som också räknas.',
    en: 'Other headings that count too.',
  }),
  table: about(outlineTable.optional(), {
    sv: 'En tom tabell som en ny rapport får där.',
    en: 'An empty table that a new report gets there.',
  }),
})

const cell = z.strictObject({
  kind: about(oneOrMore, {
    sv: 'Tabellsorten, eller en lista med flera.',
    en: 'The kind of table, or a list of several.',
  }),
  row: about(z.union([text, z.array(text).min(1)]), {
    sv: 'Radens id i tabellsorten, first, total, eller en lista med vad raden kan heta.',
    en: 'The id of the row in the kind, first, total, or a list of what the row may be called.',
  }),
  column: about(columnId, { sv: 'Kolumnens id i tabellsorten.', en: 'The id of the column in the kind.' }),
})

const commonOfRules = {
  id: about(id, {
    sv: 'Regelns namn, som undantag skrivs med.',
    en: 'The rule’s name, by which exceptions are made.',
  }),
  demand: about(said, { sv: 'Vad som krävs, som en mening.', en: 'What is asked for, as a sentence.' }),
  how: about(said, { sv: 'Hur man gör.', en: 'How to see to it.' }),
  why: about(said, { sv: 'Lagen eller beslutet bakom.', en: 'The law or decision behind it.' }),
  severity: about(severity.optional(), {
    sv: 'Hur allvarligt det är: en varning om inget annat sägs.',
    en: 'How serious it is: a warning if nothing else is said.',
  }),
  place: about(id.optional(), {
    sv: 'Avsnittet som det hör till: där visas det som saknas.',
    en: 'The section that it belongs to: what is missing is shown there.',
  }),
  cells: about(few(z.record(columnId, cell)).optional(), {
    sv: 'Tal ur tabeller, med namn att räkna med.',
    en: 'Figures of tables, with names to count with.',
  }),
  when: about(text.optional(), {
    sv: 'Regeln gäller bara när det här stämmer: balanserat < 0.',
    en: 'The rule holds only where this does: balanced < 0.',
  }),
}

/** The types of rules are keys of a rule, of which one is to be there. */
export const profileSchema = (types: readonly RuleType[]) =>
  asJson(
    z.strictObject({
      title: about(said.optional(), {
        sv: 'Vad profilen heter. Måste finnas.',
        en: 'What the profile is called. Required.',
      }),
      outline: about(few(z.array(part)).optional(), {
        sv: 'Rapportens delar, i ordning.',
        en: 'The parts of the report, in order.',
      }),
      rules: about(
        few(
          z.array(
            z.strictObject({
              ...commonOfRules,
              ...Object.fromEntries(
                types.map(({ key, schema, about: text }) => [
                  key,
                  about((schema as z.ZodType).optional(), text),
                ]),
              ),
            }) as unknown as z.ZodObject<typeof commonOfRules>,
          ),
        ).optional(),
        { sv: 'Vad rapporten ska uppfylla.', en: 'What the report must fulfil.' },
      ),
    }),
    (own) => ({ ...own, required: ['title'] }),
  )
