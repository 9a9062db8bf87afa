import { jsonText } from '../../diagnostics/reporters/workflow-commands.ts'
import type { FigureFormat } from './figure-row.ts'

/** For other programs: every figure with all that is known of it. */
export const json: FigureFormat = (rows) => jsonText(rows)
