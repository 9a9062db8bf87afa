/** The rows that are furthest from their budget. */

import type { PhrasingContent } from 'mdast'
import { isZero } from '../../model/amount.ts'
import { compare, magnitude, ratioOf } from '../../model/ratio.ts'
import { rowLabel } from '../../tables/row-names.ts'
import { deviationIn } from '../headlines.ts'
import { figureSaid, labelSaid, listSaid, words } from '../said-values.ts'
import type { SummaryPart } from '../summary-part.ts'
import { summaryTexts } from '../texts.ts'

const most = 3

export const deviations: SummaryPart = {
  id: 'deviations',
  tell({ result: headline, language }) {
    if (!headline) return null
    const { table } = headline
    const all = table.rows.flatMap(({ role }, row) => {
      const found = role === 'body' && rowLabel(table, row) !== '' ? deviationIn(headline, row) : null
      return found && !isZero(found.quantity.amount)
        ? [{ row, found, by: ratioOf(found.quantity.amount) }]
        : []
    })
    if (all.length === 0) return null
    const largest = all.toSorted((a, b) => compare(magnitude(b.by), magnitude(a.by))).slice(0, most)
    const say = summaryTexts[language]
    const [before, behind] = largest.length === 1 ? say.largest.one : say.largest.several
    const rows = largest.map(({ row, found }): PhrasingContent[] => [
      labelSaid(table, row),
      words(' ('),
      figureSaid(table, row, found, language),
      words(')'),
    ])
    const isMinus = largest.some(({ by }) => by.over < 0n)
    return {
      figures: [],
      text: [words(before), ...listSaid(rows, say.and), words(behind + (isMinus ? say.minusIsWorse : ''))],
    }
  },
}
