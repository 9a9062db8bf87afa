/** A typed value as readers see it. */

import { isZero } from '../model/amount.ts'
import type { Language } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { enDash, noBreakSpace, numberText, quantityText } from '../model/number-text.ts'
import type { Cell, Column } from '../model/table.ts'
import { isDash } from '../tables/number-grammar.ts'
import { withheld } from '../tables/cells/number.ts'
import { signs } from '../tables/cells/target-words.ts'
import { words } from './words.ts'

/** Plain text; for `text` cells, whose inline Markdown is rendered elsewhere, their own characters. */
export function cellText(cell: Cell, column: Column, language: Language): string {
  const { value, written } = cell
  switch (value.type) {
    case 'missing':
      return ''
    case 'none':
      return withheld.test(written.text)
        ? '..'
        : isDash(written.text)
          ? enDash
          : unbroken(written.text, language)
    case 'number':
      if (column.type === 'measure' || column.type === 'percent')
        return quantityText(value.amount, value.unit, language)
      // What only rounding makes a nought is not nothing.
      return isZero(value.amount) && !cell.exact ? enDash : numberText(value.amount, language)
    case 'date':
      return value.date
    case 'choice':
      return value.own ?? lookUp(column.choices[language], value.choice) ?? written.text
    case 'yesNo':
      return value.yes ? words[language].yes : words[language].no
    case 'target': {
      const [bound] = value.bounds
      if (value.relation === 'stated' && bound && !value.baseline)
        return quantityText(bound.amount, bound.unit, language)
      return unbroken(inWords(written.text, language), language)
    }
    case 'text':
    case 'unreadable':
      return written.text
  }
}

const signWords = {
  sv: { atLeast: 'minst', atMost: 'högst', above: 'över', below: 'under' },
  en: { atLeast: 'at least', atMost: 'at most', above: 'above', below: 'below' },
} as const

/** `≥ 9` as `minst 9`: the fonts have no such sign, and readers no need of it. */
function inWords(text: string, language: Language): string {
  const [sign, relation = ''] = signs.find(([start]) => text.startsWith(start)) ?? []
  return sign ? `${lookUp(signWords[language], relation) ?? ''} ${text.slice(sign.length).trim()}` : text
}

/** An author's own words with numbers held to their units: `Minska från 7 %`; English sets the per cent sign close. */
const unbroken = (text: string, language: Language): string =>
  text
    .replace(/^([<>≤≥]=?) (?=\d)/, `$1${noBreakSpace}`)
    .replace(/(\d) ?%/g, language === 'en' ? '$1%' : `$1${noBreakSpace}%`)
    .replace(/(\d) (?=\p{L})/gu, `$1${noBreakSpace}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${noBreakSpace}`)
