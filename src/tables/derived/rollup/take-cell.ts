/** A cell of a report's table → what stands for it in the gathered one, in its unit, signs and language. */

import type { ColumnKind } from '../../../kinds/kind.ts'
import { negate, type Amount } from '../../../model/amount.ts'
import { convertedTo } from '../../../model/convert-money.ts'
import { lookUp } from '../../../model/look-up.ts'
import { numberText, quantityText } from '../../../model/number-text.ts'
import { remembered, rememberedOf } from '../../../model/remembered.ts'
import type { Cell, CellSource, Column, Table, Value } from '../../../model/table.ts'
import { tenTo, times, type Ratio } from '../../../model/ratio.ts'
import { powerOf } from '../../../model/units.ts'
import { offBy } from './off-by.ts'
import { unitOf, type RollupSource, type RollupTarget } from './rollup-target.ts'
import type { RollupNotes } from './rollup-notes.ts'

/** A figure of the gathered table. */
export interface TakenFigure {
  readonly amount: Amount
  /** It was converted to a larger unit, and so has decimals that nobody wrote. */
  readonly isFiner: boolean
  /** How far rounding may have put it off. */
  readonly offBy: Ratio
  readonly source: CellSource
  /** It is the very figure that stands in the report. */
  readonly isAsWritten: boolean
}

/** `blank` stands for nothing; `lost` for what cannot be had. */
export type Taken = TakenFigure | 'blank' | 'lost'

export const isFigure = (taken: Taken): taken is TakenFigure => typeof taken === 'object'

export const sourceOf = ({ report, table }: RollupSource, row: number, column: number): CellSource => ({
  report: report.id,
  table: table.id,
  row,
  column,
  span: table.rows[row]!.cells[column]!.written.span,
})

/** A figure that is wrong or missing in its report is lost, and noted. */
export function takeFigure(
  from: RollupSource,
  row: number,
  column: number,
  target: RollupTarget,
  notes: RollupNotes,
): Taken {
  const { table } = from
  const { cells, isIncome } = table.rows[row]!
  const { value, isWrong, written, exact } = cells[column]!
  const source = sourceOf(from, row, column)
  if (value.type === 'missing' && !written.lost && !isNeeded(from, row, column, target)) return 'blank'
  if (value.type !== 'number' || isWrong) {
    notes.cell(from, source)
    return 'lost'
  }
  const { type } = table.columns[column]!
  const off = offBy(from, row, column)
  if (type !== 'money') return { amount: value.amount, isFiner: false, offBy: off, source, isAsWritten: true }
  const sign = notes.signOf(from, column, isIncome)
  if (sign === null) return 'lost'
  const [own, other] = [unitOf(from), target.unit]
  const power = powerOf(own) - powerOf(other)
  if (own !== other) notes.converted(from, { isRounded: power > value.amount.decimals, isFiner: power < 0 })
  const figure = exact ?? value.amount
  const amount = withoutNoughts(convertedTo({ amount: figure, unit: own }, other), figure.decimals)
  return {
    amount: sign === 1 ? amount : negate(amount),
    isFiner: power < 0 || exact !== undefined,
    offBy: times(off, tenTo(power)),
    source,
    isAsWritten: own === other && sign === 1 && !exact,
  }
}

/** Without the last noughts that stand behind as many decimals: what was converted to a larger unit has them of that. */
function withoutNoughts({ units, decimals }: Amount, least: number): Amount {
  return decimals > least && units % 10n === 0n
    ? withoutNoughts({ units: units / 10n, decimals: decimals - 1 }, least)
    : { units, decimals }
}

/** A blank that must be filled in, or that should have been computed, says nothing; one that a sum comes out with is nought. */
function isNeeded({ table }: RollupSource, row: number, column: number, { kind }: RollupTarget): boolean {
  const known = kind.columns.find(({ id }) => id === table.columns[column]!.id)
  if (!known || (!known.filled && known.formula === null)) return false
  return !summedRows(table)(column).has(row)
}

/** By column, the rows of which its sums that come out are made. */
const summedRows = rememberedOf(({ rows }: Table) =>
  remembered((column: number): ReadonlySet<number> => {
    const summed = new Set<number>()
    for (const { cells } of rows) {
      const { reckoning, sources = [] } = cells[column]!
      if (reckoning === undefined || reckoning.agreement === 'wrong') continue
      for (const source of sources) if (source.column === column) summed.add(source.row)
    }
    return summed
  }),
)

/** What a cell says that is not counted with others, as the gathering report writes it. */
export function takenText(
  { value, written, origin }: Cell,
  column: Column,
  isSameLanguage: boolean,
  { kind, language }: RollupTarget,
): string {
  if (value.type === 'missing' || value.type === 'unreadable') return written.text
  if (origin !== 'computed' && isSameLanguage) return written.text
  return (
    textOf(
      value,
      kind.columns.find(({ id }) => id === column.id),
    ) ?? written.text
  )

  function textOf(of: Value, known: ColumnKind | undefined): string | null {
    switch (of.type) {
      case 'number':
        return column.type === 'measure'
          ? quantityText(of.amount, of.unit, language)
          : numberText(of.amount, language)
      case 'choice': {
        const words = known?.choices.find(({ id }) => id === of.choice)?.words[language][0]
        const word = words ?? lookUp(column.choices[language], of.choice)
        return word === undefined ? null : of.reason === null ? word : `${word} – ${of.reason}`
      }
      case 'date':
        return of.date
      default:
        return null
    }
  }
}
