import { z } from 'zod'
import { evaluate, type Approximate } from '../../model/approximate.ts'
import { namesIn, type Check } from '../../model/formula.ts'
import { minus, nought, plus } from '../../model/ratio.ts'
import { isFault, readCheck } from '../../model/read-formula.ts'
import { agrees } from '../../tables/kind-rules.ts'
import type { NamedFigure } from '../named-figures.ts'
import { ruleType } from '../define-rule-type.ts'
import type { Judgement, Matter } from '../rule-type.ts'

/** A comparison of figures, each to be found in some table. */
export const holds = ruleType({
  key: 'holds',
  about: {
    sv: 'Två led med =, <, <=, > eller >= emellan, av namnen under cells: forsta = resultat.',
    en: 'Two sides with =, <, <=, > or >= between them, of the names under cells: first = result.',
  },
  schema: z.string().trim(),
  names: (text) => [{ of: 'check', text, path: [] }],
  judge(text, { figures }) {
    const check = readCheck(text)
    if (isFault(check)) throw new Error(`a check that was read is none: ${text}`)
    return judgedCheck(check, figures)
  },
})

function judgedCheck(check: Check, figures: Matter['figures']): Judgement {
  const names = [...new Set([...namesIn(check.left), ...namesIn(check.right)])]
  const missing = names.filter((name) => !figures.has(name))
  if (missing.length > 0)
    return {
      verdict: 'notJudged',
      why: {
        sv: `Tal som saknas i rapporten: ${missing.join(', ')}.`,
        en: `Figures that the report does not have: ${missing.join(', ')}.`,
      },
    }
  const found = names.map((name) => figures.get(name)!)
  const cells = found.map(({ source }) => source)
  const [first, ...others] = cells
  const at = first!.span
  if (isSo(check, figures, true)) {
    const verdict = isSo(check, figures, false) ? 'holds' : 'rounded'
    return { verdict, at, cells }
  }
  const shown = found.map((figure) => figure.shown).join('; ')
  return {
    verdict: 'broken',
    at,
    cells,
    related: others.map(({ span }) => span),
    detail: { sv: `Talen är ${shown}.`, en: `The figures are ${shown}.` },
  }
}

/** Whether a comparison is so, of the figures as they are printed, or give or take what their rounding allows. */
export function isSo(
  { left, right, comparison }: Check,
  figures: ReadonlyMap<string, NamedFigure>,
  isRounded: boolean,
): boolean {
  const valueOf = (name: string): Approximate | null => {
    const value = figures.get(name)?.value
    return value === undefined ? null : isRounded ? value : { ...value, error: nought }
  }
  const [a, b] = [evaluate(left, valueOf), evaluate(right, valueOf)]
  return a !== null && b !== null && agrees[comparison](minus(a.value, b.value), plus(a.error, b.error))
}
