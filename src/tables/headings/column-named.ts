/** The column of a kind that a heading names. */

import type { ColumnKind, Kind } from '../../kinds/kind.ts'
import type { Language } from '../../model/language.ts'
import { isMeasureName } from '../name-words.ts'
import { readHeading } from './read-heading.ts'

/** By heading or alias, else by the column's own id, as lists of rows in YAML and JSON may name it. */
export function columnNamed(
  kind: Kind,
  word: string,
  year: string | null,
  text: string,
  language: Language,
): ColumnKind | null {
  const names = (column: ColumnKind): boolean =>
    column.headings[language].some((known) => known.toLowerCase() === word)
  const found = kind.columns.find((column) => {
    if (word !== '') return names(column)
    // A date alone heads what is as at that date.
    return year === null ? column.blankHeading : column.atCutoff
  })
  return found ?? kind.columns.find(({ id }) => id === text) ?? inflected(kind, word, language)
}

const inflections: Record<Language, RegExp> = {
  sv: /^(?:t|n|en|et|er|ar|na|erna|arna|s|a)$/,
  en: /^(?:s|es)$/,
}

/** `Prognosen`, `Avvikelser`: a known word with an ending of its own. */
function inflected(kind: Kind, word: string, language: Language): ColumnKind | null {
  const isOf = (known: string): boolean =>
    known.length > 4 && word.startsWith(known) && inflections[language].test(word.slice(known.length))
  return (
    kind.columns.find(({ headings }) => headings[language].some((known) => isOf(known.toLowerCase()))) ?? null
  )
}

/** `Utfall enligt Agresso`: a known word with more behind it, where nothing else is that column. */
export function beginsWith(kind: Kind, heading: string, language: Language): ColumnKind | null {
  const { word } = readHeading(heading, language)
  if (isMeasureName(word, language)) return null
  return (
    kind.columns.find(
      ({ role, headings }) =>
        role === 'value' && headings[language].some((known) => word.startsWith(`${known.toLowerCase()} `)),
    ) ?? null
  )
}
