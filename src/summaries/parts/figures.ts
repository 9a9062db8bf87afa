/** Other figures that stand for a whole table, such as what investments come to. */

import { rowLabel } from '../../tables/row-names.ts'
import { figureIn, headlinesOf } from '../headlines.ts'
import { figureSaid } from '../said-values.ts'
import type { KeyFigure, SummaryPart } from '../summary-part.ts'

export const figures: SummaryPart = {
  id: 'figures',
  tell({ tables, kinds, language }) {
    const all = headlinesOf('figure', tables, kinds)
    const told = all.flatMap(({ table, row, kind }): KeyFigure[] => {
      // Of several tables of one kind it is not known which one is the whole.
      if (all.filter((other) => other.kind === kind).length > 1) return []
      const [found] = kind.columns.flatMap((id) => figureIn(table, row, id) ?? [])
      if (!found) return []
      const name = kind.row === null ? table.titleIn[language] : rowLabel(table, row)
      const heading = table.columns[found.column]!.heading.text
      return [{ label: `${name}, ${heading}`, value: [figureSaid(table, row, found, language)] }]
    })
    return told.length === 0 ? null : { figures: told, text: [] }
  },
}
