/** Numbers that a sheet shows rounded, with all the digits that it stores. */

import type { Language } from '../../../model/language.ts'
import { numberText } from '../../../model/number-text.ts'
import type { CellValue, StoredCell } from './cell-value.ts'
import { readStoredNumber, rounded } from './stored-number.ts'

/**
 * A reader of cells that gives such a number as it is stored. What a format shows as another number than the stored one, a
 * share as per cent or kronor as thousands, stays as it is shown.
 */
export const exactReader =
  (shownValue: (cell: StoredCell) => CellValue, language: Language) =>
  (cell: StoredCell): CellValue => {
    const shown = shownValue(cell)
    if (cell.type !== 'n' || typeof shown !== 'string') return shown
    const stored = readStoredNumber((cell.value ?? '').trim())
    const digits = evened(shown, language)
    if (stored === null || !/^-?\d+(?:[.,]\d+)?$/.test(digits)) return shown
    const [, fraction = ''] = digits.split(/[.,]/)
    const decimals = fraction.length
    return decimals < stored.decimals &&
      evened(numberText(rounded(stored, decimals), language), language) === digits
      ? numberText(stored, language)
      : shown
  }

/** Without what parts thousands, and with a plain minus. */
const evened = (shown: string, language: Language): string =>
  shown.replace(language === 'sv' ? /[\s\u202f]/g : /[\s,]/g, '').replace('\u2212', '-')
