/** What can be wrong with the names in a declaration, each fault at its own key. */

import type { KindProblem } from '../../diagnostics/catalogue/kind.ts'
import { nearest } from '../../diagnostics/nearest.ts'

/** Tells a fault at a path into the declaration. */
export type Report = (problem: KindProblem, path: readonly PropertyKey[]) => void

export const reportName = (
  name: string,
  known: readonly string[],
  path: readonly PropertyKey[],
  report: Report,
): void => report({ problem: 'name', name, nearest: nearest(name, known), known }, path)

export function reportRepeated<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  key: string,
  report: Report,
): void {
  const seen = new Set<string>()
  items.forEach((item, index) => {
    for (const name of new Set(namesOf(item))) {
      if (seen.has(name)) report({ problem: 'twice', name }, [key, index])
      seen.add(name)
    }
  })
}
