/** A table's cells while they are being computed and verified. */

import { addTo } from '../model/add-to.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import type { ColumnKind, Kind } from '../kinds/kind.ts'
import { compareAmounts, zero, type Amount } from '../model/amount.ts'
import { remembered } from '../model/remembered.ts'
import {
  compare,
  decimalsOf,
  magnitude,
  minus,
  negated,
  nought,
  plus,
  ratioOf,
  rounded,
  type Ratio,
} from '../model/ratio.ts'
import type { Rounding as RoundingRule, SignConvention } from '../model/conventions.ts'
import type { Span } from '../model/span.ts'
import {
  isGathered,
  type Agreement,
  type Arithmetic,
  type Cell,
  type CellSource,
  type Column,
  type HeldRule,
  type Reckoning,
} from '../model/table.ts'
import { added, evaluate, exactly, type Approximate } from '../model/approximate.ts'
import type { CellPlace } from './cell-place.ts'
import { precisionOf } from './precision.ts'
import type { RowPlan } from './row-plan.ts'
import { labelColumn, rowLabel } from './row-names.ts'

/** A column of the table together with what its kind says of it. */
export interface TypedColumn extends Column {
  readonly kind: ColumnKind | null
}

export interface Grid {
  readonly kind: Kind
  readonly columns: readonly TypedColumn[]
  readonly plans: readonly RowPlan[]
  readonly signs: SignConvention
  readonly emit: Emit
  /** The column of the name that counts for a cell of the given one: of its own scope, else of all scopes; −1 for none. */
  columnOf(name: string, beside: number): number
  /** Which of a column's formulas, among those that can be computed, its figures follow; 0 is the first. */
  readonly picks: ReadonlyMap<number, number>
  /** The rows that a sum was found to sum by its figures; null where none was. */
  found(row: number): readonly number[] | null
  cell(row: number, column: number): Cell
  /** The cell's number, as it is printed or as it was before, with its possible error; null where it has none. */
  figure(row: number, column: number): Approximate | null
  amount(row: number, column: number): Amount | null
  /** The row's label as written, and its place. */
  label(row: number): string
  rowSpan(row: number): Span
  /**
   * Fills a blank cell with the value computed from others, and holds a typed one against it: what differs by rounding
   * alone is noted, and `tell` is called for what is wrong.
   */
  settle(
    row: number,
    column: number,
    computed: Approximate,
    made: Made,
    tell: (written: Amount, span: Span) => void,
  ): void
  agreement(row: number, column: number, computed: Approximate): Agreement
  /** Whether the cell has been found wrong: what hangs on it is not told again. */
  isWrong(row: number, column: number): boolean
  /** Takes a blank cell for nought: a sum says so. */
  noteNought(row: number, column: number): void
  isNought(row: number, column: number): boolean
  noteRule(held: HeldRule): void
  /** What the kind asks of its figures, wherever that could be judged. */
  rules(): readonly HeldRule[]
  /** Marks a blank cell that a sum does not come out without. */
  noteAwaited(row: number, column: number): void
  isAwaited(row: number, column: number): boolean
  /** Takes the cell out of what is computed and verified. */
  setAside(row: number, column: number): void
  /** Whether nothing can be said of a sum with this cell in it: it is set aside, unreadable, withheld, or blank and asked for. */
  isUnsound(row: number, column: number): boolean
  /** The typed numbers that differ from the computed ones within rounding, once each. */
  roundings(): readonly Rounding[]
  /** Whether printed figures differ within rounding from what they are said to come to, typed or computed. */
  isRounded(): boolean
  /** A computed value as it is shown beside a typed one. */
  shown(computed: Approximate, beside: Amount): Amount
}

/** The cells that a figure is made of, and how. */
export interface Made {
  readonly from: readonly CellPlace[]
  readonly arithmetic: Arithmetic
}

export interface Rounding {
  readonly row: number
  readonly column: number
  readonly written: Amount
  readonly computed: Amount
}

/** Computed values with more decimals than this are shown rounded. */
const shownDecimals = 6

/** Of kronor and öre in the largest unit, with some to spare. */
const mostDecimals = 15

export function createGrid(table: {
  readonly id: string
  readonly kind: Kind
  readonly columns: readonly TypedColumn[]
  readonly plans: readonly RowPlan[]
  readonly cells: Cell[][]
  readonly signs: SignConvention
  readonly rounding: RoundingRule
  readonly sums: ReadonlyMap<number, readonly number[]>
  readonly emit: Emit
}): Grid {
  const { kind, columns, plans, cells, rounding, signs, sums, emit } = table
  const key = labelColumn(columns)
  const named = { columns, rows: cells.map((row) => ({ cells: row })) }
  const precision = columns.map(({ type }, index) => precisionOf(cells, index, type, rounding))
  const byName = new Map<string, number[]>()
  columns.forEach(({ kind }, index) => {
    if (kind) addTo(byName, kind.id, index)
  })
  const at = (row: number, column: number): number => row * columns.length + column
  const wrong = new Set<number>()
  const aside = new Set<number>()
  const roundings: Rounding[] = []
  const rules: HeldRule[] = []
  const noted = new Set<number>()
  const noughts = new Set<number>()
  const awaited = new Set<number>()
  let isRounded = false

  const amount = (row: number, column: number): Amount | null => {
    const { value } = cells[row]![column]!
    return value.type === 'number' ? value.amount : null
  }
  /** By the column beside which it is asked for: formulas ask in every row. */
  const columnsOf = remembered((name: string) => {
    const named = byName.get(name) ?? []
    return columns.map(({ scope }) => {
      const own = named.find((index) => columns[index]!.scope === scope)
      const ofAll = named.find(
        (index) => columns[index]!.scope === null || (scope === null && named.length === 1),
      )
      return own ?? ofAll ?? -1
    })
  })
  const grid: Grid = {
    kind,
    columns,
    plans,
    signs,
    emit,
    picks: new Map(),
    columnOf: (name, beside) => columnsOf(name)[beside]!,
    noteNought: (row, column) => void noughts.add(at(row, column)),
    isNought: (row, column) => noughts.has(at(row, column)),
    noteRule: (held) => void rules.push(held),
    rules: () => rules,
    noteAwaited: (row, column) => void awaited.add(at(row, column)),
    isAwaited: (row, column) => awaited.has(at(row, column)),
    found: (row) => sums.get(row) ?? null,
    cell: (row, column) => cells[row]![column]!,
    amount,
    figure(row, column) {
      const found = amount(row, column)
      if (!found) return null
      const value = ratioOf(cells[row]![column]!.exact ?? found)
      return { value, error: errorOf(row, column, found), decimals: found.decimals }
    },
    label: (row) => rowLabel(named, row),
    rowSpan: (row) => cells[row]![key]!.written.span,
    settle(row, column, computed, made, tell) {
      const { value, written, origin } = cells[row]![column]!
      if (value.type === 'missing') return fill(row, column, computed, made)
      // A total that was computed column by column need not agree with its own row to the last digit.
      if (value.type !== 'number' || origin === 'computed' || grid.isWrong(row, column)) return
      const agreement = grid.agreement(row, column, computed)
      // A figure of another report is known by where it was taken from, whatever it is held against.
      if (!isGathered(written))
        cells[row]![column] = {
          ...cells[row]![column]!,
          sources: sourcesOf(made.from),
          reckoning: {
            arithmetic: made.arithmetic,
            agreement,
            result: agreement === 'same' ? value.amount : grid.shown(computed, value.amount),
            tolerance: toleranceOf(row, column, computed, value.amount),
          },
        }
      if (agreement === 'rounded') noteRounding(row, column, computed, value.amount)
      if (agreement === 'same' && isOfExact(made)) ofPrinted(made, value.amount)
      if (agreement !== 'wrong') return
      wrong.add(at(row, column))
      tell(value.amount, written.span)
    },
    agreement(row, column, computed) {
      const written = cells[row]![column]!.exact ?? amount(row, column)!
      if (compare(ratioOf(written), ratioOf(rounded(computed.value, written.decimals))) === 0) return 'same'
      const apart = magnitude(minus(ratioOf(written), computed.value))
      return compare(apart, allowedBy(row, column, computed, written)) <= 0 ? 'rounded' : 'wrong'
    },
    isWrong: (row, column) => wrong.has(at(row, column)),
    setAside(row, column) {
      wrong.add(at(row, column))
      aside.add(at(row, column))
    },
    isUnsound(row, column) {
      const { type } = cells[row]![column]!.value
      const { kind } = columns[column]!
      if (type === 'missing')
        return kind !== null && (kind.filled || kind.formula !== null) && !noughts.has(at(row, column))
      return type === 'unreadable' || type === 'none' || aside.has(at(row, column))
    },
    roundings: () => roundings,
    isRounded: () => isRounded || roundings.length > 0,
    shown: ({ value }, beside) =>
      rounded(value, Math.max(decimalsOf(value, shownDecimals) ?? beside.decimals + 2, beside.decimals)),
  }
  return grid

  /** How far a typed number may be from the computed one, but for what it is itself rounded by. */
  function allowedBy(row: number, column: number, { error }: Approximate, written: Amount): Ratio {
    if (rounding === 'exact' || compare(error, nought) === 0) return nought
    return plus(error, halfUnitOf(row, column, written))
  }

  function toleranceOf(row: number, column: number, computed: Approximate, written: Amount): Amount {
    const allowed = allowedBy(row, column, computed, written)
    return rounded(allowed, decimalsOf(allowed, shownDecimals) ?? written.decimals + 2)
  }

  function errorOf(row: number, column: number, printed: Amount): Ratio {
    const error = precision[column]!.errorOf(printed)
    return compare(error, nought) === 0 ? error : halfUnitOf(row, column, printed)
  }

  /** What was converted or summed carries the rounding of all that it was made of. */
  function halfUnitOf(row: number, column: number, printed: Amount): Ratio {
    return cells[row]![column]!.written.offBy ?? precision[column]!.halfUnitOf(printed)
  }

  function sourcesOf(places: readonly CellPlace[]): readonly CellSource[] {
    return places.map(({ row, column }) => ({
      table: table.id,
      row,
      column,
      span: cells[row]![column]!.written.span,
    }))
  }

  function fill(row: number, column: number, computed: Approximate, { from, arithmetic }: Made): void {
    const { unit, kind } = columns[column]!
    const decimals = computed.decimals ?? kind?.decimals ?? precision[column]!.decimals
    const amount = rounded(computed.value, decimals)
    const made = { from, arithmetic }
    const wasRounded = isOfExact(made)
    cells[row]![column] = {
      value: { type: 'number', amount, unit },
      origin: 'computed',
      sources: sourcesOf(from),
      reckoning: wasRounded
        ? ofPrinted(made, amount)
        : { arithmetic, agreement: 'same', result: amount, tolerance: { units: 0n, decimals } },
      ...(wasRounded && computed.decimals !== null && exactOf(computed.value, amount)),
      written: cells[row]![column]!.written,
    }
  }

  function isOfExact({ from }: Made): boolean {
    return from.some(({ row, column }) => cells[row]![column]!.exact)
  }

  /** What readers see need not come to what was computed of the figures before they were rounded. */
  function ofPrinted({ from, arithmetic }: Made, made: Amount): Reckoning {
    const figures = from.map(({ row, column }) => amount(row, column)).map((one) => one && exactly(one))
    const takenAway = new Set(arithmetic.by === 'sum' ? arithmetic.takenAway : [])
    const come =
      arithmetic.by === 'sum'
        ? figures.reduce<Approximate>((sum, figure, index) => {
            if (!figure) return sum
            const isMinus = takenAway.has(index)
            return added(sum, isMinus ? { ...figure, value: negated(figure.value) } : figure)
          }, exactly(zero))
        : evaluate(arithmetic.formula, (name) => figures[arithmetic.names.indexOf(name)] ?? exactly(zero))
    const result = rounded(come?.value ?? ratioOf(made), made.decimals)
    const agreement = compareAmounts(result, made) === 0 ? 'same' : 'rounded'
    if (agreement === 'rounded') isRounded = true
    const tolerance = rounded(magnitude(minus(ratioOf(result), ratioOf(made))), made.decimals)
    return { arithmetic, agreement, result, tolerance }
  }

  function noteRounding(row: number, column: number, computed: Approximate, written: Amount): void {
    if (noted.has(at(row, column))) return
    noted.add(at(row, column))
    roundings.push({ row, column, written, computed: grid.shown(computed, written) })
  }
}

/** Nothing where what is printed says it all. */
function exactOf(value: Ratio, printed: Amount): Pick<Cell, 'exact'> {
  const decimals = decimalsOf(value, mostDecimals)
  const exact = decimals === null ? printed : rounded(value, decimals)
  return compareAmounts(exact, printed) === 0 ? {} : { exact }
}
