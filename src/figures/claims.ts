/** A figure's sentence, taken apart into what it says of one row: which it names, in which direction, and what is left. */

import type { Table } from '../model/table.ts'
import { createAccounts } from './accounts.ts'
import { labelOf } from './contradiction.ts'
import { directionsIn, type SaidDirection } from './directions.ts'
import type { Figure } from './find-figures.ts'
import type { Grounds } from './grounds.ts'
import type { Tables } from './meaning.ts'
import { createReach } from './places.ts'
import { createRowNames, saidWords, type NamedRow, type RowName } from './row-names.ts'
import { saidColumns, yearsIn, type SaidColumns } from './said-columns.ts'
import {
  blot,
  directionOf,
  sinceTurn,
  statementOf,
  unaccounted,
  without,
  type Statement,
  type Unaccounted,
} from './statement.ts'
import { isSameWord, wordsOf } from './words.ts'

export interface Claim {
  readonly figure: Figure
  /** Null where no row is named: the totals are meant. */
  readonly name: RowName | null
  /** The name stands in an earlier part of the sentence, which goes on: `…, en ökning med 5,7 mnkr`. */
  readonly isCarried: boolean
  readonly direction: SaidDirection | null
  /** The rows that it can be about; those in this part of the grounds. */
  readonly rows: readonly NamedRow[]
  readonly near: readonly NamedRow[]
  /** What nothing accounts for; where a row is named, also from its name on alone. */
  readonly left: Unaccounted
  readonly leftBehind: Unaccounted
  /** The name stands before the figure, with little before it. */
  readonly isFirst: boolean
  /** What is said of a table's columns; null where it is said of other years than the table's. */
  readonly said: (table: Table) => SaidColumns | null
}

export function createClaims(
  grounds: Grounds,
  { columns }: Tables,
): (figure: Figure, beside: readonly Figure[]) => Claim | null {
  const { language } = grounds.meta
  const namesIn = createRowNames(grounds)
  const totals = rowsOf(grounds).filter(isTotalRow)
  const reach = createReach(grounds)
  const accountOf = createAccounts(grounds.meta, columns)

  return (figure, beside) => {
    const whole = statementOf(figure, beside, language)
    if (!whole) return null
    const [statement, names] = [whole, sinceTurn(whole, language)]
      .map((one) => [one, ownNames(namesIn(one.text), one)] as const)
      .find(([, found]) => found.length < 2) ?? [null, []]
    if (!statement) return null
    const { at, isAlone } = statement
    const goesOn = names.length === 0 ? goingOn[language].exec(statement.text) : null
    const text = goesOn ? blot(statement.text, 0, goesOn[0].length) : statement.text
    const name = names[0] ?? (goesOn ? nameBefore(figure, beside) : null)
    if (goesOn && !name) return null
    // Numbers without a unit can be anything, but for a row that is named in whole.
    if (figure.unit === '' && !name?.isWhole) return null
    if (name && !isAlone && name.start > at) return null
    const near = reach(figure.section)(name?.rows ?? totals)
    if (near.length === 0) return null

    const direction = directionOf(statement, language)
    const rest = without(text, [...(name ? [name] : []), ...directionsIn(text, language)])
    const account = accountOf(near)
    const bare = account.withoutColumns(rest)
    const years = yearsIn(rest)
    const isAccounted = (word: string): boolean =>
      years.includes(word) || (direction !== null && comparing.test(word)) || account.holds(word)
    const left = unaccounted(bare, isAccounted, grounds)
    return {
      figure,
      name,
      isCarried: goesOn !== null,
      direction,
      rows: name ? [...name.rows, ...name.perhaps] : near,
      near,
      left,
      leftBehind: name ? unaccounted(bare.slice(name.start), isAccounted, grounds) : left,
      isFirst: name !== null && name.start < at && saidWords(text.slice(0, name.start)).length < 5,
      said: (table) => saidColumns(columns(table), rest, grounds),
    }
  }

  /** The one row that the sentence names before its last figure but one, at no place of this part. */
  function nameBefore({ sentence, at }: Figure, beside: readonly Figure[]): RowName | null {
    const previous = beside.findLast((other) => other.at < at)
    const [name, ...others] = previous ? namesIn(sentence.slice(0, previous.at)) : []
    return name && others.length === 0 ? { ...name, start: 0, end: 0 } : null
  }

  /** Names of rows; a word that heads a column of another name's table is taken for the column. */
  function ownNames(found: readonly RowName[], { text }: Statement): readonly RowName[] {
    const names = found.filter(({ rows }, at) => found.findIndex((other) => other.rows === rows) === at)
    if (names.length < 2) return names
    const isHeading = (name: RowName): boolean => {
      const words = wordsOf(text.slice(name.start, name.end))
      return names.some(
        (other) =>
          other !== name &&
          other.rows.some(({ table }) =>
            columns(table).some((column) =>
              words.every((word) => column.words.some((own) => isSameWord(own, word))),
            ),
          ),
      )
    }
    return names.filter((name) => !isHeading(name) && !isTotal(name))
  }
}

/** How a part of a sentence begins that says more of the same row. */
const goingOn = {
  sv: /^(?:vilket|det vill säga|d\.v\.s\.|dvs|alltså|eller|en|ett)\s/i,
  en: /^(?:which|that is|i\.e\.|an?)\s/i,
}

const comparing = /^(?:jämfört|mot|än|jämförelse|compared|than|against)$/

export const rowsOf = ({ tables }: Pick<Grounds, 'tables'>): NamedRow[] =>
  tables.flatMap((table) => table.rows.map((_, row) => ({ table, row })))

const isTotal = ({ rows }: RowName): boolean => rows.every(isTotalRow)

/** In a free table the label alone tells. */
const isTotalRow = (row: NamedRow): boolean =>
  row.table.rows[row.row]!.role === 'total' || /^(?:summa|s:a|totalt?|sum)$/i.test(labelOf(row).trim())
