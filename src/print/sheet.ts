/** One page of a browser, with a report's styles and fonts loaded once: parts of the report are shown on it and printed, one after the other. */

import type { Measures } from './measure/measures.ts'
import type { MeasureLimits } from './measure/take-measures.ts'

export interface Sheet {
  /** Lays styles, as CSS, over those that it was opened with, in place of those before. */
  setStyles(css: string): Promise<void>
  /** Puts a page of HTML in place of what was shown; `isFirst` where the document begins with it. */
  show(html: string, isFirst: boolean): Promise<void>
  /** Lays rules over the styles of what is shown, in place of those before, until something else is shown. */
  setRules(css: string): Promise<void>
  /** Has the tags of what is shown say which elements links lead to. */
  nameTargets(): Promise<void>
  /** Measures what is shown as it is laid out for print. */
  measure(limits: Omit<MeasureLimits, 'pages'>): Promise<Measures>
  /**
   * Leaves out of what is shown the chapters that have no page in common with the elements of these ids; false, and nothing
   * left out, where that is not the larger part.
   */
  showOnly(ids: readonly string[]): Promise<boolean>
  /** Shows again what was left out. */
  showAll(): Promise<void>
  /** A PDF of what is shown: tagged, with bookmarks, unless it says only what stands on which page. */
  print(use?: 'pages'): Promise<Uint8Array>
}
