/**
 * Columns that others make up, found in the figures: sums, differences, changes in per cent and shares. Every row is a
 * witness; a relation counts once, however it is turned.
 */

import { percentCandidates, sumCandidates, type Candidate, type ColumnRelation } from './column-candidates.ts'
import { columnTrial } from './column-trial.ts'
import { besideOthers, holds, weight, weightOfMiss, type Trial, type Witness } from './evidence.ts'
import { coefficients, combinations, independent, mostCombined } from './independent-relations.ts'
import type { Figures } from './lines.ts'
import { explainingSlips } from './slips.ts'

/** What headings say of a column before its figures do. */
export interface ColumnHint {
  /** Holds figures that can be added to those of the other columns. */
  readonly adds: boolean
  readonly isPercent: boolean
  /** Whether its heading calls it a sum. */
  readonly isSum: boolean
  /** Whether its heading says that it is what parts two others. */
  readonly isDifference: boolean
  /** Whether its heading says that it is how far something went from one time to another. */
  readonly isChange: boolean
  /** How much its heading speaks for a sum or difference of others, as a power of ten. */
  readonly likely: number
  /** Columns of one scope, period or year, hang together first. */
  readonly scope: string | null
}

const mostColumns = 24
const needed = 5
/** What a heading such as `Förändring, %` behind the two columns says for a change between these, beside being one that is made. */
const namedChange = 2
/** So many times what rounding allows a slip puts a percentage off. */
const clearlyApart = 3
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
  const candidates = [
    ...sumCandidates(adding, (column) => hints[column]!.isSum),
    ...percentCandidates(percents, adding),
  ]
  // A change of what a figure was, or of its size, is one reading.
  const distinct = candidates.filter(({ form }) => form !== 'changeOfSize').length
  const chance = Math.log10(Math.max(distinct, 10))
  const found = candidates
    .flatMap((candidate) => {
      const relation = isBroken(candidate) ? null : weighed(candidate)
      return relation ? [relation] : []
    })
    .sort((a, b) => rank(b) - rank(a))
  return independent(withoutNearMisses(found), coincides)

  /**
   * Without sums that come out within rounding alone where one more column, or another, makes them come out to the digit:
   * a last part of a few is no rounding.
   */
  function withoutNearMisses(relations: readonly ColumnRelation[]): readonly ColumnRelation[] {
    const sums = relations.filter(({ form }) => form === 'sum')
    const exact = sums.filter(isExact)
    const near = new Set(
      sums.filter(
        (relation) =>
          !isExact(relation) &&
          exact.some((other) =>
            combinations(coefficients(relation), [coefficients(other)])
              .slice(1)
              .some(({ size }) => size <= 2),
          ),
      ),
    )
    return relations.filter((relation) => !near.has(relation))
  }

  function isExact(relation: ColumnRelation): boolean {
    return relation.holds.every((row) => columnTrial(figures, relation, row)!.difference === 0)
  }

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
    const isChange = isChangeOfNeighbours(candidate)
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
    // Such a column hardly ever is anything else: what its other rows say is then enough for a figure that is plainly a slip.
    const isPlain =
      isChange && broken.length > 0 && broken.every((row) => isPercentSlip(candidate, row, held))
    if (held.length < fewest || broken.length * (isBeside ? 2 : 3) > held.length + (likely > 0 ? trivial : 0))
      return null
    let evidence = 0
    let misses = 0
    const seen = new Set<string>()
    const witnesses: Witness[] = []
    // Where nothing breaks nothing is told: only what does has to be beyond chance in every way.
    const isGuess = broken.length > 0 && form === 'sum' && !isCalledMade(candidate)
    if (isGuess && terms.some(({ sign }) => sign === -1)) return null
    for (const { row, trial, isHeld } of tried) {
      const own = [column, ...terms.map((term) => term.column)].map((at) => figures.at(row, at).value)
      const key = own.join(' ')
      const said = isGuess ? besideOthers(trial, own, witnesses) : trial
      // A single miss is a slip; several would each be excused by the others.
      const missed = broken.length > 1 ? said : trial
      if (!isHeld) misses += weightOfMiss(missed, slipsOf(candidate, row, trial))
      if (isHeld && !seen.has(key)) evidence += weight(said)
      seen.add(key)
      if (isGuess && isHeld) witnesses.push(own)
    }
    // Where nothing is added or taken away the column repeats another, which says something beside rows where it does not.
    const repeated = isNatural
      ? trivialEvidence
      : held.length > 1 && broken.length === 0
        ? trivialEvidence / 2
        : 0
    const readings = isBeside || isPlain ? Math.log10(naturalReadings) : chance
    const asNamed = isPlain ? namedChange : 0
    const surplus = evidence + repeated + misses + likely + asNamed - needed - readings
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

  /** Whether some heading says that there is a reckoning. */
  function isCalledMade({ column, terms }: Candidate): boolean {
    return (
      hints[column]!.likely > 0 ||
      terms.some((term) => hints[term.column]!.likely > 0 || hints[term.column]!.isDifference)
    )
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

  /** `2024 | 2025 | Förändring, %`, with what parts the two in between or not. */
  function isChangeOfNeighbours({ column, form, terms }: Candidate): boolean {
    if ((form !== 'change' && form !== 'changeOfSize') || !hints[column]!.isChange) return false
    const nearest = adding.filter((at) => at < column && !hints[at]!.isDifference).slice(-2)
    return terms.every((term) => nearest.includes(term.column))
  }

  /**
   * Whether a percentage has its decimal sign in another place, or the wrong sign. What is compared with may be below nought
   * in some rows: whether signs turn there is for each report to say.
   */
  function isPercentSlip(candidate: Candidate, row: number, held: readonly number[]): boolean {
    const trial = columnTrial(figures, candidate, row)!
    const { value, error } = figures.at(row, candidate.column)
    const computed = value - trial.difference
    if (Math.abs(trial.difference) <= clearlyApart * trial.tolerance) return false
    const before = (at: number): number => Math.sign(figures.at(at, candidate.terms[1]!.column).value)
    const isTurned = Math.abs(-value - computed) <= trial.tolerance
    if (isTurned) return held.every((other) => before(other) === before(row))
    return [10, 100].some(
      (times) =>
        Math.abs(value / times - computed) <= trial.tolerance ||
        Math.abs(value * times - computed) <= trial.tolerance + error * (times - 1),
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
