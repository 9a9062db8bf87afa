/**
 * What a problem is known by from one run to the next, whatever language it is told in and however the text above it has
 * grown: its code, its file, and the line or cell that it stands in.
 */

import type { Described } from './describe.ts'

export type Identified = Pick<Described, 'code' | 'file' | 'cell' | 'lines'>

export interface ProblemIdentity {
  readonly code: string
  readonly file: string
  /** The cell of a workbook, else the first of its lines without the blanks around it. */
  readonly at: string
}

export const identityOf = ({ code, file, cell, lines }: Identified): ProblemIdentity => ({
  code,
  file,
  at: cell ?? (lines[0] ?? '').trim(),
})

export const identityKey = ({ code, file, at }: ProblemIdentity): string => JSON.stringify([code, file, at])
