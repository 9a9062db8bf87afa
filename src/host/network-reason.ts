/** Why a network did not answer: it tells its reason as the cause of a failure that says nothing. */

import { reasonOf } from './environment-error.ts'

/** `patience` is in milliseconds. */
export function networkReason(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `${patience / 1000} s`
  return reasonOf(error.cause instanceof Error ? error.cause : error)
}
