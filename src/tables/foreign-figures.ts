/** Figures as other countries write them, in columns that no kind reads and that are printed as they stand: `2.345,50`. */

import { numberText } from '../model/number-text.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Column, Table } from '../model/table.ts'
import { isReferenceName, nameOf } from './name-words.ts'
import { evenSpaces, isProblem, readQuantity } from './number-grammar.ts'

/** By their shape alone they are amounts: thousands and decimals have different signs, or thousands are parted twice. */
const shapes: readonly RegExp[] = [
  /^[1-9]\d{0,2}(?:\.\d{3}){1,5},\d{1,9}$/,
  /^[1-9]\d{0,2}(?:\.\d{3}){2,5}$/,
  /^[1-9]\d{0,2}(?:,\d{3}){1,5}\.\d{1,9}$/,
  /^[1-9]\d{0,2}(?:,\d{3}){2,5}$/,
  /^[1-9]\d{0,2}(?: \d{3}){1,5}\.\d{1,9}$/,
  /^[1-9]\d{0,2}(?:['’]\d{3}){1,5}(?:[.,]\d{1,9})?$/,
]
const apostrophes = /['’]/g
const withPoint = /^\d{1,12}\.\d{1,9}$/
const parted = /^([-+\u2010-\u2015\u2212]?) ?(.+)$/

/** How Swedish has a figure that another country's signs stand in; null where it has none, or may be something else. */
export function inSwedish(written: string): string | null {
  const [, sign = '', digits = ''] = parted.exec(evenSpaces(written)) ?? []
  if (digits.length > 40 || !shapes.some((shape) => shape.test(digits))) return null
  return asSwedish(sign, digits)
}

/** The same in a column of figures, where a single point is a decimal sign if the others show that they are quantities. */
export function inSwedishColumn(table: Table, column: Column, written: string): string | null {
  const even = evenSpaces(written)
  const [, sign = '', digits = ''] = parted.exec(even) ?? []
  const mayBe = shapes.some((shape) => shape.test(digits)) || withPoint.test(digits)
  if (!mayBe || digits.length > 40) return null
  const kind = evidenceOf(table).get(column)
  if (!kind?.areFigures) return null
  if (!withPoint.test(digits)) return asSwedish(sign, digits)
  return kind.areQuantities && !/^[1-9]\d{0,2}\.\d{3}$/.test(digits) ? asSwedish(sign, digits) : null
}

function asSwedish(sign: string, digits: string): string | null {
  const read = readQuantity(digits.replace(apostrophes, ' '), 'sv')
  if (isProblem(read) || read.unit !== null) return null
  const text = numberText(read.amount, 'sv').replaceAll('\u00a0', ' ')
  return sign === '' || sign === '+' ? sign + text : `\u2212${text}`
}

interface Evidence {
  readonly areFigures: boolean
  /** Beside them stand figures that no time, date or section could be written as. */
  readonly areQuantities: boolean
}

const evidenceOf = rememberedOf(
  ({ columns, rows }: Table): ReadonlyMap<Column, Evidence> =>
    new Map(
      columns.map((column, index): [Column, Evidence] => {
        const isFree = index > 0 && column.id === null && column.type === 'text'
        if (!isFree || isReferenceName(nameOf(column.heading.text), 'sv'))
          return [column, { areFigures: false, areQuantities: false }]
        const texts = rows.flatMap(({ cells }) => {
          const { text } = cells[index]!.written
          return text === '' ? [] : [evenSpaces(text)]
        })
        const figures = texts.filter(
          (text) =>
            !isProblem(readQuantity(text.replace(apostrophes, ' '), 'sv')) ||
            /^[1-9]\d{0,2}\.\d{3}$/.test(text),
        )
        return [
          column,
          {
            areFigures: figures.length * 2 > texts.length,
            areQuantities: figures.some((text) =>
              /\d,\d{1,2}(?!\d)|^[-\u2212] ?\d|\d \d{3}(?!\d)|%$/.test(text),
            ),
          },
        ]
      }),
    ),
)
