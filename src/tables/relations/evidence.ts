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
  return Math.max(0, Math.log10(scale / (2 * tolerance + step)))
}

/**
 * What a trial that fails says for the relation all the same: figures that miss by little, or by what a slip of the
 * keyboard explains, are rarely so by chance. `slips` is how many slips would have been taken for one; 0 where none fits.
 */
export function weightOfMiss(trial: Trial, slips: number): number {
  if (!trial.isTelling) return 0
  const near = Math.log10(trial.scale / (2 * Math.abs(trial.difference) + step))
  const slip = slips > 0 ? weight(trial) - Math.log10(slips) : 0
  return Math.max(0, Math.min(near, mostForNearness), slip) - costOfMiss
}

const mostForNearness = 2.5
const costOfMiss = 1
