/** What a problem can be mended with, without asking. */

import type { Span } from '../model/span.ts'
import type { Diagnostic } from './diagnostic.ts'

export interface Fix {
  readonly span: Span
  /** What takes the place of what stands there. */
  readonly text: string
}

/** None where a person must decide, nor in workbooks, which are not written. */
export function fixesOf({ entry, args, span }: Pick<Diagnostic, 'entry' | 'args' | 'span'>): readonly Fix[] {
  const { fix, fixBeside } = entry
  const own = fix?.(args) ?? null
  const fixes = [...(own === null ? [] : [{ span, text: own }]), ...(fixBeside?.(args) ?? [])]
  return fixes.filter(({ span: { cell } }) => cell === undefined)
}
