/** How the rows of a table look among each other: heads above rows, parts of the row above, sums of rows and sums of sums. */

import type { Language } from '../model/language.ts'
import type { Row, RowRole, Table } from '../model/table.ts'
import { isInCapitals, isMeasureName, isOutcomeName, isSumName, nameOf } from '../tables/name-words.ts'
import { labelColumn } from '../tables/row-names.ts'
import { apartRows, freeSums, isFree, isRowSum } from '../tables/sum-rows.ts'

export interface RowLook {
  readonly role: RowRole
  /** Of a sum that other sums are made of, how many steps of sums it is made in; of a head that stands above other heads, 2.
   * 1 for all else. */
  readonly level: number
  /** Whether its label stands across all columns: it says nothing else, and none of them groups rows. */
  readonly isAcross: boolean
}

/** More steps than this are not told apart. */
const deepest = 3

/** By row. */
export function rowLooks(table: Table, language: Language): RowLook[] {
  const names = namesIn(table, language)
  const parts = table.rows.map((_, row) => partsOf(table, row))
  const sums = freeSums(table, language)
  const roles = table.rows.map((row, index) => roleOf(row, names, index, (at) => sums.has(at)))
  const isSum = (row: number): boolean => roles[row] === 'total' || roles[row] === 'subtotal'
  const within = new Set(parts.flatMap((of, row) => (isSum(row) ? [...of].filter(isSum) : [])))
  const levels = sumLevels(parts, isSum)
  const last = roles.findLastIndex((_, row) => isSum(row))
  const isFlat = labelColumn(table.columns) === 0 && table.columns.every(({ role }) => role !== 'group')
  return roles.map((role, row) => {
    if (role === 'heading') {
      const isAcross = isFlat && names[row]!.isBare
      return { role, level: isUpperHead(names, roles, row) ? 2 : 1, isAcross }
    }
    if (!isSum(row)) return { role, level: 1, isAcross: false }
    // What another sum holds is no end of anything; what closes a table that declares no total is one.
    const closes =
      role === 'total' ? !within.has(row) : table.columns.every(({ id }) => id === null) && row === last
    return { role: closes ? 'total' : 'subtotal', level: levels[row]!, isAcross: false }
  })
}

interface RowName {
  readonly text: string
  readonly name: string
  readonly isBare: boolean
  readonly isApart: boolean
  readonly isSum: boolean
  readonly isOutcome: boolean
  /** Written in capitals among others that are not. */
  readonly standsOut: boolean
  /** Whether the columns are none that a kind declares, so that its words are all that tells what it is. */
  readonly isFree: boolean
}

function namesIn(table: Table, language: Language): RowName[] {
  const { columns, rows } = table
  const key = labelColumn(columns)
  const isOwn = columns.length > 1 && isFree(table)
  const apart = apartRows(table, language)
  const texts = rows.map(({ cells }) => cells[key]!.written.text)
  const someSmall = texts.some((text) => /\p{L}{3}/u.test(text) && !isInCapitals(text))
  return texts.map((text, row) => {
    const name = nameOf(text)
    const { cells } = rows[row]!
    return {
      text,
      name,
      isBare:
        text !== '' &&
        cells.every(
          ({ written, origin }, index) =>
            index === key || (written.text === '' && !written.lost && origin !== 'computed'),
        ),
      isApart: apart[row]!,
      isSum: isSumName(name, language) && !isMeasureName(name, language),
      isOutcome: isOutcomeName(name, language),
      standsOut: someSmall && isInCapitals(text),
      isFree: isOwn,
    }
  })
}

/** Of a row that no kind knows, its words tell, and what its figures are found to be made of. */
function roleOf(
  { role, id }: Row,
  names: readonly RowName[],
  row: number,
  isFreeSum: (row: number) => boolean,
): RowRole {
  const { isApart, isBare, isFree: isOwn, standsOut } = names[row]!
  if (isApart && (role === 'body' || role === 'apart')) return 'apart'
  // Rows that a kind sets apart by name stand on their own.
  if (role === 'apart' && id !== null) return 'body'
  if (role !== 'body' || !isOwn) return role
  const next = names[row + 1]
  // A label alone above a sum, at the end or behind a dash is a row that was never filled in.
  const isAboveSum = next !== undefined && (next.isSum || (next.isOutcome && isFreeSum(row + 1)))
  if (isBare) return next && !isAboveSum && !isSetIn(names[row]!) ? 'heading' : 'body'
  return standsOut || isFreeSum(row) ? 'subtotal' : 'body'
}

const isSetIn = ({ text }: RowName): boolean => /^[-\u2010-\u2015\u2022\u00b7]/u.test(text)

/** A head right above another, or in capitals among others that are not. */
function isUpperHead(names: readonly RowName[], roles: readonly RowRole[], row: number): boolean {
  const isAbove = roles[row + 1] === 'heading'
  const isLoud = isInCapitals(names[row]!.text)
  return isAbove || (isLoud && roles.some((role, at) => role === 'heading' && !isInCapitals(names[at]!.text)))
}

/** The rows that a row's figures are made of. */
function partsOf({ id, rows, relations }: Table, row: number): Set<number> {
  const parts = new Set<number>()
  rows[row]!.cells.forEach(({ sources }, column) => {
    for (const source of sources ?? [])
      if (source.report === undefined && source.table === id && source.column === column)
        parts.add(source.row)
  })
  for (const relation of relations)
    if (isRowSum(relation) && relation.at.made === row) for (const part of relation.at.parts) parts.add(part)
  parts.delete(row)
  return parts
}

/** Each round sees one step further: more than the deepest are not asked for, and sums that hold each other end there. */
function sumLevels(parts: readonly ReadonlySet<number>[], isSum: (row: number) => boolean): number[] {
  let levels = parts.map(() => 1)
  for (let round = 1; round < deepest; round++) {
    const before = levels
    levels = parts.map((of, row) => {
      let level = 1
      if (isSum(row)) for (const part of of) if (isSum(part)) level = Math.max(level, 1 + before[part]!)
      return level
    })
  }
  return levels
}
