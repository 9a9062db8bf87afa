/** When something is to be done: a day, a month or quarter, `löpande`, `klart`, or a dash for none. */

import { readDate } from '../../model/calendar.ts'
import type { Localized } from '../../model/language.ts'
import { isTime } from '../../model/time-words.ts'
import { evenSpaces, isDash } from '../number-grammar.ts'
import { unreadable, type CellReader } from './cell-reader.ts'

/** What stands there once it is done. */
const done: Localized<RegExp> = {
  sv: /^(?:redan )?(?:klar[at]?|färdig[at]?|gjor[dt]|(?:genomför|slutför|utför)[dt]a?|avsluta[dt]e?)\.?$/iu,
  en: /^(?:already )?(?:done|completed?|finished|closed|carried out)\.?$/iu,
}

export const date: CellReader = ({ text, span }, { language, heading, emit }) => {
  if (isDash(text)) return { type: 'none' }
  const written = evenSpaces(text)
  const read = readDate(written.replace(/ \d{1,2}:\d{2}(?::\d{2})?$/, ''), language)
  if (read !== null) return { type: 'date', date: read }
  if (isTime(written, language) || done[language].test(written)) return { type: 'text' }
  emit('cell/date', { column: heading, written: text }, span)
  return unreadable
}
