/** `::chart[Caption]{table=… type=…}` → a chart as asked for; its names are looked up when the tables have been typed. */

import type { ChartRequest } from '../../model/chart.ts'
import type { ChartBlock, Content } from '../../model/content.ts'
import { chartLineChoices } from '../../model/report-choices.ts'
import type { ChapterContext } from '../chapter-context.ts'
import { attribute, id, tableId } from '../directive/attributes.ts'
import { namesIn } from '../directive/names.ts'
import { remarkAttributes, remarksOf } from '../directive/remarks.ts'
import {
  attributeSpan,
  chosen,
  idSpan,
  openingSpan,
  positioned,
  reportMissing,
  type Directive,
} from '../directive/directive.ts'
import type { DirectiveType } from '../directive/directive-type.ts'

const type = attribute('type', ['sort', 'typ', 'kind'], 'chart types', {
  sv: 'Hur siffrorna ritas. Utan det väljs det som passar tabellen.',
  en: 'How the figures are drawn. Without it what suits the table is chosen.',
})
const category = attribute('category', ['kategori'], 'column', {
  sv: 'Kolumnen som namnen i diagrammet tas från, om det inte är den som namnger raderna.',
  en: 'The column that the names in the chart are taken from, where it is not the one that names the rows.',
})
const values = attribute('values', ['kolumner', 'columns', 'värden'], 'columns', {
  sv: 'Kolumnerna som ritas, med blanksteg mellan.',
  en: 'The columns that are drawn, with blanks between.',
})
const rows = attribute('rows', ['rader'], 'rows', {
  sv: 'Raderna som ritas, med blanksteg mellan; utan det alla utom summor.',
  en: 'The rows that are drawn, with blanks between; without it all but totals.',
})
const lines = attribute('lines', ['linjer'], chartLineChoices, {
  sv: 'Vad varje linje eller del är: en kolumn ner genom raderna, eller en rad längs kolumnerna.',
  en: 'What each line or part is: a column down the rows, or a row along the columns.',
})

export const chart: DirectiveType = {
  name: 'chart',
  otherNames: ['diagram', 'graf'],
  about: {
    sv: 'Ett diagram över siffrorna i en tabell.',
    en: 'A chart of the figures of a table.',
  },
  forms: { leaf: [id, tableId, type, category, values, rows, lines, ...remarkAttributes] },
  needs: { leaf: tableId },
  hasLabel: true,
  convert(node, { label }, context, convert) {
    const table = node.attributes?.table
    if (!table) {
      reportMissing(node, tableId, context)
      return null
    }
    const block: Content & ChartBlock = positioned(node, {
      type: 'chartBlock',
      id: '',
      ownId: ownId(node, context),
      caption: convert.inlines(label),
      remarks: remarksOf(node),
      request: requestOf(node, table, context),
    })
    context.figures.push(block)
    return [block]
  },
}

function ownId(node: Directive, context: ChapterContext): ChartBlock['ownId'] {
  const own = node.attributes?.id
  return own ? { id: own, span: idSpan(openingSpan(node, context), own, context) } : null
}

function requestOf(node: Directive, table: string, context: ChapterContext): ChartRequest {
  const span = openingSpan(node, context)
  const written = node.attributes?.type
  const [named] = namesIn(node, category, span, context)
  return {
    type: written ? { text: written, span: attributeSpan(span, written, context) } : null,
    table: { text: table, span: attributeSpan(span, table, context) },
    category: named ?? null,
    values: namesIn(node, values, span, context),
    rows: namesIn(node, rows, span, context),
    lines: chosen(node, lines.name, chartLineChoices, context),
    span,
  }
}
