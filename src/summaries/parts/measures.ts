/** What the measures of an action plan are to give, and what they leave. */

import type { PhrasingContent } from 'mdast'
import { compare, ratioOf } from '../../model/ratio.ts'
import type { Quantity } from '../../model/table.ts'
import { figureIn, headlinesOf, type Headline } from '../headlines.ts'
import { figureSaid, sizeSaid, words } from '../said-values.ts'
import type { SummaryPart, Summed } from '../summary-part.ts'
import { summaryTexts } from '../texts.ts'

export const measures: SummaryPart = {
  id: 'measures',
  tell(summed) {
    const { tables, kinds, language } = summed
    const [plan, ...others] = headlinesOf('measures', tables, kinds)
    if (!plan || others.length > 0) return null
    const { table, row, kind } = plan
    const effect = figureIn(table, row, kind.columns[0]!)
    if (!effect) return null
    const [before, behind] = summaryTexts[language].measures
    const said = figureSaid(table, row, effect, language)
    return {
      figures: [],
      text: [words(before), said, words(behind), ...remaining(plan, effect.quantity, summed)],
    }
  },
}

/** Nothing of a plan that does not say how large the deficit is, or says it without its minus: what is left tells both. */
function remaining(
  { table, kind }: Headline,
  effect: Quantity,
  { language }: Summed,
): readonly PhrasingContent[] {
  const row = kind.remaining === null ? -1 : table.rows.findIndex(({ id }) => id === kind.remaining)
  const left = figureIn(table, row, kind.columns[0]!)
  if (!left || compare(ratioOf(left.quantity.amount), ratioOf(effect.amount)) >= 0) return []
  const say = summaryTexts[language]
  if (left.quantity.amount.units >= 0n) return [words(say.covered)]
  const [before, behind] = say.remaining
  return [words(before), sizeSaid(table, row, left, language), words(behind)]
}
