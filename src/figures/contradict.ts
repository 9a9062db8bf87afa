/**
 * Sentences that name a row and say of it what it does not say: a figure that another row has or that no cell of the row
 * has, a surplus where there is a deficit, a rise where there is a fall. In doubt there is no contradiction.
 */

import type { Amount } from '../model/amount.ts'
import type { Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { plainText } from '../source/plain-text.ts'
import { directionsIn, opposite, type Direction, type SaidDirection } from './directions.ts'
import { cellsOf, differencesOf, sayingCells, type CellPlace, type Difference } from './explain.ts'
import type { Figure } from './find-figures.ts'
import { budgetSideOf, changeIn, changeOf, resultOf, spendingOf, type Tables } from './meaning.ts'
import type { Passages } from './passages.ts'
import { isAbout } from './places.ts'
import { keyColumn } from './rank.ts'
import { createReadings, saysExactly } from './readings.ts'
import { createRowNames, saidWords, type NamedRow, type RowName } from './row-names.ts'
import { createColumns, saidColumns, yearsIn, type FigureColumn, type SaidColumns } from './said-columns.ts'
import { directionOf, sinceTurn, statementOf, unaccounted, without, type Statement } from './statement.ts'
import { familyOf } from './units.ts'
import { isPartOf, isSameWord, wordsOf } from './words.ts'

/** What speaks against a sentence, and the cell that it is about. */
export interface Contradiction {
  readonly place: { readonly table: Table; readonly row: number; readonly column: number }
  readonly amount: Amount
  readonly unit: string | null
  /** The label of the row. */
  readonly row: string
  readonly problem:
    | { readonly kind: 'value' }
    /** The figure stands there too, on another row or under another heading. */
    | { readonly kind: 'elsewhere'; readonly other: string }
    /** The cell has another sign than the words say. */
    | { readonly kind: 'sign'; readonly words: string }
    /** The figure lies between two cells, the other way round than the words say. */
    | { readonly kind: 'change'; readonly words: string; readonly from: CellPlace; readonly to: CellPlace }
}

/** A statement about one row, taken apart. */
interface Claim {
  readonly figure: Figure
  readonly statement: Statement
  readonly name: RowName | null
  readonly direction: SaidDirection | null
  /** The rows that it can be about; those in this part of the report. */
  readonly rows: readonly NamedRow[]
  readonly near: readonly NamedRow[]
  /** The statement without the name, the direction and the figure. */
  readonly rest: string
}

export function createContradictions(
  report: Report,
  passages: Passages,
): (figure: Figure, beside: readonly Figure[]) => Contradiction | null {
  const { language } = report.meta
  const namesIn = createRowNames(report)
  const columns = createColumns(report)
  const readings = createReadings(language)
  const tables: Tables = { columns, readings, signs: report.meta.signs }
  const totals = rowsOf(report).filter(({ table, row }) => table.rows[row]!.role === 'total')
  const organisation = wordsOf(report.meta.organisation)

  return (figure, beside) => {
    if (figure.amounts.length > 1) return null
    const claim = claimOf(figure, beside)
    return claim && (againstDirection(claim) ?? (claim.name && !figure.linked ? againstValue(claim) : null))
  }

  function claimOf(figure: Figure, beside: readonly Figure[]): Claim | null {
    const whole = statementOf(figure, beside, language)
    if (!whole) return null
    const [statement, names] = [whole, sinceTurn(whole, language)]
      .map((one) => [one, ownNames(namesIn(one.text), one)] as const)
      .find(([, found]) => found.length < 2) ?? [null, []]
    if (!statement) return null
    const [name] = names
    if (name && !statement.isAlone && name.start > statement.at) return null
    const direction = directionOf(statement, language)
    const rows = name ? [...name.rows, ...name.perhaps] : []
    const near = (name?.rows ?? totals).filter((row) => isInReach(figure, row))
    if (near.length === 0) return null
    const said = directionsIn(statement.text, language)
    const rest = without(statement.text, [...(name ? [name] : []), ...said])
    return { figure, statement, name: name ?? null, direction, rows: name ? rows : near, near, rest }
  }

  function isInReach({ section }: Figure, row: NamedRow): boolean {
    const label = saidWords(labelOf(row)).map(({ word }) => word)
    return isAbout(section, passages.sections.get(row.table.id) ?? '', passages, label)
  }

  /** Names of rows; a word that heads a column of another name's table is taken for the column. */
  function ownNames(names: readonly RowName[], { text }: Statement): readonly RowName[] {
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

  function cellsIn(rows: readonly NamedRow[]): CellPlace[] {
    return rows.flatMap((row) => cellsOf(row, columns(row.table), readings))
  }

  function differences(figure: Figure, rows: readonly NamedRow[]): Difference[] {
    return rows.flatMap((row) => differencesOf(figure, cellsOf(row, columns(row.table), readings)))
  }

  /** How much of the statement is left when all that speaks of the table has been taken away. */
  function leftOf({ rest, near, direction }: Claim) {
    const tables = [...new Set(near.map(({ table }) => table))]
    const spoken = tables.flatMap((table) => columns(table).flatMap((column) => column.spoken))
    const text = spoken.reduce((left, { said, named }) => {
      const all = [said, named].map((one) => new RegExp(one.source, 'giu'))
      return all.reduce((other, pattern) => other.replace(pattern, ' '), left)
    }, rest)
    const own = new Set([
      ...tables.flatMap((table) => [
        ...columns(table).flatMap((column) => wordsOf(column.text)),
        ...wordsOf(table.columns[keyColumn(table)]!.heading.text),
        ...(table.caption ? wordsOf(plainText(table.caption)) : []),
      ]),
      ...near.flatMap(({ table, row }) => groupWords(table, row)),
      ...organisation,
    ])
    const years = yearsIn(rest)
    const isAccounted = (word: string): boolean =>
      years.includes(word) ||
      (direction !== null && /^(?:jämfört|mot|än|jämförelse|compared|than|against)$/.test(word)) ||
      [...own].some((other) => isSameWord(other, word) || isPartOf(other, word))
    return unaccounted(text, isAccounted, report)
  }

  function againstDirection(claim: Claim): Contradiction | null {
    const { figure, name, rows, near, statement } = claim
    const direction = claim.direction ?? writtenSign(figure)
    if (!direction) return null
    const { words, isDoubtful } = leftOf(claim)
    const isSure = digitsOf(figure) > 1 || words === 0
    if (isDoubtful || !isSure || words > (name?.isWhole && isFirst(name, statement) ? 5 : 0)) return null
    const said = direction.direction
    const all = sayingCells(figure, cellsIn(rows))
    // Where the whole is meant without a word for it, any other cell may be what it means.
    if (!name && sayingCells(figure, cellsIn(rowsOf(report))).some((one) => meaningOf(one, said) === said))
      return null
    const meant = all.filter(({ table, column }) =>
      saidOf(claim, table)?.meant.some(({ index }) => index === column.index),
    )
    const cells = meant.length > 0 ? meant : all
    const isCompared = said === 'over' || said === 'under'
    const apart = cells.length === 0 || isCompared ? differences(figure, rows) : []
    const sides = apart.map((one) => sideOf(one, said)).filter((side) => side !== null)
    const told =
      isCompared && sides.length > 0 ? sides : [...cells.map((cell) => meaningOf(cell, said)), ...sides]
    if (told.length === 0 || told.some((one) => one !== opposite[said])) return null
    const wrong = sides.length > 0 ? null : cells.find((cell) => near.some((row) => isSameRow(row, cell)))
    if (wrong) return against(wrong, { kind: 'sign', words: direction.words })
    const between = apart.find(
      (one) => sideOf(one, said) !== null && near.some((row) => isSameRow(row, one.to)),
    )
    return between ? against(between.to, { kind: 'change', words: direction.words, ...between }) : null
  }

  function meaningOf(cell: CellPlace, said: Direction): Direction | null {
    switch (said) {
      case 'surplus':
      case 'deficit':
        return resultOf(cell, tables)
      case 'over':
      case 'under':
        return spendingOf(cell, tables)
      default:
        return changeIn(cell, tables)
    }
  }

  function sideOf(difference: Difference, said: Direction): Direction | null {
    if (said === 'over' || said === 'under') return budgetSideOf(difference)
    return said === 'up' || said === 'down' ? changeOf(difference, language) : null
  }

  function againstValue(claim: Claim): Contradiction | null {
    const { figure, name, rows, near, rest, statement } = claim
    if (figure.approximation !== null || !name) return null
    const { words, isDoubtful } = leftOf(claim)
    if (isDoubtful) return null
    const cells = sayingCells(figure, cellsIn(rows))
    for (const row of near) {
      const said = saidOf(claim, row.table)
      if (!said) continue
      const isMeant = ({ table, column }: CellPlace) =>
        table !== row.table || said.meant.some(({ index }) => index === column.index)
      if (cells.some(isMeant)) continue
      const found =
        (words === 0 ? againstColumn(claim, row, said, cells) : null) ??
        (cells.length === 0 && isEnough(words, figure, name, statement)
          ? elsewhere(claim, row, said, words === 0 && !claim.direction)
          : null)
      if (found) return found
    }
    return null

    function isEnough(left: number, { unit }: Figure, one: RowName, at: Statement): boolean {
      if (left === 0) return digitsOf(figure) > 1
      return (
        left <= 3 &&
        one.isWhole &&
        digitsOf(figure) > 2 &&
        unit !== '%' &&
        isFirst(one, at) &&
        !/[,;:()]/.test(rest.slice(0, at.at))
      )
    }
  }

  /** The columns said; a surplus is spoken of the column of deviations, where there is one. */
  function saidOf({ rest, direction }: Claim, table: Table): SaidColumns | null {
    const own = columns(table)
    const said = saidColumns(own, rest, report)
    if (!said || !direction) return said
    if (!isResult(direction)) return said
    const results = own.filter(({ text }) => /resultat|result/i.test(text))
    const deviations = own.filter(({ isDeviation }) => isDeviation)
    const spoken = deviations.length > 0 ? deviations : results
    if (spoken.length === 0) return said
    const isOther = said.named.every((column) => own.length > 1 && !spoken.includes(column))
    return {
      ...said,
      named: isOther ? spoken : said.named,
      meant: [...deviations, ...results, ...(said.meant.length < own.length ? said.meant : [])],
    }
  }

  /** The column is said, every word is accounted for, and the cell holds another number. */
  function againstColumn(
    { figure, name, direction }: Claim,
    row: NamedRow,
    { named, areAlike }: SaidColumns,
    cells: readonly CellPlace[],
  ): Contradiction | null {
    const isOfChange = named.every(({ isChange }) => isChange)
    if (!name?.isWhole || (direction && !isResult(direction) && !isOfChange)) return null
    const own = cellsOf(row, named, readings).filter(({ reading }) => areOfOneFamily(figure, reading.unit))
    const [cell] = own
    if (!cell || own.some(({ reading }) => !isSameAmount(reading.amount, cell.reading.amount))) return null
    if (!areAlike) return null
    const other = cells.find((one) => isSameRow(one, row))
    const there = other ? headingOf(other) : (otherRow(figure, row, named)?.label ?? null)
    return against(cell, there === null ? { kind: 'value' } : { kind: 'elsewhere', other: there })
  }

  /** Another row of the table has the figure, and no cell of this one. */
  function elsewhere(
    { figure, rows, direction }: Claim,
    row: NamedRow,
    said: SaidColumns,
    isExact: boolean,
  ): Contradiction | null {
    const isBetween = direction && !isResult(direction)
    const isOfResult =
      direction && said.named.some(({ text, isDeviation }) => isDeviation || /result/i.test(text))
    if ((isBetween || !(isExact || isOfResult)) && differences(figure, rows).length > 0) return null
    if (isBetween && said.named.length === 0) return null
    const found = otherRow(figure, row, said.named.length > 0 ? said.named : said.meant, rows)
    const cell = found && cellsOf(row, [found.column], readings)[0]
    if (!cell) return null
    return against(cell, { kind: 'elsewhere', other: found.label })
  }

  /** The row of the same table that has the figure in one of the columns. */
  function otherRow(
    figure: Figure,
    { table, row }: NamedRow,
    among: readonly FigureColumn[],
    except: readonly NamedRow[] = [],
  ): { label: string; column: FigureColumn } | null {
    const isNegative = figure.amounts[0]!.units < 0n
    for (const column of among)
      for (const other of table.rows.keys()) {
        if (other === row || except.some((one) => one.table === table && one.row === other)) continue
        const reading = readings(table, other, column.index)[0]
        if (!reading || !saysExactly(figure, reading) || (isNegative && reading.amount.units > 0n)) continue
        const label = labelOf({ table, row: other })
        if (label !== '') return { label, column }
      }
    return null
  }
}

const isTotal = ({ rows }: RowName): boolean =>
  rows.every(({ table, row }) => table.rows[row]!.role === 'total')

const headingOf = ({ table, column }: CellPlace): string => table.columns[column.index]!.heading.text

const rowsOf = ({ tables }: Report): NamedRow[] =>
  tables.flatMap((table) => table.rows.map((_, row) => ({ table, row })))

const labelOf = ({ table, row }: NamedRow): string =>
  table.rows[row]!.cells[keyColumn(table)]!.written.text.replace(/^[-–]\s*/, '')

/** The words of the groups that a row stands in, and of the heading above it. */
function groupWords({ columns, rows }: Table, at: number): string[] {
  const groups = columns.flatMap(({ role }, column) =>
    role === 'group' ? wordsOf(rows[at]!.cells[column]!.written.text) : [],
  )
  let heading = at
  while (heading >= 0 && rows[heading]!.role !== 'heading') heading--
  return [...groups, ...(rows[heading]?.cells.flatMap(({ written }) => wordsOf(written.text)) ?? [])]
}

/** `−5,0 mnkr`, `+5,0 mnkr`: the sign says what no word does. */
function writtenSign({ text, amounts, at }: Figure): SaidDirection | null {
  const sign = /^[-+\u2212\u2013]/.exec(text)?.[0]
  if (!sign) return null
  return { direction: amounts[0]!.units < 0n ? 'deficit' : 'surplus', words: sign, start: at, end: at + 1 }
}

/** Digits that say something: `2 000` has one, `5,0` two. */
function digitsOf({ amounts }: Figure): number {
  const { units, decimals } = amounts[0]!
  const digits = units.toString().replace('-', '')
  return (decimals > 0 ? digits : digits.replace(/0+$/, '')).length
}

const isResult = ({ direction }: SaidDirection): boolean => direction === 'surplus' || direction === 'deficit'

const areOfOneFamily = ({ unit }: Figure, other: string | null): boolean =>
  other === null || familyOf(other) === familyOf(unit)

const isSameAmount = (a: Amount, b: Amount): boolean => a.units === b.units && a.decimals === b.decimals

const isSameRow = (a: NamedRow, b: NamedRow): boolean => a.table === b.table && a.row === b.row

const placeOf = ({ table, row, column }: CellPlace) => ({ table, row, column: column.index })

/** The name stands before the figure, with nothing of weight before it. */
const isFirst = ({ start }: RowName, { text, at }: Statement): boolean =>
  start < at && saidWords(text.slice(0, start)).length < 4

function against(cell: CellPlace, problem: Contradiction['problem']): Contradiction {
  const { amount, unit } = cell.reading
  return { place: placeOf(cell), amount, unit, row: labelOf(cell), problem }
}
