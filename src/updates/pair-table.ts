/** The rows and columns of a source → those of the table that have the same names. */

import type { EmitOf } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { FedColumn, FedRow } from '../feeds/feed.ts'
import type { Language } from '../model/language.ts'
import type { Table } from '../model/table.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { comparedLabel, groupLabels, labelColumn, rowLabel, unlabelledTotal } from '../tables/row-names.ts'
import type { updateCodes } from './update-codes.ts'

export type EmitUpdate = EmitOf<typeof updateCodes>

/** Index of the table's column; null where it has none, which is told. */
export function pairColumn(
  { heading, span, isOptional = false }: FedColumn,
  { columns }: Table,
  language: Language,
  emit: EmitUpdate,
): number | null {
  const label = labelColumn(columns)
  const wanted = comparedLabel(heading)
  const { word } = readHeading(heading, language)
  const others = columns.map((column, index) => ({ column, index })).filter(({ index }) => index !== label)
  const ways = [
    others.filter(({ column }) => comparedLabel(column.heading.text) === wanted),
    others.filter(({ column }) => column.id?.toLowerCase() === wanted),
    others.filter(({ column }) => word !== '' && readHeading(column.heading.text, language).word === word),
  ]
  const [first, second] = ways.find((way) => way.length > 0) ?? []
  if (first && !second) return first.index
  if (first) emit('source/many-rows', { row: heading, column: true }, span, [first.column.heading.span])
  else if (comparedLabel(columns[label]?.heading.text ?? '') !== wanted) {
    const known = others.map(({ column }) => column.heading.text)
    emit('source/no-column', { heading, isOptional, nearest: nearest(heading, known), known }, span)
  }
  return null
}

/** Index of the table's row; null where it has none, `'many'` where it has several, which is told. */
export function rowPairer(
  table: Table,
  language: Language,
  emit: EmitUpdate,
): (row: FedRow) => number | null | 'many' {
  const groups = groupLabels(table)
  const byName = new Map<string, number[]>()
  const add = (name: string, row: number): void => {
    const known = byName.get(comparedLabel(name)) ?? []
    if (!known.includes(row)) byName.set(comparedLabel(name), [...known, row])
  }
  table.rows.forEach(({ role }, row) => {
    const label = rowLabel(table, row) || (role === 'total' ? unlabelledTotal[language] : '')
    if (label === '') return
    add(label, row)
    const around = groups[row]!.filter((group) => group !== '')
    if (around.length > 0) add([...around, label].join(' / '), row)
  })
  return ({ label, span }) => {
    const named = byName.get(comparedLabel(label)) ?? []
    // What only heads the rows below it bears no figures.
    const bodies = named.filter((row) => table.rows[row]!.role !== 'heading')
    const [first, second] = bodies.length > 0 ? bodies : named
    if (first === undefined) return null
    if (second === undefined) return first
    emit('source/many-rows', { row: label, column: false }, span, [table.rows[second]!.span])
    return 'many'
  }
}
