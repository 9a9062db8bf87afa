/** A report, held against what its profile asks for: each rule comes out one way, and what is broken is told where it belongs. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Kind } from '../kinds/kind.ts'
import type { HeldCheck } from '../model/held-check.ts'
import type { Localized } from '../model/language.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { AskedProfile } from '../source/manifest.ts'
import { eachHeading } from '../model/walk.ts'
import { namedFigures } from './named-figures.ts'
import { placeOf } from './place-of.ts'
import type { Profile, ProfileRule } from './profile.ts'
import type { Judgement, Matter, ReportDays } from './rule-type.ts'
import { isSo } from './rule-types/holds.ts'
import { sameRole, sectionsOf } from './sections.ts'

export interface Judged {
  readonly report: Report
  readonly kinds: readonly Kind[]
  readonly days: ReportDays
  /** The last annual report before it that is at hand, or null. */
  readonly annual: Report | null
  /** Where what belongs nowhere in its chapters is told. */
  readonly start: Span
  /** Whether something has been told of the figure at a place: then nothing is added to it. */
  readonly isTold: (span: Span) => boolean
}

/** One check for each rule of the profile, in its order. */
export function judge(
  profile: Profile,
  asked: AskedProfile,
  judged: Judged,
  emit: Emit,
): readonly HeldCheck[] {
  const { report, kinds, days, annual } = judged
  const { language } = report.meta
  const sections = sectionsOf(report, profile.outline)
  reportExceptions(profile, asked, emit)
  reportRoles(profile, report, emit)
  return profile.rules.map((rule): HeldCheck => {
    const place = (): Span =>
      (rule.place === null ? null : placeOf(rule.place, profile.outline, sections)) ?? judged.start
    const figures = namedFigures(report, rule.cells)
    const matter: Matter = { report, language, kinds, sections, days, annual, figures }
    const excepted = asked.exceptions.find(({ rule: id }) => id === rule.id)
    const judgement: Judgement = excepted
      ? { verdict: 'notJudged', why: exception(excepted.why) }
      : (withoutGround(rule, matter) ?? rule.type.judge(rule.asked as never, matter))
    const held = { by: profile.name, verdict: judgement.verdict, computed: null }
    const demand = rule.demand[language]
    if (judgement.verdict === 'notJudged')
      return {
        ...held,
        what: `${demand} ${judgement.why[language]}`,
        cells: [],
        span: excepted?.span ?? place(),
      }
    const span = judgement.at ?? place()
    if (judgement.verdict === 'broken') tell(rule, judgement, span)
    return { ...held, what: demand, cells: judgement.cells ?? [], span }
  })

  function tell(rule: ProfileRule, judgement: Extract<Judgement, { verdict: 'broken' }>, span: Span): void {
    const places = (judgement.cells ?? []).map((cell) => cell.span)
    if (places.some(judged.isTold)) return
    const { id, severity, demand, how, why } = rule
    const facts = { profile: profile.name, rule: id, severity, demand, how, why, detail: judgement.detail }
    emit('profile/rule', facts, span, judgement.related ?? [])
  }
}

const exception = (why: string): Localized<string> => ({ sv: `Undantag: ${why}`, en: `Exception: ${why}` })

/** Why a rule is not judged at all, or null where it is: what it holds for is not so, or not known. */
function withoutGround({ when }: ProfileRule, { figures }: Matter): Judgement | null {
  if (when === null || isSo(when, figures, false)) return null
  return {
    verdict: 'notJudged',
    why: {
      sv: 'Det som regeln gäller för finns inte i rapporten.',
      en: 'What the rule is for is not in the report.',
    },
  }
}

function reportExceptions({ name: profile, rules }: Profile, { exceptions }: AskedProfile, emit: Emit): void {
  const known = rules.map(({ id }) => id)
  for (const { rule: name, span } of exceptions)
    if (!known.includes(name))
      emit('profile/unknown-rule', { profile, name, nearest: nearest(name, known), known }, span)
}

function reportRoles({ name: profile, outline }: Profile, { chapters }: Report, emit: Emit): void {
  const known = outline.map(({ role }) => role)
  const report = (name: string, span: Span): void => {
    if (!known.some((role) => sameRole(role, name)))
      emit('profile/unknown-role', { profile, name, nearest: nearest(name, known), known }, span)
  }
  for (const chapter of chapters) {
    if (chapter.role !== null) report(chapter.role, chapter.titleSpan)
    eachHeading(chapter, ({ data }, span) => {
      if (data?.role !== undefined) report(data.role, span)
    })
  }
}
