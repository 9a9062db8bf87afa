import { z } from 'zod'
import { listed } from '../../diagnostics/entry.ts'
import type { Language } from '../../model/language.ts'
import type { Table } from '../../model/table.ts'
import { about } from '../../source/told.ts'
import { plainText } from '../../source/plain-text.ts'
import type { Section } from '../sections.ts'
import { oneOrMore } from '../one-or-more.ts'
import { ruleType } from '../define-rule-type.ts'

const schema = z.strictObject({
  kind: about(oneOrMore, {
    sv: 'Tabellsorten vars spalt Not hänvisar, eller en lista med flera.',
    en: 'The kind of table whose column of notes refers to them, or a list of several.',
  }),
})

/** Notes that tables refer to by their numbers, each with a heading of its own. */
export const notes = ruleType({
  key: 'notes',
  about: {
    sv: 'Noter som tabeller hänvisar till ska finnas.',
    en: 'Notes that tables refer to must be there.',
  },
  schema,
  names: ({ kind }) => kind.map((name) => ({ of: 'kind', name, path: ['kind'] })),
  judge({ kind }, { report, sections, language }) {
    const asked = report.tables.filter((table) => kind.includes(table.kind)).flatMap(referencesIn)
    if (asked.length === 0)
      return {
        verdict: 'notJudged',
        why: { sv: 'Tabellerna hänvisar inte till några noter.', en: 'The tables refer to no notes.' },
      }
    const captions = report.tables.map(({ caption }) => (caption === null ? '' : plainText(caption)))
    const known = new Set([
      ...[...sections.all.map(({ title }) => title), ...captions].map((title) => numberOf(title, language)),
      ...sections.all.filter(({ title }) => ofNotes.test(title)).flatMap(numbersIn),
    ])
    const missing = asked.filter(({ note }) => !known.has(note))
    const [first, ...others] = missing
    if (!first) return { verdict: 'holds', at: asked[0]!.span }
    const names = listed([...new Set(missing.map(({ note }) => note))])
    return {
      verdict: 'broken',
      at: first.span,
      related: others.map(({ span }) => span),
      detail: { sv: `Ingen rubrik finns för not ${names}.`, en: `There is no heading for note ${names}.` },
    }
  },
})

/** `3`, `3, 4`, `Not 5a` in the column of notes. */
const referencesIn = ({ columns, rows }: Table) =>
  columns.flatMap(({ heading }, column) =>
    /^(?:.*: ?)?(?:not|noter|note|notes)\.?$/iu.test(heading.text.trim())
      ? rows.flatMap(({ cells }) => {
          const { text, span } = cells[column]!.written
          return (text.match(/\d{1,3}[a-z]?(?!\d)/giu) ?? []).map((note) => ({
            note: note.toLowerCase(),
            span,
          }))
        })
      : [],
  )

const ofNotes = /^(?:[\d.]+ )?(?:not(?:er|es)?|notförteckning)(?!\p{L})(?! *\d)/iu

/** Of headings below one that is of notes their number alone will do: `3. Intäkter`. */
const numbersIn = ({ content }: Section): string[] =>
  content.flatMap((node) =>
    node.type === 'heading'
      ? (/^(\d{1,3}[a-z]?)(?![\d.]*\d)/iu.exec(plainText(node.children))?.[1]?.toLowerCase() ?? [])
      : [],
  )

/** `Not 3. Intäkter` is 3. */
function numberOf(title: string, language: Language): string | null {
  const pattern = {
    sv: /^not(?:er)?\.? +(\d{1,3}[a-z]?)(?![\d])/iu,
    en: /^notes?\.? +(\d{1,3}[a-z]?)(?![\d])/iu,
  }
  return pattern[language].exec(title.trim())?.[1]?.toLowerCase() ?? null
}
