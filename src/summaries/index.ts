import { deviations } from './parts/deviations.ts'
import { figures } from './parts/figures.ts'
import { goals } from './parts/goals.ts'
import { measures } from './parts/measures.ts'
import { result } from './parts/result.ts'
import type { SummaryPart } from './summary-part.ts'

/** In the order that a summary says them. */
export const summaryTypes: readonly SummaryPart[] = [result, deviations, goals, measures, figures]
