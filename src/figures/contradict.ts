/**
 * A sentence that says nothing but what one cell of a table holds, and gives it another value. Every word has to be
 * accounted for, since any other may narrow down what the figure is about: in doubt there is no contradiction.
 */

import type { Language } from '../model/language.ts'
import { magnitude, ratioOf, rounded, type Ratio } from '../model/ratio.ts'
import type { Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { converted } from './agree.ts'
import { columnWords } from './column-words.ts'
import type { Figure } from './find-figures.ts'
import { keyColumn } from './rank.ts'
import { inUnitOf, type Source, type Sources } from './sources.ts'
import { bareFamily, familyOf } from './units.ts'
import { isSameWord } from './words.ts'

interface Context {
  readonly report: Report
  readonly sections: ReadonlyMap<string, string>
  readonly sources: Sources
}

/** Words that narrow nothing down. */
const fillers: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(
    `är var blir bli blev uppgår uppgick uppgå till på för om av i och den det de ett en som vid hela helår helåret
    året års perioden beräknas väntas förväntas landar hamnar ligger visar visade har ska totalt sammanlagt vi nu
    nämnden nämndens förvaltningen förvaltningens raden enligt tabellen sig post posten`.split(/\s+/),
  ),
  en: new Set(
    `is was are were will be amounts amounted to at for of in on and the a an as by full year period expected
    total we now board committee according table`.split(/\s+/),
  ),
}

/** What follows explains the figure and does not change it. */
const explanation =
  /(?:, | )(?:vilket|eftersom|främst|huvudsakligen|till största del|på grund av|p\.g\.a\.|till följd av|beroende på|tack vare|which|because|mainly|owing to|due to)(?!\p{L})/iu

export function contradictionOf(
  figure: Figure,
  beside: readonly Figure[],
  { report, sections, sources }: Context,
): Source | null {
  const { amounts, approximation, unit, section, sentence } = figure
  if (amounts.length > 1 || approximation !== null || ['st', 'index'].includes(unit)) return null
  const family = familyOf(unit)
  if (beside.some(({ unit: other, text }) => text !== figure.text && familyOf(other) === family)) return null
  const { language } = report.meta
  const at = sentence.indexOf(figure.text)
  const tail = explanation.exec(sentence.slice(at + figure.text.length))?.index
  const statement = tail === undefined ? sentence : sentence.slice(0, at + figure.text.length + tail)
  if (at === -1 || /\/|["”“]|\?$/.test(statement)) return null
  const words = (
    statement
      .replace(figure.text, ' ')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).filter((word) => !fillers[language].has(word))
  const kinds = columnWords[language].filter(({ named }) => named.test(statement))
  const [kind] = kinds
  if (!kind || kinds.length > 1) return null

  const unnamed = words.filter((word) => !kind.named.test(word))
  const named = (sources.get(family) ?? []).filter(
    ({ table, row, column, isTarget }) =>
      !isTarget &&
      isOnly(table, column, kind.heading) &&
      kind.heading.test(table.columns[column]!.heading.text) &&
      isLabel(labelOf(table, row), unnamed) &&
      (table.rows[row]!.role === 'body' || table.rows[row]!.role === 'subtotal'),
  )
  const [only] = named
  if (!only || named.length > 1 || family === bareFamily) return null
  // Another board's, another unit's, another part of the report's: only what stands under the same headings is meant.
  const tableSection = sections.get(only.table.id)
  return tableSection?.startsWith(section) &&
    isOnlyLabel(report, only, unnamed) &&
    !mentionsOtherYear(figure, report) &&
    !isRoundedTo(figure, inUnitOf(figure, only))
    ? only
    : null
}

/** `9 700` may be 9 662 in round numbers, though nothing says so. */
function isRoundedTo({ amounts }: Figure, number: Ratio): boolean {
  const { units, decimals } = amounts[0]!
  const digits = magnitude(ratioOf({ units, decimals: 0 })).over.toString()
  const zeros = /0*$/.exec(digits)![0].length
  const round = rounded(magnitude(converted(number, 0, zeros)), decimals)
  return (round.units * 10n ** BigInt(zeros)).toString() === digits
}

const labelOf = (table: Table, row: number): string =>
  table.rows[row]!.cells[keyColumn(table)]!.written.text.toLowerCase()

/** Whether the words are the label's, all of them and no others. */
function isLabel(label: string, said: readonly string[]): boolean {
  const words = (label.match(/[\p{L}\d]+/gu) ?? []).filter((word) => word !== 'och' && word !== 'and')
  return (
    words.some((word) => word.length > 4) &&
    words.every((word) => said.some((other) => isSameWord(word, other))) &&
    said.every((word) => words.some((other) => isSameWord(word, other)))
  )
}

/** Whether no other row of the report is called the same. */
const isOnlyLabel = ({ tables }: Report, { table, row }: Source, said: readonly string[]): boolean =>
  tables.every((other) =>
    other.rows.every(
      (_, index) => (other === table && index === row) || !isLabel(labelOf(other, index), said),
    ),
  )

/** Whether a table has one column of the kind: `Budget` and `Budget perioden` cannot be told apart. */
const isOnly = ({ columns }: Table, column: number, heading: RegExp): boolean =>
  columns.every((other, index) => index === column || !heading.test(other.heading.text))

const mentionsOtherYear = ({ sentence, text }: Figure, { meta }: Report): boolean => {
  const years = sentence.replace(text, ' ').match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  return years.some((year) => year !== meta.period?.end.slice(0, 4))
}
