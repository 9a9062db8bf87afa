import { nearest } from '../../diagnostics/nearest.ts'
import type { Choice } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import { evenSpaces } from '../number-grammar.ts'
import { unreadable, type CellReader } from './cell-reader.ts'

export const choice: CellReader = ({ text, span }, { language, heading, kind, emit }) => {
  const choices = kind?.choices ?? []
  const written = evenSpaces(text)
  const found = choices.find(({ words }) =>
    words[language].some((word) => word.toLowerCase() === written.toLowerCase()),
  )
  if (found) return { type: 'choice', choice: found.id, reason: null }
  const reasoned = kind?.reasons ? withReason(written, choices, language) : null
  if (reasoned) return { type: 'choice', ...reasoned }
  const printed = choices.map(({ words }) => words[language][0])
  const slip = nearest(
    text,
    choices.flatMap(({ words }) => words[language]),
  )
  emit('cell/choice', { column: heading, written: text, choices: printed, nearest: slip }, span)
  return unreadable
}

/** `Delvis – upphandlingen överklagades`: the longest word that the text begins with, and what follows a sign. */
function withReason(
  written: string,
  choices: readonly Choice[],
  language: Language,
): { choice: string; reason: string } | null {
  const lower = written.toLowerCase()
  const words = choices.flatMap(({ id, words }) => words[language].map((word) => ({ id, word })))
  words.sort((a, b) => b.word.length - a.word.length)
  for (const { id, word } of words) {
    if (!lower.startsWith(word.toLowerCase())) continue
    const [, reason] = /^ ?[-\u2013\u2014:,.(] ?(.+?)\)?$/.exec(written.slice(word.length)) ?? []
    if (reason) return { choice: id, reason }
  }
  return null
}
