/** Why another thread could not do what it was asked: the class of what is thrown there does not come along. */

import { EnvironmentError, type EnvironmentFailure } from '../host/environment-error.ts'
import { UnreadablePdf } from '../pdf-syntax/unreadable-pdf.ts'
import { UnfinishablePdf } from './finish/unfinishable-pdf.ts'

export type ThreadFailure =
  | { readonly unfinishable: string }
  | { readonly environment: EnvironmentFailure }
  | { readonly failure: unknown }

export function sayFailure(failure: unknown): ThreadFailure {
  if (failure instanceof UnreadablePdf) return { unfinishable: failure.message }
  if (failure instanceof EnvironmentError) return { environment: failure.said }
  return { failure }
}

/** What to throw here. */
export function failureOf(said: ThreadFailure): unknown {
  if ('unfinishable' in said) return new UnfinishablePdf(said.unfinishable)
  if ('environment' in said) return new EnvironmentError(said.environment.problem, said.environment.facts)
  return said.failure
}
