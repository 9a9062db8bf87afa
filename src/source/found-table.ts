/** What an author says of a table in its directive: its id, its kind, its unit, how it is to be read. */

import type { PhrasingContent } from 'mdast'
import { plainChoices } from '../model/choice.ts'
import type { Content, TableBlock } from '../model/content.ts'
import { pageChoices, relationChoices, signChoices } from '../model/report-choices.ts'
import { moneyUnits, reportUnitOf } from '../model/units.ts'
import { attribute } from './directive/attributes.ts'
import { namesIn } from './directive/names.ts'
import { remarksOf } from './directive/remarks.ts'
import type { ChapterContext, FoundRows, FoundTable } from './chapter-context.ts'
import {
  attributeSpan,
  chosen,
  idSpan,
  openingSpan,
  positioned,
  type Convert,
  type Directive,
} from './directive/directive.ts'

export const sparkline = attribute(
  'sparkline',
  ['sparklines', 'trend', 'trendlinje', 'miniatyr', 'utveckling'],
  'columns',
  {
    sv: 'Lägger till en kolumn med en liten kurva för varje rad, genom kolumnerna som räknas upp; alla för alla med tal.',
    en: 'Adds a column with a small curve for each row, through the columns named; all for all with figures.',
  },
)

/** How many rows headings may be. */
export const rowCounts = ['1', '2', '3'] as const
/** How many decimals converted amounts may be printed with. */
export const decimalCounts = ['0', '1', '2', '3'] as const

function headingRowsOf(node: Directive, context: ChapterContext): number | null {
  const count = chosen(node, 'headings', plainChoices(rowCounts), context)
  return count === null ? null : Number(count)
}

/** The block that stands for a table; the table itself is noted in the context. */
export function foundTable(
  node: Directive,
  label: readonly PhrasingContent[],
  rows: FoundRows,
  context: ChapterContext,
  convert: Convert,
): Content {
  const { id, kind, unit } = node.attributes ?? {}
  const opening = openingSpan(node, context)
  const block: Content & TableBlock = positioned(node, { type: 'tableBlock', table: '' })
  context.tables.push({
    block,
    stated: {
      ownId: id ? { id, span: idSpan(opening, id, context) } : null,
      kind: kind ? { id: kind, span: attributeSpan(opening, kind, context) } : null,
      unit: chosen(node, 'unit', plainChoices(moneyUnits), context, reportUnitOf),
      unitAt: unit ? attributeSpan(opening, unit, context) : null,
      amountsIn: fromUnit(node, context),
      signs: chosen(node, 'signs', signChoices, context),
      headingRows: headingRowsOf(node, context),
      relations: chosen(node, 'relations', relationChoices, context),
      caption: label.length > 0 ? convert.inlines(label) : null,
      remarks: remarksOf(node),
      sparkline: namesIn(node, sparkline, opening, context),
      page: chosen(node, 'page', pageChoices, context),
    },
    rows,
  })
  return block
}

/** The unit that amounts are converted from. */
function fromUnit(node: Directive, context: ChapterContext): FoundTable['stated']['amountsIn'] {
  const unit = chosen(node, 'from', plainChoices(moneyUnits), context, reportUnitOf)
  const decimals = chosen(node, 'decimals', plainChoices(decimalCounts), context)
  const { from, decimals: written } = node.attributes ?? {}
  const span = attributeSpan(
    openingSpan(node, context),
    from ? `from=${from}` : `decimals=${written}`,
    context,
  )
  if (!from && written) context.emit('data/from', { problem: 'alone', unit: '' }, span)
  return unit && { unit, decimals: decimals === null ? null : Number(decimals), span }
}
