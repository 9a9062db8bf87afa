/** How well the words around a figure speak for a cell: those of its row, its column, its date, and where its table stands. */

import type { Report } from '../model/report.ts'
import type { Row, Table } from '../model/table.ts'
import { plainText } from '../source/plain-text.ts'
import { readHeading } from '../tables/headings.ts'
import { findCell, isUnknown, referenceTo } from '../values/find-cell.ts'
import { readExpression } from '../values/read-expression.ts'
import { columnWords, whole } from './column-words.ts'
import type { Figure } from './find-figures.ts'
import type { Candidate } from './match-figures.ts'
import type { Source } from './sources.ts'
import { isPartOf, isSameWord, wordsOf } from './words.ts'

type Place = Pick<Source, 'table' | 'row' | 'column'>

export interface Ranking {
  words(figure: Figure, place: Place): { readonly row: number; readonly column: number }
  candidate(figure: Figure, place: Place): Candidate
}

/** Column of the labels that name the rows. */
export const keyColumn = ({ columns }: Table): number =>
  Math.max(
    0,
    columns.findIndex(({ role }) => role === 'key'),
  )

export function createRanking({ meta, tables }: Report, sections: ReadonlyMap<string, string>): Ranking {
  const { language } = meta
  const rowWords = remembered((row: Row, table: Table) => labelWords(row, table))
  const sentenceWords = new Map<string, string[]>()
  const wordsIn = (sentence: string): string[] => {
    const known = sentenceWords.get(sentence) ?? wordsOf(sentence)
    sentenceWords.set(sentence, known)
    return known
  }

  const words: Ranking['words'] = ({ sentence }, { table, row: at, column: columnAt }) => {
    const said = wordsIn(sentence)
    const row = table.rows[at]!
    const { own, shared } = rowWords(row, table)
    const total = row.role === 'total' && whole.test(sentence) ? 2 : 0
    const heading = table.columns[columnAt]!.heading.text
    const ofKind = columnWords[language].some(
      (kind) => kind.heading.test(heading) && kind.said.test(sentence),
    )
    const byName = wordsOf(readHeading(heading, language).word).some((word) =>
      said.some((other) => isSameWord(word, other)),
    )
    return {
      row: Math.min(6, scoreOf(own, said)) + Math.min(2, scoreOf(shared, said)) / 2 + total,
      column: (ofKind ? 2 : 0) + (byName ? 1 : 0),
    }
  }

  return {
    words,
    candidate(figure, place) {
      const { table, row, column } = place
      const { row: ofRow, column: ofColumn } = words(figure, place)
      const isInChapter = (sections.get(table.id) ?? '').split('/')[0] === figure.section.split('/')[0]
      return {
        reference: leading(place),
        table,
        row,
        column,
        span: table.rows[row]!.cells[column]!.written.span,
        score: ofRow + ofColumn + (isInChapter ? 2 : 0) + (saysDate(figure, place) ? 1 : 0),
      }
    },
  }

  /** The cell's name, if it leads back there: rows may share a label. */
  function leading(place: Place): string {
    const reference = referenceTo(place, language)
    const expression = readExpression(`{{${reference}}}`)
    if (!expression || expression.helper) return ''
    const found = findCell(expression.path, tables, language)
    const isBack =
      !isUnknown(found) &&
      found.table === place.table &&
      found.row === place.row &&
      found.column === place.column
    return isBack ? reference : ''
  }
}

/** The words of a row's label, and those that it shares with its group; a total has its table's words as well. */
function labelWords(row: Row, table: Table): { own: string[]; shared: string[] } {
  const text = (at: number) => row.cells[at]?.written.text ?? ''
  const key = keyColumn(table)
  const groups = table.columns.flatMap(({ role }, at) => (role === 'group' && at !== key ? [text(at)] : []))
  const about = row.role === 'total' ? [table.caption ? plainText(table.caption) : '', table.title] : []
  return { own: wordsOf([text(key), ...about].join(' ')), shared: wordsOf(groups.join(' ')) }
}

/** Three for a word that is said, two for one that is part of another. */
const scoreOf = (words: readonly string[], said: readonly string[]): number =>
  words
    .map((word) =>
      said.some((other) => isSameWord(word, other)) ? 3 : said.some((other) => isPartOf(word, other)) ? 2 : 0,
    )
    .reduce<number>((sum, score) => sum + score, 0)

const months = 'jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec'.split('|')

/** Whether the sentence speaks of the date in the column's heading. */
function saysDate({ sentence }: Figure, { table, column }: Place): boolean {
  const { headingDate, atCutoff } = table.columns[column]!
  const date = headingDate?.split('-')
  const month = date && new RegExp(`(?<!\\p{L})(?:${months[Number(date[1]) - 1]})`, 'iu')
  return (month?.test(sentence) ?? false) || (atCutoff && /till och med|t\.o\.m/i.test(sentence))
}

function remembered<Key extends object, Context, Result>(
  compute: (key: Key, context: Context) => Result,
): (key: Key, context: Context) => Result {
  const known = new WeakMap<Key, Result>()
  return (key, context) => {
    const found = known.get(key) ?? compute(key, context)
    known.set(key, found)
    return found
  }
}
