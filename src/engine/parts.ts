/** All that the program has several of, as one value: whoever opens it may hand in others than its own. */

import type { ChartType } from '../charts/chart-type.ts'
import { chartTypes } from '../charts/index.ts'
import { catalogue } from '../diagnostics/catalogue/index.ts'
import type { Catalogue } from '../diagnostics/entry.ts'
import { reporters } from '../diagnostics/reporters/index.ts'
import type { Reporter } from '../diagnostics/reporters/reporter.ts'
import type { RuleType } from '../profiles/rule-type.ts'
import { ruleTypes } from '../profiles/rule-types/index.ts'
import type { Feed } from '../feeds/feed.ts'
import { feeds } from '../feeds/index.ts'
import type { Format } from '../formats/format.ts'
import { formats } from '../formats/index.ts'
import { builtInKinds } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import type { DirectiveType } from '../source/directive/directive-type.ts'
import { directives } from '../source/directives/index.ts'
import type { SchemaWords } from '../schemas/schema-words.ts'
import { summaryTypes } from '../summaries/index.ts'
import type { SummaryPart } from '../summaries/summary-part.ts'
import type { Derivation } from '../tables/derived/derivation.ts'
import { rollup } from '../tables/derived/rollup/rollup.ts'
import { summary } from '../tables/derived/summary.ts'
import { forecasts } from '../periods/forecasts/forecasts.ts'
import { cellValues } from '../values/cell-values.ts'

export interface Parts {
  /** The kinds that a table may be of, beside the workspace's. */
  readonly kinds: readonly Kind[]
  readonly directives: readonly DirectiveType[]
  readonly chartTypes: readonly ChartType[]
  /** The ways for tables to be made of others. */
  readonly derivations: readonly Derivation[]
  /** What a summary of the report says. */
  readonly summaryParts: readonly SummaryPart[]
  readonly rules: readonly Rule[]
  /** What the rules of a profile may ask for. */
  readonly ruleTypes: readonly RuleType[]
  /** By the names that authors choose them by. */
  readonly formats: Readonly<Record<string, Format>>
  /** What tables can be fed from. */
  readonly feeds: readonly Feed[]
  readonly reporters: Readonly<Record<string, Reporter>>
  /** What can be said, beside what rules say in words of their own. */
  readonly catalogue: Catalogue
}

/** Those that come with the program. */
export const ownParts: Parts = {
  kinds: builtInKinds,
  directives,
  chartTypes,
  derivations: [summary, rollup, forecasts, cellValues],
  summaryParts: summaryTypes,
  rules,
  ruleTypes,
  formats,
  feeds,
  reporters,
  catalogue,
}

/** What settings may name of them. */
export const wordsOf = (parts: Parts): SchemaWords => ({
  formats: Object.keys(parts.formats),
  codes: Object.keys(allCodes(parts)),
  feeds: parts.feeds,
  ruleTypes: parts.ruleTypes,
})

/** All that can be said. */
export function allCodes({ catalogue: shared, rules: all }: Parts): Catalogue {
  const known = { ...shared }
  for (const { codes } of all) Object.assign(known, codes)
  return known
}
