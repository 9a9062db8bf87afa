/** Values and changes as readers see them. */

import type { Language } from '../model/language.ts'
import { numberText, quantityText } from '../model/number-text.ts'
import type { Column, Quantity } from '../model/table.ts'
import { cellText } from '../wording/cell-text.ts'
import type { CellChange, SeenCell } from './difference.ts'
import { words } from './words.ts'

/** Zero is written out: a dash would leave open whether the figure was there. */
export function figureText({ amount, unit }: Quantity, column: Column, language: Language): string {
  const hasOwnUnit = column.type === 'measure' || column.type === 'percent' || column.type === 'target'
  return hasOwnUnit ? quantityText(amount, unit, language) : numberText(amount, language)
}

export function seenText({ cell, column }: SeenCell, language: Language): string {
  const { value } = cell
  if (value.type === 'missing') return words[language].none
  if (value.type === 'number') return figureText(value, column, language)
  const text = cellText(cell, column, language).replace(/\s+/g, ' ').trim() || words[language].none
  return value.type === 'choice' && value.reason !== null ? `${text} \u2013 ${value.reason}` : text
}

/** `+120`, `−1,5 procentenheter`; empty where one of the two is no number. */
export function changeText({ figures, after }: CellChange, language: Language): string {
  if (!figures) return ''
  const { unit } = figures.after
  const sign = figures.change.units > 0n ? '+' : ''
  const isOne = figures.change.decimals === 0 && [1n, -1n].includes(figures.change.units)
  const { percentagePoint, percentagePoints } = words[language]
  const shown = unit === '%' ? (isOne ? percentagePoint : percentagePoints) : unit
  return sign + figureText({ amount: figures.change, unit: shown }, after.column, language)
}
