/**
 * How unlikely it is that a relation holds by chance, as a power of ten. A sum that agrees to the last of six digits says
 * much; one that agrees in a single digit says next to nothing.
 */

/** A place where a relation was held against figures: one column of a sum of rows, one row of a sum of columns. */
export interface Trial {
  /** Printed less computed, in half units. */
  readonly difference: number
  /** How far rounding may put the two apart, in half units. */
  readonly tolerance: number
  /** The largest figure that takes part, in half units. */
  readonly scale: number
  /** Whether the terms leave something to agree: with a single one above nought, the relation only repeats it. */
  readonly isTelling: boolean
}

export const holds = ({ difference, tolerance }: Trial): boolean => Math.abs(difference) <= tolerance

/** Half units between two neighbouring figures. */
const step = 2

/** What it says that the trial holds. */
export function weight({ scale, tolerance, isTelling }: Trial): number {
  if (!isTelling) return 0
  return Math.max(0, Math.log10(Math.max(scale, 1) / (2 * tolerance + step)))
}

/**
 * What a trial that fails says for the relation all the same: figures that miss by little, or by what a slip of the
 * keyboard explains, are rarely so by chance. `slips` is how many slips would have been taken for one; 0 where none fits.
 */
export function weightOfMiss(trial: Trial, slips: number): number {
  if (!trial.isTelling) return 0
  const near = Math.log10(Math.max(trial.scale, 1) / (2 * Math.abs(trial.difference) + step))
  const slip = slips > 0 ? weight(trial) - Math.log10(slips) : 0
  return Math.max(0, Math.min(near, mostForNearness), slip) - costOfMiss
}

/** The figures that take part in a trial, always in the same order, in half units. */
export type Witness = readonly number[]

/** Earlier witnesses that one is held against; more would take the square of a long table. */
const mostCompared = 40

/**
 * The trial as a witness beside others: where the figures move together, as neighbouring months do, a relation that holds by
 * chance in one place holds in all, and the place says no more than what parts its figures from another's, however scaled.
 */
export function besideOthers(trial: Trial, own: Witness, others: readonly Witness[]): Trial {
  let scale = trial.scale
  for (const other of others.slice(-mostCompared)) scale = Math.min(scale, apartFrom(own, other))
  return { ...trial, scale }
}

/** The most by which a figure is off, when the others are scaled to come as near as they can. */
function apartFrom(own: Witness, other: Witness): number {
  let product = 0
  let square = 0
  for (let at = 0; at < own.length; at++) {
    product += own[at]! * other[at]!
    square += other[at]! ** 2
  }
  const factor = square === 0 ? 0 : Math.max(0, product / square)
  let most = 0
  for (let at = 0; at < own.length; at++) most = Math.max(most, Math.abs(own[at]! - factor * other[at]!))
  return most
}

const mostForNearness = 2.5
const costOfMiss = 1
