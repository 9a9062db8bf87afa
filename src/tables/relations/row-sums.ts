/**
 * Rows that are sums of others, found in the figures: of the rows above or below, on several levels, less some of them,
 * or from an opening to a closing balance. Rows that a sum has taken up stand behind it: the next level sums the sums.
 */

import { isBetter, type RowSum } from './better-sum.ts'
import { besideOthers, holds, weight, weightOfMiss, type Trial, type Witness } from './evidence.ts'
import type { Figure } from './lines.ts'
import { explainingSlips } from './slips.ts'
import { trialOf, type SumTerm } from './sum-trial.ts'
import { namedOutcome, namedSum, type SummedTable } from './summed-table.ts'

/** More rows than these are data, not a statement. */
const mostRows = 250
const mostTerms = 60
/** More rows than these are not taken from one another. */
const mostInDifference = 6
/** Chance would give so much in one table of thousands. */
const needed = 4.5
/** Of the rows that a sum would sum by its place alone there are hardly more readings than these. */
const naturalReadings = 3

export function findRowSums(table: SummedTable): RowSum[] {
  const { figures, adding: columns, rows: hints } = table
  const rows = hints.flatMap(({ counts }, row) => (counts ? [row] : []))
  if (rows.length < 3 || rows.length > mostRows || columns.length === 0) return []
  const found: RowSum[] = []
  const taken = new Set<number>()
  const readings = 4 * Math.min(rows.length, mostTerms)

  for (const repeat of namesakes()) take(repeat)
  for (let best = bestSum(); best; best = bestSum()) take(best)
  return [...found, ...groupsOfOne(), ...named()].toSorted((a, b) => a.row - b.row)

  function take(sum: RowSum): void {
    found.push(sum)
    for (const { row } of sum.terms) taken.add(row)
  }

  /** A group above its only row, which bears the same name. */
  function namesakes(): RowSum[] {
    return rows.flatMap((row, index) => {
      const next = rows[index + 1]
      if (next === undefined || hints[row]!.label === '' || hints[row]!.label !== hints[next]!.label)
        return []
      return accepted(row, plus([next]), true, 1)
    })
  }

  function bestSum(): RowSum | null {
    let best: RowSum | null = null
    for (const row of rows)
      for (const way of [-1, 1] as const) {
        if (found.some((sum) => sum.row === row && Math.sign(sum.terms[0]!.row - row) === way)) continue
        const sum = bestFor(row, way)
        if (sum && (!best || isBetter(sum, best))) best = sum
      }
    return best
  }

  /** `Summa avgiftsfinansierat` below its only row, which a sum further out may have taken up. */
  function groupsOfOne(): RowSum[] {
    return rows.flatMap((row, index) => {
      const before = rows[index - 1]
      if (before === undefined || hints[row]!.likely < namedSum || isSum(row)) return []
      return accepted(row, plus([before]), true, -1)
    })
  }

  /** What is called a sum is one, where a slip of the keyboard is all that parts it from the rows above it. */
  function named(): RowSum[] {
    return rows.flatMap((row) => {
      if (hints[row]!.likely < namedOutcome || isSum(row)) return []
      const isCertain = hints[row]!.likely >= namedSum
      const open = openRows(row, -1).slice(0, mostTerms)
      const spans = open.flatMap((_, index) => {
        const terms = open.slice(0, index + 1)
        return terms.length > 1 && isNaturalSpan(terms, open, -1) ? [plus(terms.toReversed())] : []
      })
      const slipped = spans.flatMap((terms) => {
        const trials = columns.flatMap((column) => {
          const trial = trialOf(table, row, terms, column)
          return trial ? [{ column, trial }] : []
        })
        const breaks = trials.filter(({ trial }) => !holds(trial))
        const isSlipped = breaks.every(
          ({ column, trial }) => trial.scale > 0 && slipsOf(row, terms, column, trial) > 0,
        )
        const held = trials.flatMap(({ column, trial }) => (holds(trial) && trial.isTelling ? [column] : []))
        if (trials.length === 0 || breaks.length > 1 || !isSlipped || (!isCertain && held.length === 0))
          return []
        return [{ row, terms, holds: held, breaks: breaks.map(({ column }) => column), surplus: 0, order: 0 }]
      })
      return slipped.slice(0, 1)
    })
  }

  /** The best sum of the rows next to it, above (−1) or below (1), that no other sum has taken up. */
  function bestFor(row: number, way: -1 | 1): RowSum | null {
    const running = columns.flatMap((column): Running[] => {
      const printed = figures.at(row, column)
      return printed.value === 0 ? [] : [{ column, printed, computed: 0, error: 0 }]
    })
    if (running.length === 0) return null
    const open = openRows(row, way).slice(0, mostTerms)
    let best: RowSum | null = null
    for (const [index, term] of open.entries()) {
      for (const sum of running) {
        const { value, error } = figures.at(term, sum.column)
        sum.computed += value
        sum.error += error
      }
      for (const sum of sumsTo(index)) if (!best || isBetter(sum, best)) best = sum
    }
    return best

    /** The sum of the open rows up to an index, and what one of them leaves when the others are taken from it. */
    function sumsTo(index: number): RowSum[] {
      const count = index + 1
      const inOrder = (): number[] => (way === -1 ? open.slice(0, count).toReversed() : open.slice(0, count))
      // What stands above its parts is not itself one more step on the way to them.
      const isPossible = (): boolean => way === -1 || inOrder().every((part) => standsAbove(row, part))
      const isNatural = (): boolean => isNaturalSpan(open.slice(0, count), open, way)
      const sums =
        running.some((sum) => agrees(sum, sum.computed)) && isPossible()
          ? accepted(row, plus(inOrder()), isNatural(), way)
          : []
      if (way === 1 || count < 2 || count > mostInDifference) return sums
      const differences = [open[index]!, open[0]!].flatMap((from) =>
        running.some((sum) => agrees(sum, 2 * figures.at(from, sum.column).value - sum.computed))
          ? differenceOf(row, inOrder(), from)
          : [],
      )
      return [...sums, ...differences]
    }
  }

  function openRows(row: number, way: -1 | 1): number[] {
    const at = rows.indexOf(row)
    const beside = way === -1 ? rows.slice(0, at).toReversed() : rows.slice(at + 1)
    return beside.filter((other) => !taken.has(other))
  }

  /** All that is open, or all back to a heading or to what is itself called a sum. */
  function isNaturalSpan(terms: readonly number[], open: readonly number[], way: -1 | 1): boolean {
    const next = open[terms.length]
    if (next === undefined) return true
    const last = terms.at(-1)!
    const between = way === -1 ? hints.slice(next + 1, last) : hints.slice(last + 1, next)
    return (
      between.some(({ isHeading }) => isHeading) ||
      hints[next]!.likely >= namedOutcome ||
      hints[last]!.likely >= namedOutcome
    )
  }

  function standsAbove(row: number, part: number): boolean {
    const [{ likely }, below] = [hints[row]!, hints[part]!]
    return likely >= namedSum || likely < namedOutcome || likely > below.likely
  }

  /** What remains of the first or the last of them after the others; such a row stands below what it is made of. */
  function differenceOf(row: number, terms: readonly number[], from: number): RowSum[] {
    const signed = terms.map((term): SumTerm => ({ row: term, sign: term === from ? 1 : -1 }))
    return accepted(row, signed, hints[row]!.isDifference, -1)
  }

  function accepted(row: number, terms: readonly SumTerm[], isNatural: boolean, way: -1 | 1): RowSum[] {
    const active = terms.filter((term) => columns.some((column) => figures.at(term.row, column).value !== 0))
    if (active.length === 0 || (active.length === 1 && !isRepeat(row, active[0]!, way))) return []
    const isCalled = isCalledMade(row, terms)
    const tried = columns.flatMap((column) => {
      const loose = singledOut(trialOf(table, row, terms, column), row, column)
      const isToTheDigit = !isCalled && table.counting.includes(column)
      const trial = loose && isToTheDigit ? { ...loose, tolerance: 0 } : loose
      return trial ? [{ column, trial, isHeld: holds(trial) }] : []
    })
    const held = tried.flatMap(({ column, isHeld }) => (isHeld ? [column] : []))
    const breaks = tried.flatMap(({ column, isHeld }) => (isHeld ? [] : [column]))
    // Where nothing breaks nothing is told: only what does has to be beyond chance in every way.
    const isGuess = breaks.length > 0 && !isCalled
    if (isGuess && terms.some(({ sign }) => sign === -1)) return []
    const mostBreaks = isGuess
      ? Math.max(1, Math.floor(held.length / 3))
      : Math.max(held.length, hints[row]!.likely >= namedSum ? 1 : 0)
    if (breaks.length > mostBreaks || held.every((column) => figures.at(row, column).value === 0)) return []
    const seen = new Set<string>()
    const witnesses: Witness[] = []
    let evidence = 0
    for (const { column, trial, isHeld } of tried) {
      const own = [row, ...terms.map((term) => term.row)].map((at) => figures.at(at, column).value)
      // Two columns of the same figures are one witness.
      const key = own.join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      const said = isGuess ? besideOthers(trial, own, witnesses) : trial
      if (isHeld) witnesses.push(own)
      // A single miss is a slip; several would each be excused by the others.
      const missed = breaks.length > 1 ? said : trial
      evidence += isHeld ? weight(said) : weightOfMiss(missed, slipsOf(row, terms, column, trial))
    }
    const threshold = needed + Math.log10(isNatural ? naturalReadings : readings) - hints[row]!.likely
    const surplus = evidence - threshold
    if (surplus < 0) return []
    return [{ row, terms, holds: held, breaks, surplus, order: orderOf(row, terms, isNatural) }]
  }

  /** Whether some name says that there is a reckoning: figures alone come to each other's sums and differences by chance. */
  function isCalledMade(row: number, terms: readonly SumTerm[]): boolean {
    return (
      hints[row]!.likely > 0 ||
      hints[row]!.isDifference ||
      terms.some((term) => hints[term.row]!.label === hints[row]!.label) ||
      terms.some((term) => hints[term.row]!.isDifference) ||
      terms.every((term) => hints[term.row]!.likely >= namedSum)
    )
  }

  /** A column in which a single row counts says something where another row counts in another; null where it says nothing. */
  function singledOut(trial: Trial | null, row: number, column: number): Trial | null {
    if (!trial || trial.isTelling) return trial
    const isSingle = figures.at(row, column).value !== 0 || trial.scale > 0
    return isSingle ? { ...trial, isTelling: true } : holds(trial) ? null : trial
  }

  /** Inner sums before outer ones, sums before differences that are not called such, whole sections before parts of them. */
  function orderOf(row: number, terms: readonly SumTerm[], isNatural: boolean): number {
    const reach = Math.max(Math.abs(row - terms[0]!.row), Math.abs(row - terms.at(-1)!.row))
    const isSumOfAll = terms.every(({ sign }) => sign === 1)
    const isNamed = isSumOfAll ? hints[row]!.likely >= namedOutcome : hints[row]!.isDifference
    const isTurned = terms.some((term) => hints[term.row]!.isDifference)
    return (
      (isNamed ? 0.6 : 0) -
      (isTurned ? 0.5 : 0) +
      (isSumOfAll ? 0.3 : 0) +
      (terms[0]!.row < row ? 0.2 : 0) +
      (isNatural ? 0.5 : 0) -
      reach / 100
    )
  }

  /**
   * A row that says the same again: the group of a single row, under its own name or as a sum of what stands next to it;
   * a result with nothing between it and the one before.
   */
  function isRepeat(row: number, { row: other, sign }: SumTerm, way: -1 | 1): boolean {
    if (sign === -1) return false
    const isNext = Math.abs(rows.indexOf(row) - rows.indexOf(other)) === 1
    if (isNext && hints[row]!.label === hints[other]!.label) return true
    if (way === 1) return false
    return hints[row]!.likely >= namedSum
      ? isNext || isSum(other)
      : hints[row]!.likely >= namedOutcome && isSum(other)
  }

  function isSum(row: number): boolean {
    return found.some((sum) => sum.row === row)
  }

  function slipsOf(row: number, terms: readonly SumTerm[], column: number, trial: Trial): number {
    const parts = terms.map((term) => ({ ...figures.at(term.row, column), sign: -term.sign }))
    const all = [{ ...figures.at(row, column), sign: 1 }, ...parts]
    return explainingSlips(trial.difference, trial.tolerance, all)
  }
}

/** What the rows so far come to in one column, beside the figure that may be their sum. */
interface Running {
  readonly column: number
  readonly printed: Figure
  computed: number
  error: number
}

const agrees = ({ printed, error }: Running, result: number): boolean =>
  Math.abs(printed.value - result) <= printed.error + error

const plus = (rows: readonly number[]): SumTerm[] => rows.map((row) => ({ row, sign: 1 }))
