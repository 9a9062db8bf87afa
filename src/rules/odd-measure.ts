import { entry } from '../diagnostics/entry.ts'
import type { Language } from '../model/language.ts'
import { numberText, quantityText } from '../model/number-text.ts'
import type { Report } from '../model/report.ts'
import type { Cell, Column, Table } from '../model/table.ts'
import { readHeading } from '../tables/headings/read-heading.ts'
import { isDifferenceName, isMeasureName, isShareName, isThingName, nameOf } from '../tables/name-words.ts'
import { labelColumn, rowLabel } from '../tables/row-names.ts'
import { figuresOf, type Figure, type Odd } from './odd-measure/line-figures.ts'
import { oddSize } from './odd-measure/odd-size.ts'
import { oddUnit } from './odd-measure/odd-unit.ts'
import { ruleWith } from './rule.ts'

type OddArgs = Odd['facts'] & {
  readonly written: string
  readonly row: string
  readonly column: string
  readonly along: 'row' | 'column'
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

/** Measures through the years, one of which is in another unit or has its decimal sign elsewhere. */
export const oddMeasure = ruleWith(codes, ({ tables, meta: { language } }: Report, emit) => {
  for (const table of tables) {
    if (table.takenFrom !== undefined) continue
    // What goals are measured in is held by their targets.
    const hasTargets = table.columns.some(({ type }) => type === 'target')
    const told = new Set<Cell>()
    const tell = ({ cell, row, column }: Figure, facts: Odd['facts'] & Pick<OddArgs, 'along'>): void => {
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
