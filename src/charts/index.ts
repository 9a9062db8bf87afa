import type { ChartType } from './chart-type.ts'
import { bars } from './types/bars.ts'
import { deviations } from './types/deviations.ts'
import { forecasts } from './types/forecasts.ts'
import { goals } from './types/goals.ts'
import { multiples } from './types/multiples.ts'
import { series } from './types/series.ts'
import { shares } from './types/shares.ts'
import { stacks } from './types/stacks.ts'
import { waterfall } from './types/waterfall.ts'

/** In the order that messages list them. */
export const chartTypes: readonly ChartType[] = [
  bars,
  stacks,
  shares,
  deviations,
  waterfall,
  goals,
  forecasts,
  series,
  multiples,
]
