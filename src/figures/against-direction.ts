/**
 * A surplus where the row has a deficit, over where it is under, a rise where it falls: words against the cells' signs.
 * Nought lies on no side, whatever word stands beside it.
 */

import type { Language } from '../model/language.ts'
import type { Claim } from './claims.ts'
import { against, isSameRow, type Contradiction } from './contradiction.ts'
import { isOfResult, opposite, type Direction, type SaidDirection } from './directions.ts'
import { differencesOf, type CellPlace, type Difference } from './explain.ts'
import { significantDigits, type Figure } from './find-figures.ts'
import { budgetSideOf, changeIn, changeOf, resultOf, spendingOf, type Tables } from './meaning.ts'
import type { NamedRow } from './row-names.ts'

export function againstDirection(claim: Claim, language: Language, tables: Tables): Contradiction | null {
  const { figure, name, rows, near, left } = claim
  const direction = claim.direction ?? writtenSign(claim)
  if (!direction || figure.amounts.every(({ units }) => units === 0n)) return null
  const said = direction.direction
  const isSure = left.words === 0 || (name?.isWhole === true && claim.isFirst && left.words <= 5)
  if (left.isDoubtful || !isSure || (significantDigits(figure) < 2 && left.words > 0)) return null
  // Where the whole is meant without a word for it, any other cell may be what it means.
  const isOther = (cell: CellPlace) => meaningOf(cell, said, tables) === said
  if (!name && tables.cells.anywhere(figure).some(isOther)) return null

  const all = tables.cells.saying(figure, rows)
  const meant = all.filter((cell) => isMeant(claim, cell, tables))
  const cells = meant.length > 0 ? meant : all
  const isCompared = said === 'over' || said === 'under'
  const apart = cells.length === 0 || isCompared ? differencesIn(figure, rows, tables) : []
  const sides = apart.flatMap((one) => {
    const side = sideOf(one, said, language)
    return side === null ? [] : [{ ...one, side }]
  })
  const meanings = cells.map((cell) => meaningOf(cell, said, tables))
  const told = [...(isCompared && sides.length > 0 ? [] : meanings), ...sides.map(({ side }) => side)]
  if (told.length === 0 || told.some((one) => one !== opposite[said])) return null

  const isNear = (cell: CellPlace) => near.some((row) => isSameRow(row, cell))
  const between = sides.find(({ to }) => isNear(to))
  if (between)
    return against(between.to, { kind: 'change', words: direction.words, from: between.from, to: between.to })
  const wrong = cells.find(isNear)
  return wrong ? against(wrong, { kind: 'sign', words: direction.words }) : null
}

/** `avvikelsen är −5,0 mnkr`: the sign says of a column of deviations what no word does. */
function writtenSign({ figure, near, said, left }: Claim): SaidDirection | null {
  const { text, amounts, at } = figure
  const isOfDeviation = near.every(({ table }) => {
    const named = said(table)?.named ?? []
    return named.length > 0 && named.every(({ isDeviation }) => isDeviation)
  })
  if (!/^[-+\u2212\u2013]/.test(text) || !isOfDeviation || left.words > 0) return null
  const direction = amounts[0]!.units < 0n ? 'deficit' : 'surplus'
  return { direction, words: text, start: at, end: at + text.length }
}

/** A surplus is spoken of deviations and results, where the table has such columns and no other is said. */
function isMeant({ said }: Claim, { table, column }: CellPlace, { columns }: Tables): boolean {
  const own = columns(table)
  const meant = said(table)?.meant ?? []
  const results = own.filter(({ isDeviation, text }) => isDeviation || isOfResult(text))
  const spoken = [...results, ...(meant.length < own.length || results.length === 0 ? meant : [])]
  return spoken.some(({ index }) => index === column.index)
}

const differencesIn = (figure: Figure, rows: readonly NamedRow[], tables: Tables): Difference[] =>
  rows.flatMap((row) => differencesOf(figure, tables.cells.ofRow(row)))

function meaningOf(cell: CellPlace, said: Direction, tables: Tables): Direction | null {
  switch (said) {
    case 'surplus':
    case 'deficit':
      return resultOf(cell, tables)
    case 'over':
    case 'under':
      return spendingOf(cell, tables)
    default:
      return changeIn(cell, tables)
  }
}

function sideOf(difference: Difference, said: Direction, language: Language): Direction | null {
  if (said === 'over' || said === 'under') return budgetSideOf(difference)
  return said === 'up' || said === 'down' ? changeOf(difference, language) : null
}
