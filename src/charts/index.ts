import type { ChartType } from './chart-type.ts'
import { bars } from './types/bars.ts'
import { deviations } from './types/deviations.ts'
import { forecasts } from './types/forecasts.ts'
import { goals } from './types/goals.ts'
import { series } from './types/series.ts'

/** In the order that messages list them. */
export const chartTypes: readonly ChartType[] = [bars, deviations, goals, forecasts, series]
