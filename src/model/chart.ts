/** Charts: as an author asks for one, by names in a table, and as the report means it, with the figures it draws. */

import type { Span } from './span.ts'
import type { Quantity, TargetRelation } from './table.ts'

export const chartTypes = ['bars', 'deviations', 'goals', 'series'] as const
export type ChartType = (typeof chartTypes)[number]

/** What a line of a `series` chart follows: one column down its rows, or one row along its columns. */
export const chartLines = ['columns', 'rows'] as const
export type ChartLines = (typeof chartLines)[number]

/** A name as an author wrote it. */
export interface Name {
  readonly text: string
  readonly span: Span
}

export interface ChartRequest {
  /** Null where the table decides. */
  readonly type: ChartType | null
  /** Id of the table. */
  readonly table: Name
  /** The column whose cells name what is drawn; null for the one that names the rows. */
  readonly category: Name | null
  /** The columns drawn; none where the type decides. */
  readonly values: readonly Name[]
  /** The rows drawn; none for all that no total sums up. */
  readonly rows: readonly Name[]
  readonly lines: ChartLines
  readonly span: Span
}

/** Figures in a row for each category; null where there is none. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly (Quantity | null)[]
}

/** Bars, deviations and lines: all in one unit. */
export interface FigureChart {
  readonly type: Exclude<ChartType, 'goals'>
  readonly id: string
  readonly table: string
  readonly unit: string | null
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Whether what lies above nought is better than what lies below. */
  readonly positiveIsBetter: boolean
}

/** An indicator on its way to its target, in a unit of its own. */
export interface ChartGoal {
  readonly label: string
  readonly unit: string | null
  /** The target as it is written in its table. */
  readonly target: string
  /** Values that meet the target lie between these; null where there is no bound on that side. */
  readonly from: Quantity | null
  readonly to: Quantity | null
  /** How the target is to be compared. */
  readonly relation: TargetRelation
  /** One for each of the chart's measures. */
  readonly values: readonly (Quantity | null)[]
}

export interface GoalChart {
  readonly type: 'goals'
  readonly id: string
  readonly table: string
  /** What is measured, such as “Nuvärde” and “Prognos”. */
  readonly measures: readonly string[]
  readonly targetName: string
  readonly goals: readonly ChartGoal[]
}

export type Chart = FigureChart | GoalChart
