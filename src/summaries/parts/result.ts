/** How the year is expected to end, beside its budget. */

import type { PhrasingContent } from 'mdast'
import { isZero } from '../../model/amount.ts'
import type { ReportMeta } from '../../model/report.ts'
import { rowLabel } from '../../tables/row-names.ts'
import { deviationIn, figureIn, type Headline } from '../headlines.ts'
import { figureSaid, sizeSaid, words } from '../said-values.ts'
import type { KeyFigure, SummaryPart, Summed } from '../summary-part.ts'
import { summaryTexts } from '../texts.ts'

export const result: SummaryPart = {
  id: 'result',
  tell(summed) {
    const { result: headline, language } = summed
    if (!headline) return null
    const { table, row, kind } = headline
    const figures = kind.columns.flatMap((id): KeyFigure[] => {
      const found = figureIn(table, row, id)
      if (!found) return []
      return [
        {
          label: table.columns[found.column]!.heading.text,
          value: [figureSaid(table, row, found, language)],
        },
      ]
    })
    const text = besideBudget(headline, summed)
    return figures.length === 0 ? null : { figures, text }
  },
}

/** Of a row with a name of its own, what it comes to; of a total, that of whom it is. */
function besideBudget({ table, row, kind }: Headline, summed: Summed): readonly PhrasingContent[] {
  const { meta, language } = summed
  const say = summaryTexts[language]
  const forecast = kind.row !== null && kind.deviation ? figureIn(table, row, kind.deviation.of) : null
  const deviation = deviationIn({ table, row, kind }, row)
  const [before, behind] = say.expected(rowLabel(table, row))
  const expected = forecast && [words(before), figureSaid(table, row, forecast, language)]
  if (!deviation) return expected ? [...expected, words(behind)] : []
  const { amount } = deviation.quantity
  const which = isZero(amount) ? 'onBudget' : amount.units < 0n ? 'worse' : 'better'
  const [start, end] = expected ? say.which[which] : say.result[which](whose(meta))
  const size = isZero(amount) ? [] : [sizeSaid(table, row, deviation, language)]
  return [...(expected ?? []), words(start), ...size, words(end)]
}

/** `Barn- och utbildningsnämnden, Lillåns kommun` is called by its first name in a sentence. */
const whose = ({ organisation }: ReportMeta): string => organisation.split(',')[0]!.trim()
