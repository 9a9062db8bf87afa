import { readDate } from '../../model/calendar.ts'
import { evenSpaces } from '../number-grammar.ts'
import { unreadable, type CellReader } from './cell-reader.ts'

export const date: CellReader = ({ text, span }, { language, heading, emit }) => {
  const read = readDate(evenSpaces(text), language)
  if (read !== null) return { type: 'date', date: read }
  emit('cell/date', { column: heading, written: text }, span)
  return unreadable
}
