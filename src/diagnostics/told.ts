/** What a stage gives: its value, and the problems that it met on the way. Both can be remembered, and told again. */

import { emitAgain, emitInto, type Diagnostic, type Emit } from './diagnostic.ts'

export interface Told<T> {
  readonly value: T
  readonly told: readonly Diagnostic[]
}

export function toldBy<T>(stage: (emit: Emit) => T): Told<T> {
  const told: Diagnostic[] = []
  return { value: stage(emitInto(told)), told }
}

/** The value, its problems told to whoever asks for it. */
export function toldAgain<T>({ value, told }: Told<T>, emit: Emit): T {
  for (const diagnostic of told) emitAgain(diagnostic, emit)
  return value
}
