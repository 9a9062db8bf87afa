/** What a column is that stands beside those of its table's kind. */

import { bareColumn } from '../../kinds/bare-column.ts'
import type { ColumnKind, Kind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import type { CellType } from '../../model/table.ts'
import { isMeasureName, isReferenceName, isThingName, nameOf } from '../name-words.ts'
import { isProblem, readQuantity } from '../number-grammar.ts'
import type { HeadedTable } from './heading-rows.ts'

/** Of figures, where most of what stands in it is, which totals sum as the others. */
export function extraColumn(table: HeadedTable, index: number, kind: Kind, language: Language): ColumnKind {
  const texts = table.rows.map(({ cells }) => cells[index]!.text).filter((text) => text !== '')
  const name = nameOf(table.ownHeadings[index]!)
  const read = texts.filter((text) => !isProblem(readQuantity(text, language)))
  const isFigures = read.length > 0 && read.length * 2 >= texts.length && !isReferenceName(name, language)
  const isPercent =
    texts.filter((text) => text.endsWith('%')).length * 2 > texts.length || isMeasureName(name, language)
  const hasMoney = kind.columns.some(({ type }) => type === 'money')
  const hasMeasures = kind.columns.some((column) => column.type === 'measure')
  const hasNumbers = kind.columns.some((column) => column.type === 'integer' || column.type === 'number')
  const isThing = isThingName(name, language)
  const numbers = isPercent ? 'percent' : hasMoney && !isThing ? 'money' : 'number'
  const figures = hasMeasures ? 'measure' : hasMoney || hasNumbers ? numbers : 'text'
  const type: CellType = isFigures ? figures : 'text'
  const heading = table.headings[index]!.text
  return {
    ...bareColumn,
    id: '',
    headings: { sv: [heading], en: [heading] },
    type,
    role: 'value',
    summed: type === 'money' || (type === 'number' && hasMoney),
    rollForward: 'empty',
  }
}
