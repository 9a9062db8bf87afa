/** An indicator's value: a number with any unit, Ja or Nej, or a dash for none. */

import type { Language } from '../../model/language.ts'
import { isDash, isProblem, readQuantity } from '../number-grammar.ts'
import { unreadable, type CellReader } from './cell-reader.ts'
import { shortened, withheld } from './number.ts'

const yesNo = { sv: { yes: 'ja', no: 'nej' }, en: { yes: 'yes', no: 'no' } } as const

export function readYesNo(text: string, language: Language): boolean | null {
  const written = text.toLowerCase()
  return written === yesNo[language].yes ? true : written === yesNo[language].no ? false : null
}

export const measure: CellReader = ({ text, span }, { language, heading, emit }) => {
  if (isDash(text) || withheld.test(text)) return { type: 'none' }
  const yes = readYesNo(text, language)
  if (yes !== null) return { type: 'yesNo', yes }
  const read = readQuantity(text, language)
  if (!isProblem(read)) return { type: 'number', ...read }
  const problem = read === 'unreadable' || read === 'tooLong' ? 'measure' : read
  emit('cell/number', { column: heading, written: shortened(text), problem }, span)
  return unreadable
}
