/** How well the words around a figure speak for a cell: those of its row, its column, its date, and where its table stands. */

import type { Language } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import type { Column, Row, Table } from '../model/table.ts'
import { plainText } from '../source/plain-text.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { columnWords, whole } from './column-words.ts'
import type { Figure } from './find-figures.ts'
import type { Grounds } from './grounds.ts'
import type { Source } from './sources.ts'
import { indexWords, wordsOf, type WordIndex } from './words.ts'
import { labelColumn } from '../tables/row-names.ts'

type Place = Pick<Source, 'table' | 'row' | 'column'>

/** How much the sentence says of a cell's row and column, and that both stand in one chapter. */
export interface Hints {
  readonly row: number
  readonly column: number
  readonly chapter: number
}

/** A sentence taken apart once for all the cells it is held against. */
interface Sentence {
  readonly text: string
  readonly words: WordIndex
  readonly isOfWhole: boolean
  /** By what columns say: those of many tables say the same. */
  readonly columnScores: Map<string, number>
}

export function createHints({
  meta: { language },
  sections,
}: Grounds): (figure: Figure, place: Place) => Hints {
  const labels = new Map<Row, { own: string[]; shared: string[] }>()
  const chapterOf = remembered((section: string) => section.slice(0, section.indexOf('/')))
  const sayingOf = remembered(({ heading, headingDate, atCutoff }: Column) =>
    [heading.text, headingDate, atCutoff].join('|'),
  )
  const sentenceOf = remembered((text: string): Sentence => ({
    text,
    words: indexWords(wordsOf(text)),
    isOfWhole: whole.test(text),
    columnScores: new Map(),
  }))

  return (figure, { table, row: at, column: columnAt }) => {
    const sentence = sentenceOf(figure.sentence)
    const row = table.rows[at]!
    const column = table.columns[columnAt]!
    const { own, shared } = labels.get(row) ?? labelWords(row, table)
    labels.set(row, { own, shared })
    const saying = sayingOf(column)
    const ofColumn = sentence.columnScores.get(saying) ?? columnScore(column, sentence, language)
    sentence.columnScores.set(saying, ofColumn)
    const isInChapter = chapterOf(sections.get(table.id) ?? '') === chapterOf(figure.section)
    return {
      row:
        Math.min(6, scoreOf(own, sentence.words)) +
        Math.min(2, scoreOf(shared, sentence.words)) / 2 +
        (row.role === 'total' && sentence.isOfWhole ? 2 : 0),
      column: ofColumn,
      chapter: isInChapter ? 2 : 0,
    }
  }
}

/** The words of a row's label, and those that it shares with its group; a total has its table's words as well. */
function labelWords(row: Row, table: Table): { own: string[]; shared: string[] } {
  const text = (at: number) => row.cells[at]?.written.text ?? ''
  const key = labelColumn(table.columns)
  const groups = table.columns.flatMap(({ role }, at) => (role === 'group' && at !== key ? [text(at)] : []))
  const about = row.role === 'total' ? [table.caption ? plainText(table.caption) : '', table.title] : []
  return { own: wordsOf([text(key), ...about].join(' ')), shared: wordsOf(groups.join(' ')) }
}

/** Three for a word that is said, two for one that is part of another. */
function scoreOf(words: readonly string[], said: WordIndex): number {
  let score = 0
  for (const word of words) score += said.hasSame(word) ? 3 : said.hasPart(word) ? 2 : 0
  return score
}

function columnScore(column: Column, { text, words }: Sentence, language: Language): number {
  const heading = column.heading.text
  const ofKind = columnWords[language].some((kind) => kind.heading.test(heading) && kind.said.test(text))
  const named = [readHeading(heading, language).word, ...column.said].join(' ')
  const byName = wordsOf(named).some(words.hasSame)
  return (ofKind ? 2 : 0) + (byName ? 1 : 0) + (saysDate(column, text) ? 1 : 0)
}

const months = 'jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec'
  .split('|')
  .map((month) => new RegExp(`(?<!\\p{L})(?:${month})`, 'iu'))

/** Whether the sentence speaks of the date in the column's heading. */
function saysDate({ headingDate, atCutoff }: Column, sentence: string): boolean {
  const date = headingDate?.split('-')
  const month = date && months[Number(date[1]) - 1]
  return (month?.test(sentence) ?? false) || (atCutoff && /till och med|t\.o\.m/i.test(sentence))
}
