import type { DirectiveType } from '../directive/directive-type.ts'
import { foundTable } from '../found-table.ts'
import { fileRows, frontRows, pipeRows } from '../table-rows.ts'
import { attribute, id, lang } from '../directive/attributes.ts'

const about = [
  id,
  attribute('kind', 'sort', 'tabellsort', 'typ', 'type'),
  attribute('unit', 'enhet'),
  attribute('from'),
  attribute('decimals'),
  attribute('signs', 'tecken'),
  attribute('headings'),
  attribute('relations'),
]

const file = [
  attribute('src', 'fil', 'file', 'källa', 'source'),
  attribute('sheet', 'blad', 'flik'),
  attribute('range', 'område'),
  attribute('encoding'),
]

/** `:::table` around a pipe table, and `::table` for rows that stand in a file or in the front matter. */
export const table: DirectiveType = {
  name: 'table',
  otherNames: ['tabell', 'tabel', 'tab'],
  forms: { container: [...about, lang], leaf: [...about, ...file, lang] },
  hasLabel: true,
  convert(node, { label, body }, context, convert) {
    const src = node.attributes?.src
    // A file that is asked for with three colons has been told of, and is read all the same.
    if (node.type === 'containerDirective' && !(src && body.every(({ type }) => type !== 'table'))) {
      const { rows, kept } = pipeRows(node, body, context, convert)
      return [foundTable(node, label, rows, context, convert), ...kept]
    }
    const rows = src ? fileRows(node, src, context) : frontRows(node, context, convert)
    return rows && [foundTable(node, label, rows, context, convert), ...convert.blocks(body)]
  },
}
