/**
 * Columns that others make up, found in the figures: sums, differences, changes in per cent and shares. Every row is a
 * witness; a relation counts once, however it is turned.
 */

import { holds, weight, weightOfMiss, type Trial } from './evidence.ts'
import type { Figures } from './lines.ts'
import { explainingSlips } from './slips.ts'

export interface ColumnTerm {
  readonly column: number
  readonly sign: 1 | -1
}

/** `sum` is of the terms by their signs; `change` is the first less the second, in per cent of the second; `share` the first in per cent of the second; `rise` the first in per cent of what the second was before it. */
export type ColumnForm = 'sum' | 'change' | 'share' | 'rise'

export interface ColumnRelation {
  readonly column: number
  readonly form: ColumnForm
  readonly terms: readonly ColumnTerm[]
  readonly holds: readonly number[]
  readonly breaks: readonly number[]
  readonly surplus: number
}

/** What headings say of a column before its figures do. */
export interface ColumnHint {
  /** Holds figures that can be added to those of the other columns. */
  readonly adds: boolean
  readonly isPercent: boolean
  /** Whether its heading calls it a sum. */
  readonly isSum: boolean
  /** Whether its heading says that it is what parts two others. */
  readonly isDifference: boolean
  /** How much its heading speaks for a sum or difference of others, as a power of ten. */
  readonly likely: number
  /** Columns of one scope, period or year, hang together first. */
  readonly scope: string | null
}

const mostColumns = 24
const mostTerms = 6
const needed = 5
/** Of what stands in its usual place there are hardly more readings than these. */
const naturalReadings = 3

/** `rows` are those in which columns are held against each other. */
export function findColumnRelations(
  figures: Figures,
  rows: readonly number[],
  hints: readonly ColumnHint[],
): ColumnRelation[] {
  const adding = hints.flatMap(({ adds }, column) => (adds ? [column] : []))
  const percents = hints.flatMap(({ isPercent }, column) => (isPercent ? [column] : []))
  if (rows.length < 2 || adding.length < 2 || hints.length > mostColumns) return []
  const candidates = [...sumCandidates(adding), ...percentCandidates(percents, adding)]
  const chance = Math.log10(Math.max(candidates.length, 10))
  const found = candidates
    .flatMap((candidate) => {
      const relation = isBroken(candidate) ? null : weighed(candidate)
      return relation ? [relation] : []
    })
    .sort((a, b) => rank(b) - rank(a))
  return independent(found, coincides)

  /**
   * Whether one follows from others and two columns that are alike, or one of noughts: `Avvikelse` from the wrong one of two
   * budgets that differ in a single row says nothing of that row.
   */
  function coincides(relation: ColumnRelation, others: readonly ColumnRelation[]): boolean {
    if (relation.form !== 'sum' || relation.breaks.length === 0) return false
    const sums = others.filter(({ form }) => form === 'sum').slice(0, mostCombined)
    return combinations(coefficients(relation), sums.map(coefficients)).some((apart) => {
      if (apart.size > 2) return false
      const alike = relation.holds.filter((row) => isNothing(apart, row))
      return alike.length * 5 >= relation.holds.length * 4
    })
  }

  function isNothing(row: ReadonlyMap<number, number>, at: number): boolean {
    let value = 0
    let error = 0
    for (const [column, factor] of row) {
      const figure = figures.at(at, column)
      value += factor * figure.value
      error += Math.abs(factor) * figure.error
    }
    return Math.abs(value) <= error
  }

  /**
   * Whether a sum is out of the question, as nearly all are: so many rows speak against it. Said without keeping what each
   * row says, since a table may have a thousand candidates, and many thousand rows.
   */
  function isBroken({ column, form, terms }: Candidate): boolean {
    if (form !== 'sum') return false
    const printed = figures.column(column)
    const parts = terms.map((term) => figures.column(term.column))
    let broken = 0
    for (const row of rows) {
      if (printed.states[row] !== 'figure') continue
      let difference = printed.values[row]!
      let tolerance = printed.errors[row]!
      let isUnknown = false
      let isAllBlank = true
      for (let at = 0; at < parts.length; at++) {
        const { values, errors, states } = parts[at]!
        if (states[row] === 'unreadable') isUnknown = true
        if (states[row] !== 'blank') isAllBlank = false
        difference -= terms[at]!.sign * values[row]!
        tolerance += errors[row]!
      }
      if (isUnknown || isAllBlank || Math.abs(difference) <= tolerance) continue
      if (++broken > rows.length / 3) return true
    }
    return false
  }

  function weighed(candidate: Candidate): ColumnRelation | null {
    const { column, form, terms } = candidate
    const isNatural = isSumOfNeighbours(candidate)
    const isBeside = isNatural || isDifferenceOfNeighbours(candidate)
    const tried: { readonly row: number; readonly trial: Trial; readonly isHeld: boolean }[] = []
    const held: number[] = []
    const broken: number[] = []
    let trivial = 0
    let trivialEvidence = 0
    for (const row of rows) {
      const trial = columnTrial(figures, candidate, row)
      if (!trial) continue
      const isHeld = holds(trial)
      if (isHeld && !trial.isTelling) {
        trivial++
        trivialEvidence += weight({ ...trial, isTelling: true })
        if (isNatural) held.push(row)
        continue
      }
      ;(isHeld ? held : broken).push(row)
      if (!isHeld && broken.length > rows.length / 3) return null
      tried.push({ row, trial, isHeld })
    }
    const { likely } = hints[column]!
    const fewest = likely > 0 ? 2 : 3
    if (held.length < fewest || broken.length * (isBeside ? 2 : 3) > held.length + (likely > 0 ? trivial : 0))
      return null
    let evidence = 0
    let misses = 0
    const seen = new Set<string>()
    for (const { row, trial, isHeld } of tried) {
      if (!isHeld) misses += weightOfMiss(trial, slipsOf(candidate, row, trial))
      const key = [column, ...terms.map((term) => term.column)]
        .map((at) => figures.at(row, at).value)
        .join(' ')
      if (isHeld && !seen.has(key)) evidence += weight(trial)
      seen.add(key)
    }
    // Where nothing is added or taken away the column repeats another, which says something beside rows where it does not.
    const repeated = isNatural
      ? trivialEvidence
      : held.length > 1 && broken.length === 0
        ? trivialEvidence / 2
        : 0
    const readings = isBeside ? Math.log10(naturalReadings) : chance
    const surplus = evidence + repeated + misses + likely - needed - readings
    return surplus < 0 ? null : { column, form, terms, holds: held, breaks: broken, surplus }
  }

  function slipsOf(candidate: Candidate, row: number, { difference, tolerance }: Trial): number {
    if (candidate.form !== 'sum') return 0
    const parts = candidate.terms.map((term) => ({ ...figures.at(row, term.column), sign: -term.sign }))
    return explainingSlips(difference, tolerance, [
      { ...figures.at(row, candidate.column), sign: 1 },
      ...parts,
    ])
  }

  /** `2024 | 2025 | Förändring`: what its heading calls a difference stands behind the two that it parts. */
  function isDifferenceOfNeighbours({ column, form, terms }: Candidate): boolean {
    const parts = terms.map((term) => term.column).toSorted((a, b) => a - b)
    const isApart = terms.length === 2 && terms[0]!.sign !== terms[1]!.sign
    return (
      hints[column]!.isDifference &&
      form === 'sum' &&
      isApart &&
      parts[0] === column - 2 &&
      parts[1] === column - 1
    )
  }

  /** `Budget | Ändring | Totalt`: what its heading calls a sum stands behind all that it sums. */
  function isSumOfNeighbours({ column, form, terms }: Candidate): boolean {
    const { isSum } = hints[column]!
    return (
      isSum &&
      form === 'sum' &&
      terms.every(({ column: term, sign }, index) => sign === 1 && term === column - terms.length + index)
    )
  }

  /** Fewer terms first, then the more that speaks for it: what follows from it needs no telling of its own. */
  function rank({ column, terms, surplus, breaks }: ColumnRelation): number {
    const isTurned = terms.some((term) => hints[term.column]!.isDifference)
    const isOneScope = terms.every((term) => hints[term.column]!.scope === hints[column]!.scope)
    return (
      Math.min(surplus, 30) / 10 +
      hints[column]!.likely * 2 -
      terms.length * 2 -
      breaks.length * 3 +
      (isOneScope ? 1 : 0) -
      (isTurned ? 4 : 0)
    )
  }
}

type Candidate = Pick<ColumnRelation, 'column' | 'form' | 'terms'>

function sumCandidates(adding: readonly number[]): Candidate[] {
  const found: Candidate[] = []
  for (const column of adding) {
    const others = adding.filter((other) => other !== column)
    for (const terms of signedTerms(others)) found.push({ column, form: 'sum', terms })
  }
  return found
}

/** Every pair, added or taken from each other; every three and four of few columns; every run of neighbours. */
function signedTerms(columns: readonly number[]): ColumnTerm[][] {
  const found: ColumnTerm[][] = []
  const grow = (chosen: readonly ColumnTerm[], from: number, most: number): void => {
    if (chosen.length > 1 && chosen.some(({ sign }) => sign === 1)) found.push([...chosen])
    if (chosen.length === most) return
    for (let at = from; at < columns.length; at++)
      for (const sign of [1, -1] as const) grow([...chosen, { column: columns[at]!, sign }], at + 1, most)
  }
  grow([], 0, columns.length <= 7 ? 4 : columns.length <= 12 ? 3 : 2)
  const known = columns.length <= 7 ? 4 : columns.length <= 12 ? 3 : 2
  for (let from = 0; from < columns.length; from++)
    for (let to = from + known + 1; to <= Math.min(columns.length, from + mostTerms); to++)
      found.push(columns.slice(from, to).map((column) => ({ column, sign: 1 })))
  return found
}

/** In per cent of one of the two: a change from the second to the first, or the first as a share of the second. */
function percentCandidates(percents: readonly number[], adding: readonly number[]): Candidate[] {
  return percents.flatMap((column) =>
    adding.flatMap((a) =>
      adding.flatMap((b) => {
        if (a === b) return []
        const terms: ColumnTerm[] = [
          { column: a, sign: 1 },
          { column: b, sign: 1 },
        ]
        return (['change', 'share', 'rise'] as const).map((form): Candidate => ({ column, form, terms }))
      }),
    ),
  )
}

/** Null where there is nothing to hold against the relation. */
export function columnTrial(figures: Figures, relation: Candidate, row: number): Trial | null {
  const printed = figures.at(row, relation.column)
  if (printed.state !== 'figure') return null
  let computed = 0
  let tolerance = printed.error
  let scale = Math.abs(printed.value)
  let telling = 0
  let isAllBlank = true
  let isOneOfThem = false
  for (const { column, sign } of relation.terms) {
    const { value, error, state } = figures.at(row, column)
    if (state === 'unreadable') return null
    computed += sign * value
    tolerance += error
    scale = Math.max(scale, Math.abs(value))
    if (value !== 0) telling++
    if (state !== 'blank') isAllBlank = false
    if (sign === 1 && value === printed.value) isOneOfThem = true
  }
  if (relation.form !== 'sum') {
    const [a, b] = relation.terms.map(({ column }) => figures.at(row, column))
    return percentTrial(figures, relation.form, printed, a!, b!)
  }
  if (isAllBlank) return null
  const difference = printed.value - computed
  // With the rest amounting to nothing it repeats a single one of them: the same in both years, in both organisations.
  const isRepeat = Math.abs(difference) <= tolerance && isOneOfThem
  return { difference, tolerance, scale, isTelling: telling > 1 && !isRepeat }
}

interface Printed {
  readonly value: number
  readonly error: number
  readonly state: string
}

/** Per cent are printed with the magnitude of what they are of: −9 of −605 is 1,5 %. */
function percentTrial(
  figures: Figures,
  form: Exclude<ColumnForm, 'sum'>,
  printed: Printed,
  a: Printed,
  b: Printed,
): Trial | null {
  if (a.state !== 'figure' || b.state !== 'figure') return null
  const of = form === 'rise' ? { value: b.value - a.value, error: a.error + b.error } : b
  if (of.value === 0 || Math.abs(of.value) <= 2 * of.error) return null
  const over = form === 'change' ? a.value - b.value : a.value
  const overError = form === 'change' ? a.error + b.error : a.error
  // Per cent in half units of the table's last decimal.
  const hundred = 100 * 2 * 10 ** figures.decimals
  const computed = (over / of.value) * hundred
  const size = Math.abs(of.value) - of.error
  const spread = (overError / size + (Math.abs(over) * of.error) / (size * Math.abs(of.value))) * hundred
  // Where a small figure is compared with, its rounding decides and nothing is said.
  if (spread > Math.abs(computed) / 2 && spread > printed.error * 4) return null
  return {
    difference: printed.value - computed,
    tolerance: printed.error + spread,
    scale: Math.abs(printed.value),
    isTelling: over !== 0,
  }
}

/** By column: the relation holds where the figures, times these, come to nothing. */
const coefficients = ({ column, terms }: Candidate): Map<number, number> =>
  new Map([[column, 1], ...terms.map((term): [number, number] => [term.column, -term.sign])])

function difference(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
  sign: number,
): Map<number, number> {
  const left = new Map(a)
  for (const [column, value] of b) {
    const rest = (left.get(column) ?? 0) - sign * value
    if (rest === 0) left.delete(column)
    else left.set(column, rest)
  }
  return left
}

/** More relations than these are not combined with one another. */
const mostCombined = 4

/** The row with each of the others added, taken away or left out. */
function combinations(
  row: ReadonlyMap<number, number>,
  others: readonly ReadonlyMap<number, number>[],
): ReadonlyMap<number, number>[] {
  return others.reduce<ReadonlyMap<number, number>[]>(
    (all, other) => all.flatMap((one) => [one, difference(one, other, 1), difference(one, other, -1)]),
    [row],
  )
}

/** Without those that follow from better ones: no new relation among the same columns. */
function independent(
  relations: readonly ColumnRelation[],
  coincides: (relation: ColumnRelation, others: readonly ColumnRelation[]) => boolean,
): ColumnRelation[] {
  const kept: ColumnRelation[] = []
  const basis: Map<number, number>[] = []
  const percents = new Set<number>()
  for (const relation of relations) {
    if (relation.form !== 'sum') {
      if (percents.has(relation.column)) continue
      percents.add(relation.column)
      kept.push(relation)
      continue
    }
    if (coincides(relation, kept)) continue
    const row = reduced(coefficients(relation), basis)
    if (row.size === 0) continue
    basis.push(row)
    kept.push(relation)
  }
  return kept
}

/** What is left of a row of coefficients by column when those of the basis are taken out; empty where nothing is. */
function reduced(
  row: ReadonlyMap<number, number>,
  basis: readonly ReadonlyMap<number, number>[],
): Map<number, number> {
  const left = new Map(row)
  for (const known of basis) {
    const [pivot, at] = known.entries().next().value!
    const factor = (left.get(pivot) ?? 0) / at
    if (factor === 0) continue
    for (const [column, value] of known) {
      const rest = (left.get(column) ?? 0) - factor * value
      if (Math.abs(rest) < 1e-9) left.delete(column)
      else left.set(column, rest)
    }
  }
  return left
}
