import { toDecimalString, type Amount } from '../model/amount.ts'
import { entry } from '../diagnostics/entry.ts'
import type { Language } from '../model/language.ts'
import { numberText, quantityText } from '../model/number-text.ts'
import { largest, smallest } from '../model/extremes.ts'
import { ratioOf, rounded, tenTo, times } from '../model/ratio.ts'
import type { Report } from '../model/report.ts'
import type { Cell, Column, Table } from '../model/table.ts'
import { isMoney, powerOf, unitName } from '../model/units.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { isDifferenceName, isMeasureName, isShareName, isThingName, nameOf } from '../tables/name-words.ts'
import { isProblem, readQuantity } from '../tables/number-grammar.ts'
import { labelColumn, rowLabel } from '../tables/row-names.ts'
import { ruleWith } from './rule.ts'

interface OddArgs {
  readonly written: string
  readonly row: string
  readonly column: string
  readonly along: 'row' | 'column'
  readonly problem: 'noUnit' | 'unit' | 'large' | 'small'
  /** The unit of the others, and one of them. */
  readonly unit: string
  readonly example: string
  /** By what it is off. */
  readonly times: number
  /** What is most likely meant; null where that is not to be told. */
  readonly meant: Amount | null
}

const codes = {
  'table/odd-measure': entry<OddArgs>({
    severity: 'warning',
    sv: {
      message: ({ written, row, column, along, problem, unit, times: by }) => {
        const others = along === 'row' ? 'de andra talen på raden' : 'de andra talen i kolumnen'
        return {
          noUnit: `”${written}” i ”${column}” för ”${row}” saknar enhet, men ${others} är i ${unit}.`,
          unit: `”${written}” i ”${column}” för ”${row}” är i en annan enhet än ${others}, som är i ${unit}.`,
          large: `”${written}” i ”${column}” för ”${row}” är ungefär ${by} gånger så stort som ${others}.`,
          small: `”${written}” i ”${column}” för ”${row}” är ungefär en ${said.sv[by]} av ${others}.`,
        }[problem]
      },
      hint: ({ problem, unit, meant, example }) =>
        problem === 'noUnit'
          ? meant === null
            ? `Skriv enheten efter talet, som i ”${example}”.`
            : `Skriv ${quantityText(meant, unit, 'sv')}, om det är det som menas.`
          : problem === 'unit'
            ? `Skriv alla i samma enhet: ${meant === null ? `som ”${example}”` : quantityText(meant, unit, 'sv')}.`
            : `Kontrollera decimaltecknet och enheten: är det ${meant === null ? 'ett annat tal' : numberText(meant, 'sv')} som menas, skriv det. Är talet rätt kan det stå kvar.`,
    },
    en: {
      message: ({ written, row, column, along, problem, unit, times: by }) => {
        const others = along === 'row' ? 'the other figures of the row' : 'the other figures of the column'
        return {
          noUnit: `“${written}” in “${column}” of “${row}” has no unit, but ${others} are in ${unit}.`,
          unit: `“${written}” in “${column}” of “${row}” is in another unit than ${others}, which are in ${unit}.`,
          large: `“${written}” in “${column}” of “${row}” is about ${by} times as large as ${others}.`,
          small: `“${written}” in “${column}” of “${row}” is about a ${said.en[by]} of ${others}.`,
        }[problem]
      },
      hint: ({ problem, unit, meant, example }) =>
        problem === 'noUnit'
          ? meant === null
            ? `Write the unit behind the number, as in “${example}”.`
            : `Write ${quantityText(meant, unit, 'en')}, if that is what it means.`
          : problem === 'unit'
            ? `Write all in one unit: ${meant === null ? `as “${example}”` : quantityText(meant, unit, 'en')}.`
            : `Look at the decimal sign and the unit: if ${meant === null ? 'another number' : numberText(meant, 'en')} is meant, write that. If the number is right it can stay.`,
    },
  }),
}

const said: Record<Language, Readonly<Record<number, string>>> = {
  sv: { 10: 'tiondel', 100: 'hundradel', 1000: 'tusendel' },
  en: { 10: 'tenth', 100: 'hundredth', 1000: 'thousandth' },
}

interface Figure {
  readonly row: number
  readonly column: number
  readonly cell: Cell
  readonly amount: Amount
  /** Null for none. */
  readonly unit: string | null
  /** For telling sizes apart alone. */
  readonly size: number
}

/** So many others have to agree. */
const fewestOthers = 2
/** Others of one row that are further apart say nothing of a third. */
const spread = 1.35
/** How far from the others a figure may be once its decimal sign is moved. */
const room = 1.15

/** Measures through the years, one of which is in another unit or has its decimal sign elsewhere. */
export const oddMeasure = ruleWith(codes, ({ tables, meta: { language } }: Report, emit) => {
  for (const table of tables) {
    if (table.takenFrom !== undefined) continue
    // What goals are measured in is held by their targets.
    const hasTargets = table.columns.some(({ type }) => type === 'target')
    const told = new Set<Cell>()
    const tell = (
      { cell, row, column }: Figure,
      facts: Pick<OddArgs, 'along' | 'problem' | 'unit' | 'example' | 'times' | 'meant'>,
    ): void => {
      if (told.has(cell) || cell.isWrong) return
      told.add(cell)
      const heading = table.columns[column]!.heading.text
      const { text, span } = cell.written
      emit('table/odd-measure', { written: text, row: rowLabel(table, row), column: heading, ...facts }, span)
    }
    const timed = timedColumns(table, language)
    const figures = table.rows.map((_, row) => figuresOf(table, row, language))
    for (const [row, all] of figures.entries()) {
      const line = all.filter(({ column }) => timed.has(column))
      const odd = hasTargets ? null : oddUnit(line)
      if (odd) tell(odd.figure, { along: 'row', ...odd.facts })
      else if (isMeasured(table, row, line, language)) {
        const slip = oddSize(line)
        if (slip) tell(slip.figure, { along: 'row', ...slip.facts })
      }
    }
    for (const [index, column] of table.columns.entries()) {
      if (hasTargets || !isValue(column) || column.type === 'measure') continue
      const odd = oddUnit(figures.flatMap((all) => all.filter((figure) => figure.column === index)))
      if (odd?.facts.problem !== 'noUnit' || odd.facts.unit !== '%') continue
      // Beside shares a column may hold what is counted, unless its heading or the figure says that it is one.
      const name = nameOf(column.heading.text)
      if (odd.facts.meant !== null || isMeasureName(name, language) || isShareName(name, language))
        tell(odd.figure, { along: 'column', ...odd.facts })
    }
  }
})

const isValue = ({ role, isDeviation }: Column): boolean => role === 'value' && !isDeviation

/** Columns of the same at several times: outcomes, forecasts, years. */
function timedColumns({ columns }: Table, language: Language): ReadonlySet<number> {
  const key = labelColumn(columns)
  return new Set(
    columns.flatMap((column, index) => {
      const { word, year, part } = readHeading(column.heading.text, language)
      const isTimed =
        year !== null ||
        part !== null ||
        /^(?:utfall|prognos|bokslut|budget|outcome|actual|forecast)$/.test(word)
      const isMade = isDifferenceName(nameOf(column.heading.text), language)
      return index !== key && isValue(column) && isTimed && !isMade ? [index] : []
    }),
  )
}

function figuresOf({ rows, columns }: Table, row: number, language: Language): Figure[] {
  return rows[row]!.cells.flatMap((cell, column): Figure[] => {
    if (cell.origin !== 'written' || cell.written.text === '') return []
    const { type } = columns[column]!
    if (type !== 'text' && type !== 'measure' && type !== 'percent') return []
    const read = readQuantity(cell.written.text, language)
    if (isProblem(read) || (cell.value.type !== 'number' && cell.value.type !== 'text')) return []
    const size = Math.abs(Number(toDecimalString(read.amount)))
    return [
      { row, column, cell, amount: read.amount, unit: read.unit === null ? null : unitName(read.unit), size },
    ]
  })
}

type Odd = {
  readonly figure: Figure
  readonly facts: Pick<OddArgs, 'problem' | 'unit' | 'example' | 'times' | 'meant'>
}

/** The one figure of a line that is not in the unit of all others. */
function oddUnit(line: readonly Figure[]): Odd | null {
  const counts = new Map<string | null, number>()
  for (const { unit } of line) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  if (line.length <= fewestOthers || counts.size !== 2) return null
  const [figure, ...more] = line.filter(({ unit }) => counts.get(unit) === 1)
  const example = line.find((other) => other !== figure)
  if (!figure || more.length > 0 || !example?.unit || figure.size === 0) return null
  const { unit } = example
  const facts = { unit, example: example.cell.written.text, times: 1 }
  const others = line.filter((other) => other !== figure)
  if (figure.unit === null) {
    const isShare = unit === '%' && figure.size < 1 && others.every(({ size }) => size >= 1)
    const meant = isShare ? moved(figure.amount, 2) : null
    return { figure, facts: { ...facts, problem: 'noUnit', meant } }
  }
  if (!isMoney(figure.unit) || !isMoney(unit)) return null
  return {
    figure,
    facts: { ...facts, problem: 'unit', meant: moved(figure.amount, powerOf(figure.unit) - powerOf(unit)) },
  }
}

/** Whether a row says of its figures that they measure or count, and do not leap from one year to the next as amounts may. */
function isMeasured(table: Table, row: number, line: readonly Figure[], language: Language): boolean {
  const name = nameOf(rowLabel(table, row))
  return (
    line.some(({ unit }) => unit === '%') ||
    isMeasureName(name, language) ||
    isShareName(name, language) ||
    isThingName(name, language)
  )
}

/** The one figure of a line that fits the others with its decimal sign moved. */
function oddSize(line: readonly Figure[]): Odd | null {
  const signs = new Set(line.map(({ amount }) => amount.units > 0n))
  if (line.length <= fewestOthers || signs.size > 1 || line.some(({ size }) => size === 0)) return null
  for (const figure of line) {
    const others = line.filter((other) => other !== figure).map(({ size }) => size)
    const [least, most] = [smallest(others), largest(others)]
    if (most / least > spread) continue
    for (const power of [1, 2, 3]) {
      if (!isTelling(figure, power)) continue
      const by = 10 ** power
      const [smaller, larger] = [figure.size / by, figure.size * by]
      const fits = (size: number): boolean => size >= least / room && size <= most * room
      if (!fits(smaller) && !fits(larger)) continue
      const isLarge = fits(smaller)
      return {
        figure,
        facts: {
          problem: isLarge ? 'large' : 'small',
          unit: '',
          example: '',
          times: by,
          meant: moved(figure.amount, isLarge ? -power : power),
        },
      }
    }
  }
  return null
}

/** A few digits are another figure more often than a slip: from twelve to one, from 18 % to 1,8 %. */
function isTelling({ amount }: Figure, power: number): boolean {
  const digits = amount.units.toString().replace('-', '').replace(/0+$/, '').length
  return digits >= (power === 1 ? 3 : 2)
}

/** With its decimal sign so many places to the right, without noughts that nobody wrote. */
function moved(amount: Amount, places: number): Amount {
  const exact = times(ratioOf(amount), tenTo(places))
  let found = rounded(exact, Math.max(0, amount.decimals - places))
  while (found.decimals > amount.decimals && found.units % 10n === 0n)
    found = { units: found.units / 10n, decimals: found.decimals - 1 }
  return found
}
