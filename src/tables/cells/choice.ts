import { nearest } from '../../diagnostics/nearest.ts'
import { evenSpaces } from '../number-grammar.ts'
import { unreadable, type CellReader } from './cell-reader.ts'

export const choice: CellReader = ({ text, span }, { language, heading, kind, emit }) => {
  const choices = kind?.choices ?? []
  const written = evenSpaces(text).toLowerCase()
  const found = choices.find(({ words }) => words[language].some((word) => word.toLowerCase() === written))
  if (found) return { type: 'choice', choice: found.id }
  const printed = choices.map(({ words }) => words[language][0])
  const slip = nearest(
    text,
    choices.flatMap(({ words }) => words[language]),
  )
  emit('cell/choice', { column: heading, written: text, choices: printed, nearest: slip }, span)
  return unreadable
}
