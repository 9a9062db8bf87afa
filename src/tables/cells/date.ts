/** When something is to be done: a day, a month or quarter, `löpande`, or a dash for none. */

import { readDate } from '../../model/calendar.ts'
import { isTime } from '../../model/time-words.ts'
import { evenSpaces, isDash } from '../number-grammar.ts'
import { unreadable, type CellReader } from './cell-reader.ts'

export const date: CellReader = ({ text, span }, { language, heading, emit }) => {
  if (isDash(text)) return { type: 'none' }
  const written = evenSpaces(text)
  const read = readDate(written.replace(/ \d{1,2}:\d{2}(?::\d{2})?$/, ''), language)
  if (read !== null) return { type: 'date', date: read }
  if (isTime(written, language)) return { type: 'text' }
  emit('cell/date', { column: heading, written: text }, span)
  return unreadable
}
