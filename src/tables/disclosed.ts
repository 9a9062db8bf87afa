/**
 * Figures that are withheld and can be worked out all the same: the only one of a sum that is not shown, where the sum and all its
 * other terms are, or can be worked out in turn.
 */

import { compareAmounts, negate, subtract, zero, type Amount } from '../model/amount.ts'
import { isAdditive, namesIn } from '../model/formula.ts'
import type { Language } from '../model/language.ts'
import type { Cell } from '../model/table.ts'
import type { CellPlace } from './cell-place.ts'
import { isKeptBack } from './cells/number.ts'
import { formulaOf } from './column-formulas.ts'
import { comesTo } from './comes-to.ts'
import { figureIn } from './figure-in.ts'
import type { Grid } from './grid.ts'
import { isSumName, isUnsummedName, nameOf } from './name-words.ts'
import { rowsSummed } from './named-sums.ts'
import type { FoundRelations } from './relations/tell-relations.ts'
import { namedSum } from './relations/summed-table.ts'
import { labelColumn } from './row-names.ts'
import { rowsOf } from './totals.ts'

/** A figure that is made of others, by its own name and that of its line. */
interface Sum {
  readonly made: CellPlace
  readonly terms: readonly CellPlace[]
  /** Only its name says that it sums the terms, so that these have to look like it. */
  readonly isByName?: true
  /** Its terms add up, none being taken away. */
  readonly isPlain: boolean
}

/** A hidden figure, and what it can be worked out with. */
interface WorkedOut {
  readonly place: CellPlace
  readonly sum: Sum
  /** Hidden figures that are worked out before it. */
  readonly steps: readonly CellPlace[]
}

export function tellDisclosed(
  grid: Grid,
  found: FoundRelations | null,
  cells: readonly (readonly Cell[])[],
  language: Language,
): void {
  const hidden = cells.flatMap((row, at) =>
    row.flatMap((cell, column) => (isSecret(cell) ? [{ row: at, column }] : [])),
  )
  if (hidden.length === 0) return
  const sums = [...declared(grid), ...(found ? shown(found, grid, cells, language) : [])]
  const { columns } = grid
  for (const { place, sum, steps } of workedOut(hidden, sums, cells, language)) {
    const { made } = sum
    const isAlongRow = made.row === place.row
    const [first] = steps
    grid.emit(
      'table/disclosed',
      {
        written: cells[place.row]![place.column]!.written.text,
        column: columns[place.column]!.heading.text,
        row: grid.label(place.row),
        made: isAlongRow ? columns[made.column]!.heading.text : grid.label(made.row),
        isAlongRow,
        first: first ? { column: columns[first.column]!.heading.text, row: grid.label(first.row) } : null,
      },
      cells[place.row]![place.column]!.written.span,
      [made, ...steps.filter((step) => step !== made)].map(
        ({ row, column }) => cells[row]![column]!.written.span,
      ),
    )
  }
}

/**
 * The terms of sums that nothing else of the sum hides, and with them those of the next sum. Each sum is looked at once for
 * each hidden figure in it, so that the time goes by the figures of sums that hide any.
 */
function workedOut(
  hidden: readonly CellPlace[],
  sums: readonly Sum[],
  cells: readonly (readonly Cell[])[],
  language: Language,
): WorkedOut[] {
  const width = cells[0]?.length ?? 0
  const keyOf = ({ row, column }: CellPlace): number => row * width + column
  const secret = new Map(hidden.map((place) => [keyOf(place), place]))
  const hiding = sums.flatMap((sum) => {
    const all = [sum.made, ...sum.terms]
    const unknown = new Set(all.filter((place) => figureAt(place) === null).map(keyOf))
    const isOpen = [...unknown].every((key) => secret.has(key))
    return isOpen && unknown.size > 0 ? [{ sum, unknown }] : []
  })
  const by = new Map<number, (typeof hiding)[number][]>()
  for (const one of hiding)
    for (const key of one.unknown) {
      const known = by.get(key)
      if (known) known.push(one)
      else by.set(key, [one])
    }
  /** Null where its amount is not needed, or not known. */
  const solved = new Map<number, Amount | null>()
  const told = new Map<number, WorkedOut>()
  const waiting = hiding.filter(({ unknown }) => unknown.size === 1)
  for (let at = 0; at < waiting.length; at++) {
    const { sum, unknown } = waiting[at]!
    const [key] = unknown
    if (key === undefined) continue
    const place = secret.get(key)!
    const isMade = keyOf(sum.made) === key
    const left = leftOf(sum, key)
    if (!isMade && sum.isByName && (left === null || !canBePart(sum, left))) continue
    const steps = [sum.made, ...sum.terms].filter((one) => solved.has(keyOf(one)))
    solved.set(key, left)
    // A sum that is not shown, but all of whose parts are, hides nothing that is a secret.
    if (!isMade) told.set(key, { place, sum, steps })
    for (const one of by.get(key)!) {
      one.unknown.delete(key)
      if (one.unknown.size === 1) waiting.push(one)
    }
  }
  return hidden.flatMap((place) => told.get(keyOf(place)) ?? [])

  /** What the sum leaves for the one figure of it that is hidden. */
  function leftOf({ made, terms, isPlain }: Sum, key: number): Amount | null {
    if (!isPlain) return null
    const isSum = keyOf(made) === key
    const others = terms.filter((term) => keyOf(term) !== key).map(amountAt)
    const whole = isSum ? zero : amountAt(made)
    if (whole === null || !others.every((figure) => figure !== null)) return null
    const left = others.reduce(subtract, whole)
    return isSum ? negate(left) : left
  }

  /** Nothing is below nought, and something is left of the whole: of a mean of the others that hardly holds. */
  function canBePart({ terms }: Sum, left: Amount): boolean {
    const others = terms.flatMap((term) => amountAt(term) ?? [])
    return others.length > 0 && [...others, left].every((figure) => compareAmounts(figure, zero) >= 0)
  }

  function amountAt(place: CellPlace): Amount | null {
    return figureAt(place) ?? solved.get(keyOf(place)) ?? null
  }

  function figureAt({ row, column }: CellPlace): Amount | null {
    const cell = cells[row]?.[column]
    return cell ? figureIn(cell, language) : null
  }
}

const isSecret = ({ value, written }: Cell): boolean =>
  (value.type === 'none' || value.type === 'text') && isKeptBack(written.text)

/** What the kind says: its totals, its rows and its columns that are made of others. */
function declared(grid: Grid): Sum[] {
  const { plans, columns, kind } = grid
  const totals = plans.flatMap(({ role, known }, row): Sum[] => {
    if ((role !== 'total' && role !== 'subtotal') || known?.formula) return []
    const rows = rowsOf(grid, row)
    return summed().map((column) => ({
      made: { row, column },
      terms: rows.map((one) => ({ row: one, column })),
      isPlain: false,
    }))
  })
  const rowFormulas = plans.flatMap(({ known, income }, row): Sum[] => {
    const formula = known?.formula?.by[grid.signs][income ? 'income' : 'cost'][0]
    if (!formula || !isAdditive(formula)) return []
    const rows = namesIn(formula).map((name) => plans.findIndex((plan) => plan.known?.id === name))
    return summed().map((column) => ({
      made: { row, column },
      terms: rows.filter((one) => one !== -1).map((one) => ({ row: one, column })),
      isPlain: false,
    }))
  })
  const columnFormulas = plans.flatMap((_, row) =>
    columns.flatMap((__, column): Sum[] => {
      const formula = formulaOf(grid, column, row)
      if (!formula || !isAdditive(formula)) return []
      const terms = namesIn(formula).map((name) => ({ row, column: grid.columnOf(name, column) }))
      return [{ made: { row, column }, terms, isPlain: false }]
    }),
  )
  return [...totals, ...rowFormulas, ...(kind.columns.length > 0 ? columnFormulas : [])]

  function summed(): number[] {
    return columns.flatMap((column, index) => (column.kind?.summed ? [index] : []))
  }
}

/** What the figures show to be sums, and what is called one where no figures say of what. */
function shown(
  { table, relations }: FoundRelations,
  { columns, kind }: Grid,
  cells: readonly (readonly Cell[])[],
  language: Language,
): Sum[] {
  const { rows, adding } = table
  const found = relations.flatMap((relation): Sum[] => {
    if (relation.over === 'columns')
      return relation.form !== 'sum'
        ? []
        : rows.flatMap(({ counts }, row) =>
            counts
              ? [
                  {
                    made: { row, column: relation.column },
                    terms: relation.terms.map(({ column }) => ({ row, column })),
                    isPlain: relation.terms.every(({ sign }) => sign === 1),
                  },
                ]
              : [],
          )
    const terms = relation.over === 'rows' ? relation.terms.map(({ row }) => row) : [relation.other]
    const isPlain = relation.over !== 'rows' || relation.terms.every(({ sign }) => sign === 1)
    return adding.map((column) => ({
      made: { row: relation.row, column },
      terms: terms.map((row) => ({ row, column })),
      isPlain,
    }))
  })
  const key = labelColumn(columns)
  const named = rows.flatMap(({ likely }, row): Sum[] => {
    const isKnown = relations.some((one) => one.over === 'rows' && one.row === row)
    if (kind.total !== null || likely < namedSum || isKnown) return []
    const terms = rowsSummed(rows, row, language)
    if (!terms || terms.length < 2) return []
    return adding
      .filter((column) => column !== key && !isUnsummedName(nameOf(columns[column]!.heading.text), language))
      .map((column) => ({
        made: { row, column },
        terms: terms.map((one) => ({ row: one, column })),
        isByName: true,
        isPlain: true,
      }))
  })
  // A sum that some column contradicts is none.
  const isFitting = ({ made, terms }: Sum): boolean =>
    adding.every(
      (column) =>
        fits(
          made.row,
          terms.map(({ row }) => row),
          (row) => cells[row]![column]!,
        ) !== false,
    )
  return [...found, ...named.filter(isFitting), ...namedColumns()]

  function isSum(column: number): boolean {
    return isSumName(nameOf(columns[column]!.heading.text), language)
  }

  /** `Totalt` behind `Kvinnor` and `Män`, where it is their sum in some rows and nowhere another. */
  function namedColumns(): Sum[] {
    if (kind.columns.length > 0) return []
    return adding.flatMap((made): Sum[] => {
      const terms = adding.filter((column) => column < made && !isSum(column))
      if (!isSum(made) || terms.length < 2) return []
      const held = cells.flatMap((row) => fits(made, terms, (column) => row[column]!) ?? [])
      if (held.length < fewestRows || held.includes(false)) return []
      return [...cells.keys()].map((row) => ({
        made: { row, column: made },
        terms: terms.map((column) => ({ row, column })),
        isPlain: true,
      }))
    })
  }

  /** Whether the parts come to the whole, within rounding; null where one of them is not shown. */
  function fits(made: number, terms: readonly number[], cellAt: (at: number) => Cell): boolean | null {
    const whole = figureIn(cellAt(made), language)
    const parts = terms.map((at) => figureIn(cellAt(at), language))
    if (!whole || !parts.every((part) => part !== null)) return null
    return comesTo(whole, parts)
  }
}

/** In fewer a column comes to the sum of others by chance. */
const fewestRows = 2
