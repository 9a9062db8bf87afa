import type { FigureFormat } from './figure-row.ts'

/** For other programs: every figure with all that is known of it. */
export const json: FigureFormat = (rows) => `${JSON.stringify(rows, null, 2)}\n`
