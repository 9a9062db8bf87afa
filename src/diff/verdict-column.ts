/** The column in which an author judges how far a goal is fulfilled. */

import { fulfilments, type Column } from '../model/table.ts'

export function isVerdictColumn({ type, choices }: Column): boolean {
  const ids = Object.keys(choices)
  return type === 'choice' && ids.length > 0 && ids.every((id) => fulfilments.some((known) => known === id))
}
