/** Which columns of a table that no kind declares hold amounts, so that the unit that its author gives it is theirs. */

import type { Language } from '../../model/language.ts'
import { isMeasureName, isReferenceName, isShareName, isThingName, nameOf } from '../name-words.ts'
import { isDash, isProblem, readQuantity } from '../number-grammar.ts'
import type { HeadedTable } from './heading-rows.ts'
import { readHeading } from './read-heading.ts'

const year = /^(?:19|20)\d\d$/

/** Where most of what stands in it is figures without a unit of their own, and its heading calls them nothing else. */
export function holdsAmounts(
  { headings, ownHeadings, rows }: HeadedTable,
  index: number,
  language: Language,
): boolean {
  const name = nameOf(headings[index]!.text)
  const isNamedElse = [isReferenceName, isMeasureName, isShareName, isThingName].some((is) =>
    is(name, language),
  )
  const isFirst = index === 0
  if (isFirst || isNamedElse || readHeading(ownHeadings[index]!, language).unit !== null) return false
  const texts = rows.map(({ cells }) => cells[index]!.text).filter((text) => text !== '' && !isDash(text))
  const amounts = texts.filter((text) => {
    const read = readQuantity(text, language)
    // What can be read in two ways is meant as one, and told where it stands.
    if (isProblem(read)) return read === 'ambiguous'
    return read.unit === null && !year.test(text)
  })
  return amounts.length > 0 && amounts.length * 2 > texts.length
}
