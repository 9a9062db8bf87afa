/** Figures to be seen at a glance, as their author asks for them. */

/** Whether more of something is good news. */
export type WhenHigher = 'better' | 'worse'

/** Of the item of a list whose first paragraph says what a figure is and the figure, and the others what it is held against. */
export interface KeyFigureRequest {
  /** Null where neither is said. */
  readonly whenHigher: WhenHigher | null
}
