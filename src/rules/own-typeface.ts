import { lackedBy } from '../model/lacked-characters.ts'
import { startOf, type Span } from '../model/span.ts'
import type { Report } from '../model/report.ts'
import { words } from '../wording/words.ts'
import { eachProse } from './prose.ts'
import type { Rule } from './rule.ts'

const mostShown = 20

/** Characters that a report has and a typeface of its own lacks. */
export const ownTypeface: Rule = (report, emit, shown) => {
  const { text, headings } = report.meta.fonts
  const own = new Set([text, headings].filter((font) => font !== null && typeof font === 'object'))
  if (own.size === 0) return
  const written = charactersOf(shown)
  for (const typeface of own) {
    const lacked = lackedBy(typeface, written)
    if (lacked.length === 0) continue
    const [characters, more] = [lacked.slice(0, mostShown), Math.max(0, lacked.length - mostShown)]
    const role = typeface === text ? 'text' : 'headings'
    emit('font/letters', { family: typeface.family, characters, more }, placeOf(report, role))
  }
}

function charactersOf(report: Report): ReadonlySet<string> {
  const { title, organisation, author, decision, registration, language } = report.meta
  const printed = [
    title,
    organisation,
    author,
    decision?.by,
    decision?.paragraph,
    registration,
    '0123456789−–%§',
  ]
  for (const word of Object.values(words[language])) if (typeof word === 'string') printed.push(word)
  const found = new Set(printed.join(''))
  eachProse(report, ({ text }) => {
    for (const character of text) found.add(character)
  })
  return found
}

/** A variant's setting goes before the report's, which goes before the configuration's. */
function placeOf({ settings, id }: Report, role: 'text' | 'headings'): Span {
  const found = settings.find(
    ({ path }) =>
      path.join('.').endsWith(`theme.fonts.${role}`) || path.join('.').endsWith(`fonts.${role}.regular`),
  )
  return found?.valueSpan ?? startOf(`reports/${id}/report.yaml`)
}
